using System.Text;

namespace LegalDocs.Templating;

/// <summary>Decodes a part: UTF-8 or UTF-16, with or without byte order mark. Rendered parts are UTF-8.</summary>
internal static class PartEncoding
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    public static string Decode(string partName, ReadOnlySpan<byte> content)
    {
        try
        {
            return content switch
            {
                [0xFF, 0xFE, ..] => Relabel(new UnicodeEncoding(false, false, true).GetString(content[2..])),
                [0xFE, 0xFF, ..] => Relabel(new UnicodeEncoding(true, false, true).GetString(content[2..])),
                [(byte)'<', 0, ..] => Relabel(new UnicodeEncoding(false, false, true).GetString(content)),
                [0, (byte)'<', ..] => Relabel(new UnicodeEncoding(true, false, true).GetString(content)),
                [0xEF, 0xBB, 0xBF, ..] => Utf8.GetString(content[3..]),
                _ => Utf8.GetString(content),
            };
        }
        catch (DecoderFallbackException)
        {
            throw new PackageException(MarkupProblems.Encoding(partName));
        }
    }

    // The declaration must say what the rendered part is.
    private static string Relabel(string text)
    {
        var end = text.StartsWith("<?xml", StringComparison.Ordinal) ? text.IndexOf("?>", StringComparison.Ordinal) : -1;
        return end < 0 ? text : """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + text[(end + 2)..];
    }
}
