using System.Globalization;
using System.Xml;

namespace LegalDocs.Campaigns.Data.Workbooks;

/// <summary>What the styles of a workbook say of its cells: number format, characters crossed out.</summary>
internal sealed class CellStyles
{
    private readonly List<CellStyle> _styles = [];

    public CellStyle this[int index] => index >= 0 && index < _styles.Count ? _styles[index] : CellStyle.None;

    public static CellStyles Read(WorkbookPackage package, string? part)
    {
        var styles = new CellStyles();
        if (part is null)
        {
            return styles;
        }

        using var reader = package.Open(part);
        var (formats, struck) = (new Dictionary<int, NumberFormat>(), new List<bool>());
        var section = string.Empty;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "numFmts" or "fonts" or "cellXfs" or "cellStyleXfs" or "dxfs" or "fills" or "borders":
                    section = reader.LocalName;
                    break;
                case "numFmt" when section == "numFmts":
                    formats[Number(reader, "numFmtId")] = NumberFormat.Parse(
                        reader.GetAttribute("formatCode") ?? string.Empty);
                    break;
                case "font" when section == "fonts":
                    struck.Add(false);
                    break;
                case "strike" when section == "fonts" && struck.Count > 0:
                    struck[^1] = reader.GetAttribute("val") is not ("0" or "false");
                    break;
                case "xf" when section == "cellXfs":
                    styles._styles.Add(Style(reader, formats, struck));
                    break;
            }
        }

        return styles;
    }

    private static CellStyle Style(XmlReader reader, Dictionary<int, NumberFormat> formats, List<bool> struck)
    {
        var (format, font) = (Number(reader, "numFmtId"), Number(reader, "fontId"));
        return new CellStyle(
            formats.TryGetValue(format, out var custom) ? custom : NumberFormat.BuiltIn(format),
            font >= 0 && font < struck.Count && struck[font]);
    }

    private static int Number(XmlReader reader, string attribute) =>
        int.TryParse(reader.GetAttribute(attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
}

/// <summary>Style of a cell, as far as data are concerned.</summary>
internal readonly record struct CellStyle(NumberFormat Format, bool IsStruck)
{
    public static CellStyle None => new(NumberFormat.General, false);
}
