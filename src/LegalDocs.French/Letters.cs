using System.Text;

namespace LegalDocs.French;

/// <summary>Letters without case, accents or ligatures, to look words up. Own table: no culture data
/// involved.</summary>
internal static class Letters
{
    internal static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = folded.Append(Fold(c));
        }

        return folded.ToString();
    }

    internal static bool IsVowel(char c) => Fold(c) is "a" or "e" or "i" or "o" or "u" or "oe" or "ae";

    internal static bool IsUpper(char c) => c != char.ToLowerInvariant(c);

    internal static string Capitalise(string text) =>
        text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Fold(char c) => char.ToLowerInvariant(c) switch
    {
        'à' or 'â' or 'ä' or 'á' or 'ã' or 'å' => "a",
        'ç' => "c",
        'é' or 'è' or 'ê' or 'ë' => "e",
        'î' or 'ï' or 'í' or 'ì' => "i",
        'ñ' => "n",
        'ô' or 'ö' or 'ó' or 'ò' or 'õ' => "o",
        'ù' or 'û' or 'ü' or 'ú' => "u",
        'ÿ' or 'ý' => "y",
        'œ' => "oe",
        'æ' => "ae",
        >= '\u0300' and <= '\u036F' => "",
        Characters.CurvedApostrophe => "'",
        Characters.NoBreakHyphen => "-",
        var other => other.ToString(),
    };
}
