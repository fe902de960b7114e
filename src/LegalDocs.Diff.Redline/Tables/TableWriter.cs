using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>Writes tables: rows that came or went are marked as such, properties carry what they were.</summary>
/// <remarks>
/// A row whose cells came, went, moved or merged goes and comes as a whole: LibreOffice 7.4 forgets cells that are marked as deleted,
/// and 25.2 may lose the table (decision 0062).
/// </remarks>
internal sealed class TableWriter(RedlineScope scope, ContainerWriter containers)
{
    /// <summary>A table that both sides have.</summary>
    public XElement Write(TableDelta delta)
    {
        var (old, young) = (delta.A.Element, delta.B.Element);
        var table = new XElement(
            young.Name,
            young.Attributes(),
            TableProperties.Of(scope, "tblPr", old, young),
            TableProperties.Grid(scope, old, young));
        var frame = new BlockFrame(scope);
        var hasWidths = !TableProperties.HaveSameWidths(delta.A, delta.B);
        var rows = Rows(delta, frame, hasWidths).ToList();
        table.Add(new WrapperTree<OutputElement>(scope, Elements, scope.Places).Build(rows));
        return table;
    }

    /// <summary>A table that is new or gone: Word wants that said of each row.</summary>
    public XElement WriteWhole(Table table, RevisionKind kind)
    {
        var frame = new BlockFrame(scope);
        var rows = table.Rows.Select(row => WholeRow(row, kind, frame)).ToList();
        var shell = new XElement(
            table.Element.Name,
            table.Element.Elements().Where(child => child.Name.LocalName is "tblPr" or "tblGrid"));
        var written = kind.IsOld ? scope.Older.Import(shell) : shell;
        written.Add(new WrapperTree<OutputElement>(scope, Elements, scope.Places).Build(rows));
        return written;
    }

    private IEnumerable<XElement> Elements(IReadOnlyList<OutputElement> outputs) => outputs.SelectMany(output =>
        (XElement[])
        [
            .. output.Sources.SelectMany(scope.Places.Before), output.Element, .. output.Sources.SelectMany(scope.Places.After),
        ]);

    // Neighbours that are rebuilt stand together, the older ones first, so that cells merged from row to row stay so.
    private IEnumerable<OutputElement> Rows(TableDelta delta, BlockFrame frame, bool hasWidths)
    {
        var hasMoved = delta.Columns.Any(column => column.Kind == OpKind.MoveTo);
        var rebuilt = new List<OutputElement>();
        foreach (var row in delta.Rows)
        {
            if (row.Kind == OpKind.Pair && IsRebuilt(row, hasMoved))
            {
                yield return WholeRow(row.A!, RevisionKind.Deleted, frame);
                rebuilt.Add(WholeRow(row.B!, RevisionKind.Inserted, frame));
                continue;
            }

            foreach (var waiting in rebuilt)
            {
                yield return waiting;
            }

            rebuilt.Clear();
            yield return Row(row, frame, hasWidths);
        }

        foreach (var waiting in rebuilt)
        {
            yield return waiting;
        }
    }

    private static bool IsRebuilt(RowDelta row, bool hasMoved) => row.Cells.Count > 0 && (hasMoved || row.Cells.Any(cell =>
        cell.A is null || cell.B is null || cell.A.Span != cell.B.Span || cell.A.Merge != cell.B.Merge));

    private OutputElement Row(RowDelta row, BlockFrame frame, bool hasWidths) => row.Kind switch
    {
        OpKind.Pair => new OutputElement
        {
            Kind = RevisionKind.Kept,
            Wrappers = frame.Wrappers(row.B!.Element, isOlder: false),
            Element = row.Cells.Count == 0 ? SameRow(row, hasWidths) : PairedRow(row),
            Sources = [row.B.Element],
        },
        OpKind.Delete or OpKind.MoveFrom => WholeRow(row.A!, RevisionKind.Deleted, frame),
        _ => WholeRow(row.B!, RevisionKind.Inserted, frame),
    };

    // A row that says and looks the same still has its widths, which belong to the table.
    private XElement SameRow(RowDelta row, bool hasWidths)
    {
        var copy = new XElement(row.B!.Element);
        if (!hasWidths)
        {
            return copy;
        }

        var cells = copy.Descendants(Ooxml.W + "tc").Where(cell => cell.Ancestors(Ooxml.W + "tr").First() == copy).ToList();
        foreach (var (cell, old) in cells.Zip(row.A!.Cells))
        {
            var properties = TableProperties.Of(scope, "tcPr", old.Element, cell);
            cell.Element(Ooxml.W + "tcPr")?.Remove();
            cell.AddFirst(properties);
        }

        return copy;
    }

    private XElement PairedRow(RowDelta row)
    {
        var (old, young) = (row.A!.Element, row.B!.Element);
        var written = new XElement(
            young.Name,
            young.Attributes(),
            TableProperties.Of(scope, "tblPrEx", old, young),
            TableProperties.Of(scope, "trPr", old, young));
        var frame = new BlockFrame(scope);
        var cells = row.Cells.Select(cell => Cell(cell, frame)).ToList();
        written.Add(new WrapperTree<OutputElement>(scope, Elements, scope.Places).Build(cells));
        return written;
    }

    private OutputElement Cell(CellDelta delta, BlockFrame frame) => new()
    {
        Kind = RevisionKind.Kept,
        Wrappers = frame.Wrappers(delta.B!.Element, isOlder: false),
        Element = new XElement(
            delta.B.Element.Name,
            delta.B.Element.Attributes(),
            TableProperties.Of(scope, "tcPr", delta.A!.Element, delta.B.Element),
            containers.Write(delta.Blocks)),
        Sources = [delta.B.Element],
    };

    private OutputElement WholeRow(TableRow row, RevisionKind kind, BlockFrame frame)
    {
        var name = Ooxml.W + "trPr";
        var shell = new XElement(
            row.Element.Name,
            kind.IsOld ? null : row.Element.Attributes(),
            row.Element.Element(Ooxml.W + "tblPrEx"),
            row.Element.Element(name) ?? new XElement(name));
        var written = kind.IsOld ? scope.Older.Import(shell) : shell;
        written.Element(name)!.Add(scope.Marks.Make(RevisionMarks.NameOf(kind)));
        var cells = row.Cells.Select(cell => WholeCell(cell, kind, new BlockFrame(scope))).ToList();
        written.Add(new WrapperTree<OutputElement>(scope, Elements, scope.Places).Build(cells));
        return Whole(row.Element, kind, frame, written);
    }

    private OutputElement WholeCell(TableCell cell, RevisionKind kind, BlockFrame frame)
    {
        var name = Ooxml.W + "tcPr";
        var shell = new XElement(
            cell.Element.Name, kind.IsOld ? null : cell.Element.Attributes(), cell.Element.Element(name) ?? new XElement(name));
        var written = kind.IsOld ? scope.Older.Import(shell) : shell;
        written.Add(containers.WriteWhole(cell.Blocks, kind, withLastMark: true));
        return Whole(cell.Element, kind, frame, written);
    }

    private static OutputElement Whole(XElement source, RevisionKind kind, BlockFrame frame, XElement written) => new()
    {
        Kind = kind,
        Wrappers = frame.Wrappers(source, kind.IsOld),
        Element = written,
        Sources = kind.IsOld ? [] : [source],
    };
}
