namespace LegalDocs.French.Typography;

/// <summary>Which space goes before « ; ! ? » and between groups of figures.</summary>
public enum FineSpace
{
    /// <summary>U+202F, narrow, as printers do.</summary>
    Narrow,

    /// <summary>U+00A0 everywhere, as Word types it.</summary>
    NoBreak,
}

/// <summary>Which hyphen is written inside the number of an article of a code.</summary>
public enum LegalHyphen
{
    /// <summary>The one of the text.</summary>
    AsWritten,

    /// <summary>U+2011, so that « L. 5211-4-2 » is never cut; harder to search for.</summary>
    NoBreak,
}

/// <summary>How a text is composed.</summary>
public sealed record TypographyOptions
{
    /// <summary>Space before high punctuation and between groups; narrow by default.</summary>
    public FineSpace FineSpace { get; init; } = FineSpace.Narrow;

    /// <summary>Hyphens of article numbers; left alone by default.</summary>
    public LegalHyphen LegalHyphen { get; init; } = LegalHyphen.AsWritten;

    /// <summary>Apostrophe between two letters; null, the default, leaves the text its own.</summary>
    public Apostrophe? Apostrophe { get; init; }
}
