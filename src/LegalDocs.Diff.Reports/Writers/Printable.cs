using System.Text;

namespace LegalDocs.Diff;

/// <summary>Makes text of a document harmless on a terminal or in a log of a build server.</summary>
/// <remarks>
/// Control characters and bidirectional overrides become visible; a line can neither end nor begin a command of GitHub
/// (<c>::</c>) or Azure Pipelines (<c>##vso[</c>, <c>##[</c>), because of a word joiner that nobody sees.
/// </remarks>
internal static class Printable
{
    private const char WordJoiner = '\u2060';

    public static string Of(string text)
    {
        var safe = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (IsDangerous(text, i))
            {
                _ = safe.Append('\uFFFD');
                continue;
            }

            if ((c == '#' || c == ':') && i > 0 && text[i - 1] == c)
            {
                _ = safe.Append(WordJoiner);
            }

            _ = safe.Append(c);
        }

        return safe.ToString();
    }

    private static bool IsDangerous(string text, int at)
    {
        var c = text[at];
        return char.IsControl(c)
            || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u200E' or '\u200F' or '\u061C' or '\u2028' or '\u2029'
            || (char.IsSurrogate(c) && !char.IsSurrogatePair(text, char.IsHighSurrogate(c) ? at : Math.Max(0, at - 1)));
    }
}
