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
