using System.Globalization;
using System.Text;

namespace LegalDocs.Register;

/// <summary>Cuts a text into words and folds them: no case, no accents, no ligatures. The one definition of « the same
/// word » for every engine.</summary>
/// <remarks>
/// A word is a run of letters, digits and marks. « Œuvre », « oeuvre » and « ŒUVRE » fold to <c>oeuvre</c>; « l’État » is
/// two words; invisible characters (soft hyphen, zero-width space) are not there. Folded words hold letters and digits
/// only, which makes them safe in any query language.
/// </remarks>
internal static class FoldedWords
{
    /// <summary>Longest folded word, in characters: what comes after does not count.</summary>
    public const int MaxLength = 64;

    /// <summary>A word of a text.</summary>
    /// <param name="Start">Index of its first character.</param>
    /// <param name="Length">Characters in the text, marks included.</param>
    /// <param name="Folded">Its folded form; never empty.</param>
    public readonly record struct Word(int Start, int Length, string Folded);

    /// <summary>The words of a text, in order.</summary>
    public static IEnumerable<Word> Of(string text)
    {
        var position = 0;
        while (position < text.Length)
        {
            if (!IsWordAt(text, position, out var width))
            {
                position += width;
                continue;
            }

            var start = position;
            while (position < text.Length && (IsWordAt(text, position, out width) || IsInvisible(text[position])))
            {
                position += width;
            }

            var folded = Fold(text.AsSpan(start, position - start));
            if (folded.Length > 0)
            {
                yield return new Word(start, position - start, folded);
            }
        }
    }

    /// <summary>The first distinct words of texts whose bytes, in UTF-8, fit a budget, in ordinal order.</summary>
    /// <param name="maxBytes">Bytes of all words together.</param>
    /// <param name="isWhole">Whether every word fits.</param>
    /// <param name="texts">Texts, the most telling first.</param>
    public static SortedSet<string> Fitting(int maxBytes, out bool isWhole, params ReadOnlySpan<string> texts)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var left = maxBytes;
        isWhole = true;
        foreach (var text in texts)
        {
            foreach (var word in Of(text))
            {
                var length = Encoding.UTF8.GetByteCount(word.Folded);
                if (words.Contains(word.Folded))
                {
                    continue;
                }

                if (length > left)
                {
                    // A later word may be known already, or shorter: but what is found must not depend on luck.
                    isWhole = false;
                    return new SortedSet<string>(words, StringComparer.Ordinal);
                }

                words.Add(word.Folded);
                left -= length;
            }
        }

        return new SortedSet<string>(words, StringComparer.Ordinal);
    }

    /// <summary>All words of a text in one: « 2026-014 C » is <c>2026014c</c>.</summary>
    public static string Joined(string text) => string.Concat(Of(text).Select(word => word.Folded));

    /// <summary>The words of a text with one space between them: what makes two names the same name.</summary>
    public static string Spaced(string text) => string.Join(' ', Of(text).Select(word => word.Folded));

    private static string Fold(ReadOnlySpan<char> word)
    {
        if (Ascii.IsValid(word))
        {
            return Cut(string.Create(word.Length, word, (span, source) => source.ToLowerInvariant(span)));
        }

        var folded = new StringBuilder(word.Length + 4);
        foreach (var rune in Decomposed(word).EnumerateRunes())
        {
            Append(folded, Rune.ToLowerInvariant(rune));
        }

        return Cut(folded.ToString());
    }

    private static void Append(StringBuilder folded, Rune rune)
    {
        switch (rune.Value)
        {
            case 'œ':
                folded.Append("oe");
                break;
            case 'æ':
                folded.Append("ae");
                break;
            case 'ß':
                folded.Append("ss");
                break;
            case 'ø':
                folded.Append('o');
                break;
            case 'ł':
                folded.Append('l');
                break;
            case 'đ':
                folded.Append('d');
                break;
            case 'ς':
                folded.Append('σ');
                break;
            case 'ı':
                folded.Append('i');
                break;
            default:
                if (Rune.IsLetter(rune) || Rune.IsNumber(rune))
                {
                    folded.Append(rune);
                }

                break;
        }
    }

    private static string Cut(string word)
    {
        if (word.Length <= MaxLength)
        {
            return word;
        }

        return char.IsHighSurrogate(word[MaxLength - 1]) ? word[..(MaxLength - 1)] : word[..MaxLength];
    }

    private static string Decomposed(ReadOnlySpan<char> word)
    {
        // Only whole runes come here: a lone surrogate is no letter.
        return word.ToString().Normalize(NormalizationForm.FormKD);
    }

    private static bool IsWordAt(string text, int position, out int width)
    {
        if (char.IsAscii(text[position]))
        {
            width = 1;
            return char.IsAsciiLetterOrDigit(text[position]);
        }

        if (!Rune.TryGetRuneAt(text, position, out var rune))
        {
            width = 1;
            return false;
        }

        width = rune.Utf16SequenceLength;
        return Rune.IsLetter(rune) || Rune.IsNumber(rune) || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
    }

    private static bool IsInvisible(char character) => character is '\u00ad' or '\u200b' or '\u200d' or '\u2060' or '\ufeff';
}
