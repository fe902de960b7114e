using System.Globalization;
using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MarkdownBlock = Markdig.Syntax.Block;

namespace LegalDocs.Templating;

/// <summary>Writes the blocks of a Markdown document as WordprocessingML.</summary>
internal sealed class MarkdownWriter
{
    private const int DeepestList = 8;
    private const int TableWidth = 9_000;

    private readonly string _prefix;
    private readonly MarkdownStyles _styles;
    private readonly MarkdownInlines _inlines;
    private readonly RichState _rich;
    private readonly RunFormat _plain;
    private readonly int _firstHeading;
    private readonly bool _beginsPage;
    private readonly StringBuilder _xml = new();

    public MarkdownWriter(RunContext run, BlockPlace place, Tag tag, int firstHeading)
    {
        _prefix = run.Document.Markup.Prefix;
        _rich = run.Rich!;
        _styles = new MarkdownStyles(_rich.Resources.Styles, place, _prefix);
        _inlines = new MarkdownInlines(run, tag);
        _plain = RunFormat.Of(place.RunFormat, _prefix);
        _firstHeading = firstHeading;
        _beginsPage = place.BeginsPage;
    }

    public string Write(MarkdownDocument document)
    {
        WriteBlocks(document, new Context());
        return _xml.ToString();
    }

    private void WriteBlocks(ContainerBlock blocks, Context context)
    {
        foreach (var block in blocks)
        {
            WriteBlock(block, context);
        }
    }

    private void WriteBlock(MarkdownBlock block, Context context)
    {
        switch (block)
        {
            case HeadingBlock heading:
                var level = Math.Min(heading.Level + _firstHeading - 1, 9);
                var (format, hasStyle) = _styles.Heading(level);
                Paragraph(format, heading.Inline, hasStyle ? RunFormat.Of("", _prefix) : _plain.With("b"));
                break;
            case ParagraphBlock paragraph:
                Paragraph(context.Format(_styles), paragraph.Inline, _plain);
                break;
            case QuoteBlock quote:
                WriteBlocks(quote, context with { Quotes = context.Quotes + 1, Item = null });
                break;
            case ListBlock list:
                WriteList(list, context);
                break;
            case CodeBlock code:
                WriteCode(code);
                break;
            case Table table:
                WriteTable(table);
                break;
            case ThematicBreakBlock:
                Paragraph(_styles.Rule, null, _plain);
                break;
            case ContainerBlock other when other is not LinkReferenceDefinitionGroup:
                WriteBlocks(other, context);
                break;
        }
    }

    private void WriteList(ListBlock list, Context context)
    {
        var level = Math.Min(context.Depth, DeepestList);
        var style = _styles.ListStyle(list.IsOrdered, level);
        var start = int.TryParse(list.OrderedStart, CultureInfo.InvariantCulture, out var first) ? first : 1;
        var known = style is null ? null : _rich.Resources.Styles.ListOf(style);

        // A style with its own list shows level 0 of it, whatever the depth: « List Bullet 2 » is a list of one level.
        var (number, shown) = (known, list.IsOrdered) switch
        {
            (null, _) => (_rich.Lists.Own(list.IsOrdered, level, start), level),
            (_, false) => (null, 0),
            _ => (_rich.Lists.Like(known, 0, start) ?? _rich.Lists.Own(isNumbered: true, level, start), 0),
        };
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var inner = context with { Depth = context.Depth + 1, Quotes = 0, Item = _styles.Item(style, shown, number) };
            if (item.Count == 0)
            {
                Paragraph(inner.Item, null, _plain);
            }

            foreach (var block in item)
            {
                WriteBlock(block, inner);
                inner = inner with { Item = null };
            }
        }
    }

    private void WriteCode(CodeBlock code)
    {
        var (format, hasStyle) = _styles.Code();
        var run = hasStyle ? RunFormat.Of("", _prefix) : _inlines.Code(_plain);
        var lines = (code.Lines.Lines ?? []).Take(code.Lines.Count).Select(line => line.Slice.ToString()).ToList();
        while (lines.Count > 0 && string.IsNullOrWhiteSpace(lines[^1]))
        {
            lines.RemoveAt(lines.Count - 1);
        }

        _xml.Append(CultureInfo.InvariantCulture, $"<{_prefix}p>{format}<{_prefix}r>{run.ToXml()}");
        for (var i = 0; i < lines.Count; i++)
        {
            _xml.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : $"<{_prefix}br/>")}{_inlines.Text(lines[i])}");
        }

        _xml.Append(CultureInfo.InvariantCulture, $"</{_prefix}r></{_prefix}p>");
    }

    private void WriteTable(Table table)
    {
        var rows = table.OfType<TableRow>().ToList();
        var columns = Math.Max(1, rows.Select(row => row.Count).DefaultIfEmpty().Max());
        var width = TableWidth / columns;
        _xml.Append(CultureInfo.InvariantCulture, $"<{_prefix}tbl>{_styles.Table()}<{_prefix}tblGrid>")
            .Insert(_xml.Length, $"<{_prefix}gridCol {_prefix}w=\"{width}\"/>", columns)
            .Append(CultureInfo.InvariantCulture, $"</{_prefix}tblGrid>");
        foreach (var row in rows)
        {
            _xml.Append(CultureInfo.InvariantCulture, $"<{_prefix}tr>")
                .Append(row.IsHeader ? $"<{_prefix}trPr><{_prefix}tblHeader/></{_prefix}trPr>" : "");
            for (var column = 0; column < columns; column++)
            {
                WriteCell(table, row, column, width);
            }

            _xml.Append(CultureInfo.InvariantCulture, $"</{_prefix}tr>");
        }

        // Two tables side by side would become one; a cell must end with a paragraph.
        _xml.Append(CultureInfo.InvariantCulture, $"</{_prefix}tbl><{_prefix}p/>");
    }

    private void WriteCell(Table table, TableRow row, int column, int width)
    {
        _xml.Append(CultureInfo.InvariantCulture, $"<{_prefix}tc><{_prefix}tcPr><{_prefix}tcW {_prefix}w=\"{width}\" ")
            .Append(CultureInfo.InvariantCulture, $"{_prefix}type=\"dxa\"/></{_prefix}tcPr>");
        var alignment = column >= table.ColumnDefinitions.Count ? "" : table.ColumnDefinitions[column].Alignment switch
        {
            TableColumnAlign.Center => "center",
            TableColumnAlign.Right => "right",
            _ => "",
        };
        var inline = column < row.Count ? ((TableCell)row[column]).OfType<ParagraphBlock>().FirstOrDefault()?.Inline : null;
        Paragraph(_styles.Cell(alignment), inline, row.IsHeader ? _plain.With("b") : _plain);
        _xml.Append(CultureInfo.InvariantCulture, $"</{_prefix}tc>");
    }

    private void Paragraph(string format, ContainerInline? inline, RunFormat run)
    {
        if (_beginsPage && _xml.Length == 0)
        {
            format = ParagraphFormat.WithPageBreak(format, _prefix);
        }

        _xml.Append(CultureInfo.InvariantCulture, $"<{_prefix}p>{format}");
        if (inline is not null)
        {
            _inlines.Write(inline, run, _xml);
        }

        _xml.Append(CultureInfo.InvariantCulture, $"</{_prefix}p>");
    }

    /// <summary>Where a block stands: in how many lists and quotations, and whether it begins an item.</summary>
    private sealed record Context(int Depth = 0, int Quotes = 0, string? Item = null)
    {
        public string Format(MarkdownStyles styles) => Item
            ?? (Quotes > 0 ? styles.Quote(Quotes + Depth)
            : Depth > 0 ? styles.Continued(Depth)
            : styles.Plain);
    }
}
