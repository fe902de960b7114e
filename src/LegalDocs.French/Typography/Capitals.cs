using System.Text;

namespace LegalDocs.French.Typography;

/// <summary>Capitals that keep accents, cedillas and ligatures: « ÉTÉ », « FRANÇOIS », « ŒUVRE », « L’HAŸ ».</summary>
public static class Capitals
{
    /// <summary>The text in capitals.</summary>
    /// <remarks>
    /// The letters of an abbreviated rank stay small (« ARTICLE 1er »), as in print. Letter by letter with the
    /// invariant
    /// table: the same on every machine; a decomposed accent stays over its letter.
    /// </remarks>
    /// <param name="text">Any.</param>
    /// <returns>The capitals; nothing else changes.</returns>
    public static string Write(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var capitals = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var kept = RankSuffixLength(text, i);
            if (kept > 0)
            {
                _ = capitals.Append(text, i, kept);
                i += kept;
                continue;
            }

            _ = text[i] == 'ß' ? capitals.Append("SS") : capitals.Append(char.ToUpperInvariant(text[i]));
            i++;
        }

        return capitals.ToString();
    }

    // « er », « re », « e », « nd », « nde » right after a figure and right before the end of the word.
    private static int RankSuffixLength(string text, int at)
    {
        if (at == 0 || !char.IsAsciiDigit(text[at - 1]))
        {
            return 0;
        }

        foreach (var suffix in (ReadOnlySpan<string>)["er", "re", "nde", "nd", "e"])
        {
            var end = at + suffix.Length;
            if (string.CompareOrdinal(text, at, suffix, 0, suffix.Length) == 0
                && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return suffix.Length;
            }
        }

        return 0;
    }
}
