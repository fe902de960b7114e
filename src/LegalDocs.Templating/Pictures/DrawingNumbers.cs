using System.Globalization;

namespace LegalDocs.Templating;

/// <summary>Numbers of the drawings of a part, found without reading its XML: a part without a tag is not indexed.</summary>
internal static class DrawingNumbers
{
    private const int LongestTag = 4_000;

    /// <summary>The highest one; 0 when there is none.</summary>
    public static int Highest(string xml)
    {
        var highest = 0;
        foreach (var name in (string[])[":docPr ", ":cNvPr "])
        {
            for (var at = xml.IndexOf(name, StringComparison.Ordinal); at >= 0; at = xml.IndexOf(name, at + 1, StringComparison.Ordinal))
            {
                var tag = xml.AsSpan(at, Math.Min(LongestTag, xml.Length - at));
                var id = tag.IndexOf(" id=");
                var digits = id < 0 ? [] : tag[(id + 5)..];
                var end = digits.IndexOfAnyExceptInRange('0', '9');
                if (end > 0 && int.TryParse(digits[..end], CultureInfo.InvariantCulture, out var number))
                {
                    highest = Math.Max(highest, number);
                }
            }
        }

        return highest;
    }
}
