namespace LegalDocs.Pdf;

/// <summary>What became of a Word document given to a converter.</summary>
public abstract record PdfConversion
{
    private PdfConversion()
    {
    }

    /// <summary>The document was converted, and its PDF was judged complete.</summary>
    public sealed record Converted : PdfConversion
    {
        /// <summary>The PDF/A-2b file. The same .docx, engine and fonts always give the same bytes.</summary>
        public required ReadOnlyMemory<byte> Pdf { get; init; }

        /// <summary>Number of pages, at least 1.</summary>
        public required int PageCount { get; init; }

        /// <summary>What a reader should know although the PDF is accepted, such as a font that was replaced.</summary>
        public IReadOnlyList<PdfNotice> Notices { get; init; } = [];
    }

    /// <summary>No acceptable PDF came of the document; nothing is kept of it.</summary>
    /// <param name="Refusal">Why, where, and what to do.</param>
    public sealed record Refused(PdfRefusal Refusal) : PdfConversion;
}
