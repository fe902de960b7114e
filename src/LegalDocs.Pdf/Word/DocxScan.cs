namespace LegalDocs.Pdf;

/// <summary>What the stories of one document share while they are read.</summary>
internal sealed class DocxScan(DocxPackage package, DocxStyles styles)
{
    private int _paragraphs;

    public DocxPackage Package { get; } = package;

    public DocxStyles Styles { get; } = styles;

    public HashSet<string> Fonts { get; } = new(StringComparer.OrdinalIgnoreCase);

    public HashSet<string> NoteIds { get; } = new(StringComparer.Ordinal);

    public List<DocxSection> Sections { get; } = [];

    public void CountParagraph()
    {
        if (++_paragraphs > DocxLimits.Paragraphs)
        {
            throw new DocxException(DocxRefusals.TooManyParagraphs());
        }
    }
}

/// <summary>A section and the headers and footers it names (ECMA-376-1 §17.6, §17.10).</summary>
internal sealed class DocxSection
{
    public List<(string Type, string Relationship)> References { get; } = [];

    public bool HasTitlePage { get; set; }

    public bool IsContinuous { get; set; }

    public bool RestartsNumbering { get; set; }

    /// <summary>Pages the PDF needs for such a header to be surely shown; null when that cannot be told.</summary>
    /// <param name="type">default, first or even.</param>
    /// <param name="isFirst">Whether this is the first section.</param>
    /// <param name="isOnly">Whether this is the only section.</param>
    /// <param name="hasEvenPages">Whether even pages have headers of their own.</param>
    public int? PagesNeeded(string type, bool isFirst, bool isOnly, bool hasEvenPages)
    {
        var startsPage = isFirst || !IsContinuous;
        var knowsParity = !hasEvenPages || (isOnly && !RestartsNumbering);
        return (type, HasTitlePage) switch
        {
            ("first", true) when startsPage => 1,
            ("default", false) when startsPage && knowsParity => 1,
            ("default", true) when isOnly && knowsParity => hasEvenPages ? 3 : 2,
            ("even", _) when isOnly && hasEvenPages && knowsParity => 2,
            _ => null,
        };
    }
}
