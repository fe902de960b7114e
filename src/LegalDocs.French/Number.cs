namespace LegalDocs.French;

/// <summary>Grammatical number.</summary>
public enum Number
{
    /// <summary>One, or less than two.</summary>
    Singular,

    /// <summary>From two.</summary>
    Plural,
}
