namespace LegalDocs.Pdf;

/// <summary>A PDF that becomes part of a larger one.</summary>
/// <param name="Title">Text of its bookmark.</param>
/// <param name="Pdf">The file; it is not changed.</param>
public sealed record PdfPart(string Title, ReadOnlyMemory<byte> Pdf);

/// <summary>Where the documents of a joined file begin.</summary>
public enum PdfSheets
{
    /// <summary>Page after page: for reading and for signing.</summary>
    Continuous,

    /// <summary>Each on a new sheet when printed on both sides: a blank page follows an odd number of pages.</summary>
    EachOnNewSheet,
}

/// <summary>How PDF files are joined.</summary>
public sealed record PdfMergeOptions
{
    /// <summary>Title of the joined file.</summary>
    public required string Title { get; init; }

    /// <summary>Its date of creation.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Where the documents begin. Default: page after page.</summary>
    public PdfSheets Sheets { get; init; } = PdfSheets.Continuous;
}
