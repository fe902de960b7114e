using System.Globalization;
using System.Xml;
using LegalDocs.Campaigns.Data.Cells;
using LegalDocs.Campaigns.Data.Tables;

namespace LegalDocs.Campaigns.Data.Workbooks;

/// <summary>One pass over the part of a sheet (ECMA-376-1 §18.3): columns, rows that hold something, then the merged
/// cells.</summary>
internal sealed class SheetReader(SharedTexts texts, CellStyles styles, bool is1904)
{
    private const int MaxCells = 20_000_000;

    private readonly List<GridRow> _rows = [];
    private readonly List<MergedArea> _merged = [];
    private readonly HashSet<int> _hidden = [];
    private int _cells;

    /// <summary>Reads a sheet; merged cells that hold nothing say where their value is.</summary>
    public Grid Read(XmlReader reader)
    {
        var number = 0;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (reader.LocalName == "row")
            {
                number = ReadRow(reader, number + 1);
            }
            else if (reader.LocalName == "col" && reader.GetAttribute("hidden") is "1" or "true")
            {
                HideColumns(reader);
            }
            else if (reader.LocalName == "mergeCell" && MergedArea.TryParse(reader.GetAttribute("ref"), out var area))
            {
                _merged.Add(area);
            }
        }

        return new Grid(_merged.Count == 0 ? _rows : [.. _rows.Select(row => MergedArea.Mark(row, _merged))])
        {
            HiddenColumns = _hidden,
        };
    }

    private void HideColumns(XmlReader reader)
    {
        var (first, last) = (Number(reader, "min"), Math.Min(Number(reader, "max"), CellAddress.MaxColumn));
        for (var column = first; column <= last; column++)
        {
            _hidden.Add(column);
        }
    }

    private static int Number(XmlReader reader, string attribute) =>
        int.TryParse(reader.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    private int ReadRow(XmlReader reader, int expected)
    {
        var number = int.TryParse(
            reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var given)
            && given is >= 1 and <= CellAddress.MaxRow
            ? given
            : expected;
        var isHidden = reader.GetAttribute("hidden") is "1" or "true";
        if (reader.IsEmptyElement)
        {
            return number;
        }

        var cells = new List<GridCell>();
        var (depth, column) = (reader.Depth, 0);
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                column = CellAddress.TryParse(reader.GetAttribute("r"), out _, out var place) ? place : column + 1;
                AddCell(reader, column, cells);
            }
        }

        if (cells.Count > 0)
        {
            _rows.Add(new GridRow(number, cells) { IsHidden = isHidden });
        }

        return number;
    }

    private void AddCell(XmlReader reader, int column, List<GridCell> cells)
    {
        var (value, isStruck) = ReadCell(reader);
        if (value is CellValue.Empty)
        {
            return;
        }

        cells.Add(new GridCell(column, value) { IsStruck = isStruck });
        if (++_cells > MaxCells)
        {
            throw new WorkbookLimitException();
        }
    }

    private (CellValue Value, bool IsStruck) ReadCell(XmlReader reader)
    {
        var type = reader.GetAttribute("t") ?? "n";
        var style = int.TryParse(
            reader.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? styles[index]
            : CellStyle.None;
        if (reader.IsEmptyElement)
        {
            return (CellValue.Nothing, false);
        }

        var (depth, raw, inline, hasFormula, runStruck) = (reader.Depth, (string?)null, (string?)null, false, false);
        while (reader.Read() && reader.Depth > depth)
        {
            switch (reader.NodeType == XmlNodeType.Element ? reader.LocalName : string.Empty)
            {
                case "f":
                    hasFormula = true;
                    break;
                case "v":
                    raw = ReadText(reader);
                    break;
                case "is":
                    inline = RichText.Read(reader, out runStruck);
                    break;
            }
        }

        if (raw is null && inline is null)
        {
            return (hasFormula ? new CellValue.NotComputed() : CellValue.Nothing, false);
        }

        var shared = type == "s" ? Shared(raw) : null;
        var value = type switch
        {
            "s" => shared is null ? new CellValue.Inexact(raw ?? string.Empty) : Text(shared.Content),
            "inlineStr" => Text(inline ?? string.Empty),
            "str" => Text(RichText.Unescaped(raw ?? string.Empty)),
            "b" => new CellValue.Truth(raw is "1" or "true"),
            "e" => new CellValue.ExcelError(raw ?? string.Empty),
            "d" => SheetNumber.FromIso(raw ?? string.Empty),
            _ when raw is null or "" => hasFormula ? new CellValue.NotComputed() : CellValue.Nothing,
            _ => SheetNumber.Read(raw, style.Format, is1904),
        };
        return (value, style.IsStruck || runStruck || shared?.IsStruck == true);
    }

    private SharedText? Shared(string? raw) =>
        int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? texts.Find(index) : null;

    private static CellValue Text(string text) => text.Length == 0 ? CellValue.Nothing : new CellValue.Text(text);

    private static string ReadText(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return string.Empty;
        }

        var (depth, text) = (reader.Depth, string.Empty);
        while (reader.Read() && reader.Depth > depth)
        {
            text += reader.Value;
        }

        return text;
    }
}
