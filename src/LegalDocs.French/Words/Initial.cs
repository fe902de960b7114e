namespace LegalDocs.French.Words;

/// <summary>Sound that opens a word.</summary>
internal enum Initial
{
    /// <summary>A consonant, an aspirated h, a figure: no elision.</summary>
    Consonant,

    /// <summary>A vowel or a mute h: elision.</summary>
    Vowel,

    /// <summary>A word in h that no dictionary knows.</summary>
    Unknown,
}
