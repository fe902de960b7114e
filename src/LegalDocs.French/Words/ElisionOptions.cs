namespace LegalDocs.French.Words;

/// <summary>How words are joined.</summary>
public sealed record ElisionOptions
{
    /// <summary>Apostrophe written; ’ by default.</summary>
    public Apostrophe Apostrophe { get; init; } = Apostrophe.Typographic;

    /// <summary>Decision for an h that no dictionary knows; refused by default.</summary>
    public InitialH InitialH { get; init; } = InitialH.FromDictionary;
}
