namespace LegalDocs.Pdf;

/// <summary>What became of PDF files that were to be stamped or joined.</summary>
public abstract record PdfEdit
{
    private PdfEdit()
    {
    }

    /// <summary>The new file.</summary>
    /// <param name="Pdf">Its bytes; the files given are untouched.</param>
    public sealed record Done(ReadOnlyMemory<byte> Pdf) : PdfEdit;

    /// <summary>A file given cannot be used; nothing was made.</summary>
    /// <param name="Refusal">Why, and what to do.</param>
    public sealed record Refused(PdfRefusal Refusal) : PdfEdit;
}
