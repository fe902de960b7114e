namespace LegalDocs.French;

/// <summary>Grammatical gender.</summary>
public enum Gender
{
    /// <summary>Masculine; also a group of mixed gender.</summary>
    Masculine,

    /// <summary>Feminine.</summary>
    Feminine,
}

/// <summary>Grammatical number.</summary>
public enum Number
{
    /// <summary>One, or less than two.</summary>
    Singular,

    /// <summary>From two.</summary>
    Plural,
}

/// <summary>Which spelling of numbers in words.</summary>
public enum Spelling
{
    /// <summary>Hyphens below one hundred only, none around « et »: the spelling of legal acts by default.</summary>
    Traditional,

    /// <summary>Hyphens between all components (Journal officiel of 6 December 1990).</summary>
    Reform1990,
}

/// <summary>Which apostrophe is written where a vowel is elided. Names keep the one they came with.</summary>
public enum Apostrophe
{
    /// <summary>’ (U+2019).</summary>
    Typographic,

    /// <summary>' (U+0027).</summary>
    Straight,
}
