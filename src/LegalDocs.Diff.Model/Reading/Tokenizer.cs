using System.Buffers;
using System.Globalization;

namespace LegalDocs.Diff;

/// <summary>Cuts the text of a paragraph into what a lawyer sees as units: words, numbers, marks, expressions,
/// things.</summary>
internal static class Tokenizer
{
    private static readonly SearchValues<char> Typographic =
        SearchValues.Create("\u00A0\u202F\u2009\u2007\u3000’‘“”\u2011\u2010");

    public static IReadOnlyList<Token> Cut(string text, IReadOnlyList<Atom> atoms)
    {
        var tokens = new List<Token>();
        var tags = TagScanner.Find(text);
        var things = atoms.Where(atom => atom.Kind is not (AtomKind.Text or AtomKind.Marker))
            .ToDictionary(atom => atom.Start);
        var (at, next) = (0, 0);
        while (at < text.Length)
        {
            if (next < tags.Count && tags[next].Start == at)
            {
                var (start, length, tag) = tags[next++];
                tokens.Add(new Token(TokenKind.Tag, start, length, tag.Display, tag.Display, tag));
            }
            else if (things.TryGetValue(at, out var atom))
            {
                tokens.Add(new Token(TokenKind.Thing, at, atom.Text.Length, atom.Key, atom.Key, Atom: atom));
            }
            else
            {
                tokens.Add(Plain(text, at, next < tags.Count ? tags[next].Start : text.Length, things));
            }

            at = tokens[^1].End;
        }

        return tokens;
    }

    private static Token Plain(string text, int at, int limit, Dictionary<int, Atom> things)
    {
        if (IsBlank(text[at]))
        {
            return Make(TokenKind.Space, text, at, 1);
        }

        if (char.IsAsciiDigit(text[at]))
        {
            return Make(TokenKind.Number, text, at, NumberLength(text, at, limit));
        }

        if (!IsLetter(text, at))
        {
            return Make(TokenKind.Punctuation, text, at, char.IsSurrogatePair(text, at) ? 2 : 1);
        }

        var end = at;
        while (end < limit && !things.ContainsKey(end) && (IsLetter(text, end) || char.IsDigit(text[end])))
        {
            end += char.IsSurrogatePair(text, end) ? 2 : 1;
        }

        return Make(TokenKind.Word, text, at, end - at);
    }

    // «1 234,56», «2018-2021» cut at the dash, «L. 5211-10» likewise: separators count only between two figures.
    private static int NumberLength(string text, int at, int limit)
    {
        var end = at;
        while (end < limit && char.IsAsciiDigit(text[end]))
        {
            end++;
            var separator = end + 1 < limit && text[end] is ',' or '.' or '\u00A0' or '\u202F' or ' ';
            if (
                separator
                && char.IsAsciiDigit(text[end + 1]) && (text[end] is ',' or '.' || IsGroup(text, end + 1, limit)))
            {
                end++;
            }
        }

        return end - at;
    }

    // Groups of figures hold exactly three: «10 000», never «12 2018».
    private static bool IsGroup(string text, int at, int limit)
    {
        var length = 0;
        while (at + length < limit && char.IsAsciiDigit(text[at + length]))
        {
            length++;
        }

        return length == 3;
    }

    private static bool IsBlank(char c) => c is ' ' or '\u00A0' or '\u202F' or '\u2009' or '\u2007' or '\u3000';

    private static bool IsLetter(string text, int at) =>
        char.IsLetter(text, at)
            || CharUnicodeInfo.GetUnicodeCategory(
                text, at) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static Token Make(TokenKind kind, string text, int at, int length)
    {
        var key = text.Substring(at, length);
        return new Token(kind, at, length, key, Loose(key));
    }

    /// <summary>The text with one kind of space, apostrophe, quotation mark and dash.</summary>
    internal static string Loose(string text) => text.AsSpan().IndexOfAny(Typographic) < 0
        ? text
        : string.Create(text.Length, text, static (span, from) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = from[i] switch
                {
                    '\u00A0' or '\u202F' or '\u2009' or '\u2007' or '\u3000' => ' ',
                    '’' or '‘' => '\'',
                    '“' or '”' => '"',
                    '\u2011' or '\u2010' => '-',
                    _ => from[i],
                };
            }
        });

}
