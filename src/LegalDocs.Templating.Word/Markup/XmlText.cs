using System.Globalization;
using System.Text;

namespace LegalDocs.Templating;

/// <summary>Character references of XML.</summary>
internal static class XmlText
{
    /// <summary>Reads the reference at <paramref name="position"/> (<c>&amp;lt;</c>, <c>&amp;#xE9;</c>…).</summary>
    /// <returns>Its text and its length in the source; a lone <c>&amp;</c> when it is none.</returns>
    public static (string Text, int Length) Reference(ReadOnlySpan<char> source, int position)
    {
        var end = source[position..].IndexOf(';');
        if (end is < 2 or > 10)
        {
            return ("&", 1);
        }

        var name = source.Slice(position + 1, end - 1);
        var text = name switch
        {
            "lt" => "<",
            "gt" => ">",
            "amp" => "&",
            "quot" => "\"",
            "apos" => "'",
            _ => Numeric(name),
        };
        return text is null ? ("&", 1) : (text, end + 1);
    }

    public static string Decode(ReadOnlySpan<char> source)
    {
        if (source.IndexOf('&') < 0)
        {
            return source.ToString();
        }

        var text = new StringBuilder(source.Length);
        for (var i = 0; i < source.Length;)
        {
            if (source[i] == '&')
            {
                var (character, length) = Reference(source, i);
                text.Append(character);
                i += length;
            }
            else
            {
                text.Append(source[i++]);
            }
        }

        return text.ToString();
    }

    private static string? Numeric(ReadOnlySpan<char> name)
    {
        if (name.Length < 2 || name[0] != '#')
        {
            return null;
        }

        var isHex = name[1] == 'x';
        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return int.TryParse(name[(isHex ? 2 : 1)..], style, CultureInfo.InvariantCulture, out var code)
            && code is > 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF)
                ? char.ConvertFromUtf32(code)
                : null;
    }
}
