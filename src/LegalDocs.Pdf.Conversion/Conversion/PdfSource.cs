namespace LegalDocs.Pdf;

/// <summary>A Word document to convert.</summary>
public sealed record PdfSource
{
    /// <summary>What a reader calls the document; used in messages only, never in a path or on a command line.</summary>
    public required string Name { get; init; }

    /// <summary>The whole .docx, 1 byte to 200 MB. Must not change until the conversion ends.</summary>
    public required ReadOnlyMemory<byte> Docx { get; init; }
}
