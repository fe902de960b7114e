using System.Collections.Frozen;
using LegalDocs.French.Dictionaries;

namespace LegalDocs.French.Words;

/// <summary>Whether a text begins with a vowel sound, from the first word and the dictionaries; unknown is an
/// answer.</summary>
internal static class Sound
{
    private static readonly WordList Aspirated = WordList.Load("h-aspire.txt");
    private static readonly WordList Mute = WordList.Load("h-muet.txt");
    private static readonly WordList Refusing = WordList.Load("sans-elision.txt");
    private static readonly WordList VowelY = WordList.Load("y-voyelle.txt");
    private static readonly FrozenDictionary<string, string> Acronyms = WordList.LoadPairs("sigles.txt");

    /// <summary>Sound at the beginning of a text.</summary>
    internal static Initial Of(string text)
    {
        var word = FirstWord(text);
        if (word.Length == 0 || char.IsAsciiDigit(word[0]) || IsRoman(word))
        {
            // Figures never elide in an act: « le 8 », « le 11 mai », « de 1 euro », « le IIe alinéa ».
            return Initial.Consonant;
        }

        if (IsAcronym(word) && Acronyms.TryGetValue(Bare(word), out var elides))
        {
            return elides == "oui" ? Initial.Vowel : Initial.Consonant;
        }

        var folded = Letters.Fold(word);
        return folded[0] switch
        {
            'h' => OfH(folded),
            'y' => OfY(folded),
            'a' or 'e' or 'i' or 'o' or 'u' => Refusing.Match(folded) > 0 ? Initial.Consonant : Initial.Vowel,
            _ => Initial.Consonant,
        };
    }

    /// <summary>The first word: up to a space or an apostrophe; a hyphen stays inside.</summary>
    internal static string FirstWord(string text)
    {
        var start = 0;
        while (start < text.Length && !char.IsLetterOrDigit(text[start]))
        {
            start++;
        }

        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '.' or '\u2011'
            || char.GetUnicodeCategory(text[end]) == System.Globalization.UnicodeCategory.NonSpacingMark))
        {
            end++;
        }

        return text[start..end].TrimEnd('.');
    }

    private static Initial OfH(string folded)
    {
        var aspirated = Aspirated.Match(folded);
        var mute = Mute.Match(folded);
        if (aspirated == mute)
        {
            var hyphen = folded.IndexOf('-', StringComparison.Ordinal);
            return hyphen > 0 ? OfH(folded[..hyphen]) : Initial.Unknown;
        }

        return mute > aspirated ? Initial.Vowel : Initial.Consonant;
    }

    private static Initial OfY(string folded)
    {
        var beforeVowel = folded.Length > 1 && Letters.IsVowel(folded[1]);
        return !beforeVowel || VowelY.Match(folded) > 0 ? Initial.Vowel : Initial.Consonant;
    }

    // I, V and X are enough: numerals that begin with another sign begin with a consonant.
    private static bool IsRoman(string word) =>
        word.Length > 1 && word.AsSpan().TrimEnd("er") is { Length: > 0 } sign && sign.IndexOfAnyExcept("IVX") < 0;

    private static bool IsAcronym(string word) =>
        word.Length > 1 && word.All(c => !char.IsLetter(c) || Letters.IsUpper(c));

    private static string Bare(string word) => word.Replace(".", "", StringComparison.Ordinal);
}
