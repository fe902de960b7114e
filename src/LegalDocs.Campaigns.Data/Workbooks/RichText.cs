using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace LegalDocs.Campaigns.Data.Workbooks;

/// <summary>Reads a text of a workbook: its runs joined, the phonetic parts left out.</summary>
internal static partial class RichText
{
    /// <summary>Reads from the element (<c>si</c>, <c>is</c>) that the reader stands on, to its end.</summary>
    /// <param name="reader">Stands on a start element.</param>
    /// <param name="isStruck">Whether a run is crossed out.</param>
    public static string Read(XmlReader reader, out bool isStruck)
    {
        isStruck = false;
        if (reader.IsEmptyElement)
        {
            return string.Empty;
        }

        var text = new StringBuilder();
        var (depth, phonetic, isText) = (reader.Depth, 0, false);
        while (reader.Read() && reader.Depth > depth)
        {
            var isElement = reader.NodeType is XmlNodeType.Element or XmlNodeType.EndElement;
            var isStart = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
            switch (isElement ? reader.LocalName : string.Empty)
            {
                case "rPh":
                    phonetic += isStart ? 1 : -1;
                    break;
                case "t":
                    isText = isStart;
                    break;
                case "strike":
                    isStruck |= reader.GetAttribute("val") is not ("0" or "false");
                    break;
                case "" when isText && phonetic == 0:
                    text.Append(reader.Value);
                    break;
            }
        }

        return Unescaped(text.ToString());
    }

    /// <summary>Excel writes what XML refuses as <c>_x000D_</c> (ECMA-376-1 §22.4.2.4).</summary>
    public static string Unescaped(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escape.Replace(text, match => ((char)int.Parse(
            match.Groups[1].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString())
        : text;

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_", RegexOptions.CultureInvariant)]
    private static partial Regex Escape { get; }
}
