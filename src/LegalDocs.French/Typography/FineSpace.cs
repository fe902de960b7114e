namespace LegalDocs.French.Typography;

/// <summary>Which space goes before « ; ! ? » and between groups of figures.</summary>
public enum FineSpace
{
    /// <summary>U+202F, narrow, as printers do.</summary>
    Narrow,

    /// <summary>U+00A0 everywhere, as Word types it.</summary>
    NoBreak,
}
