namespace LegalDocs.French.Typography;

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
