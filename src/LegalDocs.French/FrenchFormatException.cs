namespace LegalDocs.French;

/// <summary>A value that cannot be written correctly in French: wrong range, missing grammar, unknown sound.</summary>
/// <remarks>
/// The only exception this library throws for data. It is thrown instead of writing a doubtful word: an act with an
/// error message is repaired, an act with a wrong word is signed. Texts exist in French (for the drafter) and English.
/// </remarks>
/// <param name="french">What is wrong, in French, with the value received.</param>
/// <param name="english">The same in English; also the <see cref="Exception.Message"/>.</param>
/// <param name="remedyFrench">What to do, in French.</param>
/// <param name="remedyEnglish">The same in English.</param>
public sealed class FrenchFormatException(string french, string english, string remedyFrench, string remedyEnglish)
    : Exception(english)
{
    /// <summary>What is wrong, in French, with the value received.</summary>
    public string French { get; } = french;

    /// <summary>What is wrong, in English.</summary>
    public string English { get; } = english;

    /// <summary>What the drafter can do about it, in French.</summary>
    public string RemedyFrench { get; } = remedyFrench;

    /// <summary>What the drafter can do about it, in English.</summary>
    public string RemedyEnglish { get; } = remedyEnglish;
}
