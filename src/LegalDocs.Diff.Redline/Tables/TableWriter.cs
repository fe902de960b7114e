using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>Writes tables: rows and cells that came or went are marked as such, properties carry what they were.</summary>
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
        var moved = delta.Columns.Where(column => column.Kind == OpKind.MoveTo).Select(column => column.B).ToHashSet();
        var hasWidths = !TableProperties.HaveSameWidths(delta.A, delta.B);
        var rows = delta.Rows.SelectMany(row => Rows(row, frame, moved, hasWidths)).ToList();
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

    private IEnumerable<OutputElement> Rows(RowDelta row, BlockFrame frame, HashSet<int> moved, bool hasWidths)
    {
        switch (row.Kind)
        {
            case OpKind.Pair:
                yield return new OutputElement
                {
                    Kind = RevisionKind.Kept,
                    Wrappers = frame.Wrappers(row.B!.Element, isOlder: false),
                    Element = row.Cells.Count == 0 ? SameRow(row, hasWidths) : PairedRow(row, moved),
                    Sources = [row.B.Element],
                };
                break;
            case OpKind.Delete or OpKind.MoveFrom:
                yield return WholeRow(row.A!, RevisionKind.Deleted, frame);
                break;
            default:
                yield return WholeRow(row.B!, RevisionKind.Inserted, frame);
                break;
        }
    }

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

    private XElement PairedRow(RowDelta row, HashSet<int> moved)
    {
        var (old, young) = (row.A!.Element, row.B!.Element);
        var written = new XElement(
            young.Name,
            young.Attributes(),
            TableProperties.Of(scope, "tblPrEx", old, young),
            TableProperties.Of(scope, "trPr", old, young));
        var frame = new BlockFrame(scope);
        var cells = InOrder(row, moved).Select(cell => Cell(cell, frame)).ToList();
        written.Add(new WrapperTree<OutputElement>(scope, Elements, scope.Places).Build(cells));
        return written;
    }

    // Cells of both sides in one order: a cell whose column moved goes in one place and comes in the other.
    private static IEnumerable<CellDelta> InOrder(RowDelta row, HashSet<int> moved)
    {
        var partners = row.Cells.Where(cell => cell is { A: not null, B: not null } && !moved.Contains(cell.B.Column))
            .ToDictionary(cell => cell.B!);
        var next = 0;
        foreach (var young in row.B!.Cells)
        {
            if (!partners.TryGetValue(young, out var delta))
            {
                yield return new CellDelta { Kind = OpKind.Insert, A = null, B = young, Properties = [], Blocks = [] };
                continue;
            }

            for (; row.A!.Cells[next] != delta.A; next++)
            {
                yield return Gone(row.A.Cells[next]);
            }

            next++;
            yield return delta;
        }

        for (; next < row.A!.Cells.Count; next++)
        {
            yield return Gone(row.A.Cells[next]);
        }

        static CellDelta Gone(TableCell cell) => new() { Kind = OpKind.Delete, A = cell, B = null, Properties = [], Blocks = [] };
    }

    private OutputElement Cell(CellDelta delta, BlockFrame frame) => delta switch
    {
        { A: null, B: { } come } => WholeCell(come, RevisionKind.Inserted, frame, isAlone: true),
        { B: null, A: { } gone } => WholeCell(gone, RevisionKind.Deleted, frame, isAlone: true),
        _ => new OutputElement
        {
            Kind = RevisionKind.Kept,
            Wrappers = frame.Wrappers(delta.B!.Element, isOlder: false),
            Element = new XElement(
                delta.B.Element.Name,
                delta.B.Element.Attributes(),
                TableProperties.Of(scope, "tcPr", delta.A!.Element, delta.B.Element),
                containers.Write(delta.Blocks)),
            Sources = [delta.B.Element],
        },
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
        var cells = row.Cells.Select(cell => WholeCell(cell, kind, new BlockFrame(scope), isAlone: false)).ToList();
        written.Add(new WrapperTree<OutputElement>(scope, Elements, scope.Places).Build(cells));
        return Whole(row.Element, kind, frame, written);
    }

    private OutputElement WholeCell(TableCell cell, RevisionKind kind, BlockFrame frame, bool isAlone)
    {
        var name = Ooxml.W + "tcPr";
        var shell = new XElement(
            cell.Element.Name, kind.IsOld ? null : cell.Element.Attributes(), cell.Element.Element(name) ?? new XElement(name));
        var written = kind.IsOld ? scope.Older.Import(shell) : shell;
        if (isAlone)
        {
            written.Element(name)!.Add(scope.Marks.Make(kind.IsOld ? "cellDel" : "cellIns"));
        }

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
