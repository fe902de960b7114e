using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>Properties of tables, rows and cells, with what they were inside when they changed.</summary>
internal static class TableProperties
{
    /// <summary>Properties of the newer element.</summary>
    /// <param name="scope">The story.</param>
    /// <param name="name"><c>tblPr</c>, <c>tblPrEx</c>, <c>trPr</c> or <c>tcPr</c>.</param>
    /// <param name="old">Element of the older document.</param>
    /// <param name="young">Element of the newer document.</param>
    /// <returns>Null when neither has any.</returns>
    public static XElement? Of(RedlineScope scope, string name, XElement old, XElement young)
    {
        var (before, after) = (old.Element(Ooxml.W + name), young.Element(Ooxml.W + name));
        var imported = before is null ? null : scope.Older.Import(before);
        var written = after is null ? null : new XElement(after);
        if (PropertyReader.Read(imported).SameAs(PropertyReader.Read(after)))
        {
            return written;
        }

        written ??= new XElement(Ooxml.W + name);
        written.Add(scope.Marks.Make($"{name}Change", new XElement(
            Ooxml.W + name, imported?.Elements().Where(child => child.Name.LocalName != $"{name}Change"))));
        return written;
    }

    /// <summary>The grid of the newer table.</summary>
    public static XElement? Grid(RedlineScope scope, XElement old, XElement young)
    {
        var name = Ooxml.W + "tblGrid";
        var (before, after) = (old.Element(name), young.Element(name));
        var written = after is null ? null : new XElement(after);
        if (Widths(before).SequenceEqual(Widths(after)))
        {
            return written;
        }

        written ??= new XElement(name);
        written.Add(scope.Marks.Bare("tblGridChange", new XElement(name, before?.Elements(Ooxml.W + "gridCol"))));
        return written;
    }

    /// <summary>Whether columns and cells are as wide as before.</summary>
    public static bool HaveSameWidths(Table a, Table b) =>
        a.Format.Find("widths") == b.Format.Find("widths") && a.Format.Find("cellWidths") == b.Format.Find("cellWidths");

    private static IEnumerable<string> Widths(XElement? grid) =>
        grid?.Elements(Ooxml.W + "gridCol").Select(column => (string?)column.Attribute(Ooxml.W + "w") ?? "") ?? [];
}
