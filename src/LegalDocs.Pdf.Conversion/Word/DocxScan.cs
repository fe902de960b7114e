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

    /// <summary>On which pages such a header is surely shown; null when that cannot be told.</summary>
    /// <param name="type">default, first or even.</param>
    /// <param name="isFirst">Whether this is the first section.</param>
    /// <param name="isOnly">Whether this is the only section.</param>
    /// <param name="hasEvenPages">Whether even pages have headers of their own.</param>
    public PageRule? Shows(string type, bool isFirst, bool isOnly, bool hasEvenPages)
    {
        var startsPage = isFirst || !IsContinuous;
        var knowsParity = !hasEvenPages || (isOnly && !RestartsNumbering);
        return (type, HasTitlePage) switch
        {
            ("first", true) when startsPage => PageRule.Once,
            ("default", false) when isOnly && knowsParity => new PageRule(1, hasEvenPages ? 2 : 1),
            ("default", false) when startsPage && knowsParity => PageRule.Once,
            ("default", true) when isOnly && knowsParity => hasEvenPages ? new PageRule(3, 2) : new PageRule(2, 1),
            ("even", _) when isOnly && hasEvenPages && knowsParity => new PageRule(2, 2),
            _ => null,
        };
    }
}

/// <summary>Pages that show something: the first, then every so many; a step of 0 is once.</summary>
/// <param name="First">Number of the first page, from 1.</param>
/// <param name="Step">Pages from one to the next.</param>
internal sealed record PageRule(int First, int Step)
{
    public static readonly PageRule Once = new(1, 0);

    /// <summary>How often it is shown in a file of so many pages.</summary>
    public int Times(int pageCount) => pageCount < First ? 0 : Step == 0 ? 1 : 1 + ((pageCount - First) / Step);
}
