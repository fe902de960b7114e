using System.Text;

namespace LegalDocs.Templating;

/// <summary>Straightens the code of a tag: what Word or a French keyboard put there becomes what the language reads.</summary>
internal static class TagCode
{
    /// <summary>Curly quotes and guillemets, special spaces, dashes and signs outside strings; invisible characters dropped.</summary>
    public static string Straighten(string code)
    {
        var result = new StringBuilder(code.Length);
        for (var i = 0; i < code.Length; i++)
        {
            var character = code[i];
            switch (character)
            {
                case '"' or '\'' or '`':
                    i = Copy(code, i, result);
                    break;
                case '“' or '„' or '«':
                    i = Quote(code, i, result);
                    break;
                case '’' or '‘':
                    result.Append('\'');
                    break;
                default:
                    result.Append(Sign(character));
                    break;
            }
        }

        return result.ToString();
    }

    private static string Sign(char character) => character switch
    {
        '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' => "",
        '–' or '—' or '−' or '\u2011' => "-",
        '…' => "...",
        '≠' => "!=",
        '≤' => "<=",
        '≥' => ">=",
        '”' => "\"",
        _ when char.IsWhiteSpace(character) => " ",
        _ => character.ToString(),
    };

    private static int Copy(string code, int open, StringBuilder result)
    {
        var close = TagScanner.StringEnd(code, open);
        if (close < 0)
        {
            result.Append(code[open]);
            return open;
        }

        result.Append(code, open, close - open + 1);
        return close;
    }

    // « f » has spaces inside its guillemets, which belong to typography, not to the text.
    private static int Quote(string code, int open, StringBuilder result)
    {
        var close = TagScanner.StringEnd(code, open);
        if (close < 0)
        {
            result.Append('"');
            return open;
        }

        var content = code[(open + 1)..close];
        var text = code[open] == '«' ? content.Trim() : content;
        result.Append('"').Append(text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)).Append('"');
        return close;
    }
}
