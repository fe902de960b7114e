using System.Globalization;
using System.Text;

namespace LegalDocs.Diff;

/// <summary>Text of a document inside Markdown: shown as it is, whatever it holds.</summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_{}[]()#+-.!|<>&~@:/\"'=^$";

    /// <summary>Every mark that Markdown, HTML, mentions or issue numbers could use becomes a character
    /// reference.</summary>
    public static string Escape(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var c in Printable.Of(text))
        {
            _ = Special.Contains(c, StringComparison.Ordinal) && !IsHarmless(c)
                ? safe.Append(CultureInfo.InvariantCulture, $"&#{(int)c};")
                : safe.Append(c);
        }

        return safe.ToString();
    }

    // Marks that mean something only in company of others that are escaped.
    private static bool IsHarmless(char c) => c is '.' or '-' or '(' or ')' or ':' or '/' or '\'' or '+' or '=' or '!';
}
