using System.Collections.Frozen;
using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>Gives a story as it reads once every tracked change in it is accepted (ECMA-376-1 §17.13.5).</summary>
/// <remarks>Documents that carry tracked changes are compared in this view, and the report says so.</remarks>
internal static class RevisionAcceptance
{
    private static readonly FrozenSet<string> Removed = FrozenSet.Create(
        StringComparer.Ordinal,
        "del", "moveFrom", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd",
        "customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlMoveFromRangeStart", "customXmlMoveFromRangeEnd",
        "customXmlMoveToRangeStart", "customXmlMoveToRangeEnd", "customXmlDelRangeStart", "customXmlDelRangeEnd",
        "rPrChange", "pPrChange", "tblPrChange", "trPrChange", "tcPrChange", "sectPrChange", "tblPrExChange",
            "tblGridChange",
        "numberingChange", "cellIns", "cellMerge");

    private static readonly FrozenSet<string> Revisions = FrozenSet.Create(
        StringComparer.Ordinal, [.. Removed, "ins", "moveTo", "cellDel"]);

    /// <summary>Accepts in place.</summary>
    /// <returns>Whether there was anything to accept.</returns>
    public static bool Accept(XElement story)
    {
        if (
            !story.Descendants()
            .Any(element => element.Name.Namespace == Ooxml.W && Revisions.Contains(element.Name.LocalName)))
        {
            return false;
        }

        UnwrapDeletedControls(story);
        RemoveRowsAndCells(story);
        var merged = story.Descendants(Ooxml.W + "p").Where(IsMarkDeleted).ToList();
        foreach (var element in Elements(story, "ins", "moveTo"))
        {
            Unwrap(element);
        }

        foreach (var element in Elements(story, [.. Removed]))
        {
            element.Remove();
        }

        foreach (var paragraph in merged)
        {
            MergeIntoNext(paragraph);
        }

        return true;
    }

    private static List<XElement> Elements(XElement story, params ReadOnlySpan<string> names)
    {
        var wanted = names.ToArray().ToFrozenSet(StringComparer.Ordinal);
        return [
            .. story.Descendants()
            .Where(element => element.Name.Namespace == Ooxml.W && wanted.Contains(element.Name.LocalName))];
    }

    private static void Unwrap(XElement element)
    {
        if (element.Parent is null)
        {
            return;
        }

        element.ReplaceWith(element.Nodes());
    }

    // A content control whose start tag lies between customXmlDelRangeStart and End loses its tags, not its content.
    private static void UnwrapDeletedControls(XElement story)
    {
        var open = 0;
        var deleted = new List<XElement>();
        foreach (var element in story.Descendants())
        {
            open += element.Name == Ooxml.W + "customXmlDelRangeStart"
                ? 1 : element.Name == Ooxml.W + "customXmlDelRangeEnd" ? -1 : 0;
            if (open > 0 && element.Name == Ooxml.W + "sdt")
            {
                deleted.Add(element);
            }
        }

        deleted.Reverse();
        foreach (var control in deleted)
        {
            control.ReplaceWith(control.Element(Ooxml.W + "sdtContent")?.Nodes() ?? []);
        }
    }

    private static void RemoveRowsAndCells(XElement story)
    {
        foreach (
            var cell in story.Descendants(Ooxml.W + "cellDel")
            .Select(mark => mark.Parent?.Parent).OfType<XElement>().ToList())
        {
            cell.Remove();
        }

        var rows = story.Descendants(Ooxml.W + "tr")
            .Where(
                row => row.Element(Ooxml.W + "trPr")?.Element(Ooxml.W + "del") is not null
                || row.Element(Ooxml.W + "tc") is null && row.Element(Ooxml.W + "sdt") is null)
            .ToList();
        foreach (var row in rows)
        {
            var table = row.Parent;
            row.Remove();
            if (
                table?.Name == Ooxml.W + "tbl"
                && table.Element(Ooxml.W + "tr") is null && table.Element(Ooxml.W + "sdt") is null)
            {
                table.Remove();
            }
        }
    }

    private static bool IsMarkDeleted(XElement paragraph) =>
        paragraph.Element(Ooxml.W + "pPr")?.Element(Ooxml.W + "rPr") is { } mark
        && (mark.Element(Ooxml.W + "del") is not null || mark.Element(Ooxml.W + "moveFrom") is not null);

    // The paragraph takes the properties of the mark that remains, which is that of the next paragraph.
    private static void MergeIntoNext(XElement paragraph)
    {
        if (paragraph.Parent is null)
        {
            return;
        }

        var content = paragraph.Elements().Where(element => element.Name != Ooxml.W + "pPr").ToList();
        var next = paragraph.ElementsAfterSelf().FirstOrDefault(IsBlock);
        if (next?.Name == Ooxml.W + "p")
        {
            content.Remove();
            var properties = next.Element(Ooxml.W + "pPr");
            if (properties is null)
            {
                next.AddFirst(content);
            }
            else
            {
                properties.AddAfterSelf(content);
            }

            paragraph.Remove();
        }
        else if (content.Count == 0 && (next is not null || MayEndBefore(paragraph)))
        {
            paragraph.Remove();
        }
    }

    // A body may end with a table; a cell may not.
    private static bool MayEndBefore(XElement paragraph) =>
        paragraph.Parent!.Name != Ooxml.W + "tc" && paragraph.ElementsBeforeSelf().Any(IsBlock);

    private static bool IsBlock(XElement element) =>
        element.Name == Ooxml.W + "p" || element.Name == Ooxml.W + "tbl" || element.Name == Ooxml.W + "sdt";
}
