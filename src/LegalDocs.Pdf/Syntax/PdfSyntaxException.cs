namespace LegalDocs.Pdf;

/// <summary>A file does not follow the PDF syntax. Never leaves the library: callers turn it into a refusal.</summary>
internal sealed class PdfSyntaxException(string message, int offset) : Exception($"{message} (byte {offset})")
{
    public int Offset { get; } = offset;
}
