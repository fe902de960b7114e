namespace LegalDocs.French;

/// <summary>Which apostrophe is written where a vowel is elided. Names keep the one they came with.</summary>
public enum Apostrophe
{
    /// <summary>’ (U+2019).</summary>
    Typographic,

    /// <summary>' (U+0027).</summary>
    Straight,
}
