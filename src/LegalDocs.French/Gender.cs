namespace LegalDocs.French;

/// <summary>Grammatical gender.</summary>
public enum Gender
{
    /// <summary>Masculine; also a group of mixed gender.</summary>
    Masculine,

    /// <summary>Feminine.</summary>
    Feminine,
}
