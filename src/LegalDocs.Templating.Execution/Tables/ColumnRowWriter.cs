using System.Globalization;

namespace LegalDocs.Templating;

/// <summary>Writes the spans and widths of one row over the new columns.</summary>
internal sealed class ColumnRowWriter(
    XmlPart part, List<(int Start, int End, string Text)> edits, IReadOnlyList<int> columns, IReadOnlyList<int> widths, int total)
{
    private const int FullPercent = 5000;

    private int _at;

    public void Write(ColumnRow row)
    {
        _at = WriteBefore(row);
        var spans = row.Cells.Select(cell => Span(row, cell)).ToList();
        if (spans.Sum() == 0 && spans.Count > 0)
        {
            spans[0] = columns.Count - _at;
        }

        foreach (var (cell, span) in row.Cells.Zip(spans))
        {
            if (span == 0)
            {
                edits.Add((part[cell.Element].Start, part[cell.Element].End, ""));
                continue;
            }

            WriteCell(cell, Math.Min(span, columns.Count - _at));
            _at += span;
        }

        if (_at < columns.Count)
        {
            WriteAfter(row, columns.Count - _at);
        }
    }

    private int WriteBefore(ColumnRow row)
    {
        if (row.BeforeElement < 0)
        {
            return 0;
        }

        var count = columns.Count(column => column < row.Before);
        var (start, end) = part.AttributeRange(row.BeforeElement, part.AttributePrefix + "val");
        edits.Add((start, end, Text(count)));
        return count;
    }

    // A copy spans what it spanned; any other cell spans the copies of its columns.
    private int Span(ColumnRow row, ColumnCell cell) => row.IsDynamic
        ? cell.Span
        : columns.Count(column => column >= cell.Column && column < cell.Column + cell.Span);

    private void WriteCell(ColumnCell cell, int span)
    {
        var (w, a) = (part.WordPrefix, part.AttributePrefix);
        if (span != cell.Span)
        {
            var element = span == 1 ? "" : $"<{w}gridSpan {a}val=\"{Text(span)}\"/>";
            edits.Add(PlaceOfSpan(cell, element));
        }

        if (cell.WidthElement >= 0)
        {
            WriteWidth(cell.WidthElement, widths.Skip(_at).Take(span).Sum());
        }
    }

    private (int Start, int End, string Text) PlaceOfSpan(ColumnCell cell, string element)
    {
        var (w, a) = (part.WordPrefix, part.AttributePrefix);
        if (cell.SpanElement >= 0)
        {
            return (part[cell.SpanElement].Start, part[cell.SpanElement].End, element);
        }

        if (cell.Properties < 0)
        {
            var content = part[cell.Element].ContentStart;
            return (content, content, $"<{w}tcPr>{element}</{w}tcPr>");
        }

        if (part[cell.Properties].IsEmptyTag)
        {
            return (part[cell.Properties].Start, part[cell.Properties].End, $"<{w}tcPr>{element}</{w}tcPr>");
        }

        // CT_TcPrBase: after w:cnfStyle and w:tcW (ECMA-376-1 §17.4.69).
        var place = cell.WidthElement >= 0 ? part[cell.WidthElement].End : part[cell.Properties].ContentStart;
        return (place, place, element);
    }

    private void WriteWidth(int element, int width)
    {
        var (start, end) = part.AttributeRange(element, part.AttributePrefix + "w");
        if (start == 0)
        {
            return;
        }

        var old = part.Text.AsSpan(start, end - start);
        var text = part.WordAttribute(element, "type") switch
        {
            "pct" when total > 0 => old.EndsWith("%")
                ? Text(100L * width / total) + "%"
                : Text((long)FullPercent * width / total),
            "auto" or "nil" or "pct" => old.ToString(),
            _ => Text(width),
        };
        edits.Add((start, end, text));
    }

    private void WriteAfter(ColumnRow row, int count)
    {
        var (w, a) = (part.WordPrefix, part.AttributePrefix);
        var element = $"<{w}gridAfter {a}val=\"{Text(count)}\"/>";
        if (row.Properties >= 0)
        {
            ReplaceAfter(row.Properties, element);
            return;
        }

        var first = part[row.Cells[0].Element].Start;
        edits.Add((first, first, $"<{w}trPr>{element}</{w}trPr>"));
    }

    private void ReplaceAfter(int properties, string element)
    {
        for (var i = properties + 1; i < part[properties].Next; i = part[i].Next)
        {
            if (part.StartTag(i)[1..].StartsWith(part.WordPrefix + "gridAfter"))
            {
                edits.Add((part[i].Start, part[i].End, element));
                return;
            }
        }

        var (w, a) = (part.WordPrefix, part.AttributePrefix);
        edits.Add(part[properties].IsEmptyTag
            ? (part[properties].Start, part[properties].End, $"<{w}trPr>{element}</{w}trPr>")
            : (part[properties].ContentStart, part[properties].ContentStart, element));
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
