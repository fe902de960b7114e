namespace LegalDocs.Templating;

/// <summary>A table that was written, read again: its own rows and cells, without those of tables in its cells.</summary>
internal sealed class TableFragment
{
    private const int Table = 1;
    private const string Root = "ld";

    private TableFragment(XmlPart part, int start)
    {
        Part = part;
        Start = start;
    }

    /// <summary>The table, under a root of ours that declares its prefixes.</summary>
    public XmlPart Part { get; }

    /// <summary>Where the table begins in the text of <see cref="Part"/>.</summary>
    public int Start { get; }

    /// <summary>Where it ends.</summary>
    public int End => Part[Table].End;

    /// <summary>Reads a table; null when what was written is none.</summary>
    public static TableFragment? Read(string table, PartMarkup markup)
    {
        var declarations = string.Concat(new[] { markup.Prefix, markup.AttributePrefix }.Distinct()
            .Select(name => $" xmlns{(name.Length == 0 ? "" : $":{name.TrimEnd(':')}")}=\"{markup.Namespace}\""));
        var head = $"<{Root}{declarations}>";
        var part = XmlIndexer.Index($"{head}{table}</{Root}>", "", int.MaxValue);
        return part.Elements.Length > Table && part[Table].Kind == ElementKind.Table ? new TableFragment(part, head.Length) : null;
    }

    /// <summary>Its rows, in order.</summary>
    public IEnumerable<int> Rows() => Own(Table, ElementKind.Row, ElementKind.Table);

    /// <summary>The cells of a row, in order.</summary>
    public IEnumerable<int> Cells(int row) => Own(row, ElementKind.Cell, ElementKind.Row);

    private IEnumerable<int> Own(int container, ElementKind kind, ElementKind containerKind)
    {
        for (var i = container + 1; i < Part[container].Next; i++)
        {
            if (Part[i].Kind == kind && Part.Ancestor(i, containerKind) == container)
            {
                yield return i;
            }
        }
    }
}
