namespace LegalDocs.French.Words;

/// <summary>What to think of an initial h that no dictionary knows.</summary>
public enum InitialH
{
    /// <summary>Only the dictionaries decide; an unknown word is refused.</summary>
    FromDictionary,

    /// <summary>An unknown h is aspirated: no elision.</summary>
    Aspirated,

    /// <summary>An unknown h is mute: elision.</summary>
    Mute,
}

/// <summary>How words are joined.</summary>
public sealed record ElisionOptions
{
    /// <summary>Apostrophe written; ’ by default.</summary>
    public Apostrophe Apostrophe { get; init; } = Apostrophe.Typographic;

    /// <summary>Decision for an h that no dictionary knows; refused by default.</summary>
    public InitialH InitialH { get; init; } = InitialH.FromDictionary;
}
