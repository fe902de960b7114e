using System.Security;
using System.Text;

namespace LegalDocs.Templating;

/// <summary>Texts that rich values put into XML they write themselves.</summary>
internal static class XmlEscape
{
    /// <summary>A text of one line as an element or an attribute holds it; what XML cannot hold is left out.</summary>
    public static string Text(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '\uD7FF') < 0)
        {
            return SecurityElement.Escape(text);
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\t' or '\n' or '\r')
            {
                clean.Append(' ');
            }
            else if (rune.Value is >= ' ' and not (0xFFFD or 0xFFFE or 0xFFFF))
            {
                clean.Append(rune.ToString());
            }
        }

        return SecurityElement.Escape(clean.ToString());
    }
}
