using System.Globalization;
using System.Text;

namespace LegalDocs.Campaigns.Findings;

/// <summary>The form under which two names that a person would call the same are equal.</summary>
internal static class PlainLetters
{
    /// <summary>
    /// Lower case without accents; one kind of apostrophe and of dash; any run of blanks, visible or not, is one
    /// space; no blank at either end. « Coût  annuel (€) » and « COUT ANNUEL (€) » are the same.
    /// </summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        var spelled = text.Replace("œ", "oe", StringComparison.OrdinalIgnoreCase)
            .Replace("æ", "ae", StringComparison.OrdinalIgnoreCase);
        foreach (var character in Decomposed(spelled))
        {
            if (IsBlank(character))
            {
                AppendOnce(plain, ' ');
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(Unified(char.ToLowerInvariant(character)));
            }
        }

        return plain.ToString().Trim(' ');
    }

    /// <summary>Whether a character only separates: spaces of any width, line breaks, tabs, zero-width space,
    /// BOM.</summary>
    public static bool IsBlank(char character) =>
        char.IsWhiteSpace(character) || character is '\u200b' or '\u2060' or '\ufeff';

    private static string Decomposed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormD);
        }
        catch (ArgumentException)
        {
            return text; // half a surrogate pair: no decomposition exists
        }
    }

    private static char Unified(char character) => character switch
    {
        '’' or '‘' or 'ʼ' or '`' or '´' => '\'',
        '‐' or '‑' or '–' or '—' or '−' => '-',
        _ => character,
    };

    private static void AppendOnce(StringBuilder text, char character)
    {
        if (text.Length > 0 && text[^1] != character)
        {
            text.Append(character);
        }
    }
}
