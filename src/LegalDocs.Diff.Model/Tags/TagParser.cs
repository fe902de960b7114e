using System.Collections.Frozen;
using System.Text;

namespace LegalDocs.Diff;

/// <summary>Reads what stands between the braces: its normal form and its effect on control flow.</summary>
internal static class TagParser
{
    private static readonly FrozenSet<string> Openers =
        FrozenSet.Create(
            StringComparer.Ordinal, "if", "for", "while", "case", "with", "capture", "wrap", "func", "tablerow");

    public static TemplateTag Parse(string inner)
    {
        var code = Normalize(inner);
        var keyword = FirstWord(code);
        if (Openers.Contains(keyword))
        {
            return new TemplateTag(TagRole.Open, keyword, code);
        }

        return keyword switch
        {
            "else" or "when" => new TemplateTag(TagRole.Branch, keyword, code),
            "end" => new TemplateTag(TagRole.Close, keyword, code),
            _ => new TemplateTag(TagRole.Value, "", code),
        };
    }

    /// <summary>The straight form of a quotation mark that Word curls while one types; other characters as they
    /// are.</summary>
    public static char Straight(char c) => c switch
    {
        '“' or '”' or '„' => '"',
        '‘' or '’' or '‚' => '\'',
        _ => c,
    };

    private static string Normalize(string inner)
    {
        var code = new StringBuilder(inner.Length);
        var quote = '\0';
        foreach (var given in inner.AsSpan().Trim("~-").ToString())
        {
            var c = Straight(given);
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
                _ = code.Append(c);
            }
            else if (char.IsWhiteSpace(c) || c == '\u202F')
            {
                _ = code.Length > 0 && code[^1] != ' ' ? code.Append(' ') : code;
            }
            else if (c is not ('\u200B' or '\u00AD' or '\uFEFF'))
            {
                quote = c is '"' or '\'' or '`' ? c : '\0';
                _ = code.Append(c);
            }
        }

        return code.ToString().Trim();
    }

    private static string FirstWord(string code)
    {
        var end = 0;
        while (end < code.Length && (char.IsLetterOrDigit(code[end]) || code[end] == '_'))
        {
            end++;
        }

        return code[..end];
    }
}
