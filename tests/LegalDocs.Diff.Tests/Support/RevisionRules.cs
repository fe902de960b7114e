using System.Globalization;
using System.Xml.Linq;

namespace LegalDocs.Diff.Tests.Support;

/// <summary>
/// What ECMA-376-1 §17.13.5 asks of tracked changes beyond its schema, and what Word repairs or refuses when it is not so.
/// </summary>
/// <remarks>Knows nothing of the writer: it reads the package as any program would. The schema itself is the validator's.</remarks>
internal static class RevisionRules
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    private static readonly XNamespace Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

    private static readonly string[] Contents = ["ins", "del", "moveFrom", "moveTo"];
    private static readonly string[] Cells = ["cellIns", "cellDel"];
    private static readonly string[] Stories = ["document", "hdr", "ftr", "footnotes", "endnotes"];

    // CT_P, CT_Hyperlink, CT_SdtContentRun, CT_Bdo, CT_Dir: the parents of EG_RunLevelElements that a writer meets.
    private static readonly string[] InlineParents = ["p", "hyperlink", "sdtContent", "bdo", "dir", "smartTag", "customXml"];

    // CT_RunTrackChange: neither links nor simple fields stand inside an insertion or a deletion.
    private static readonly string[] Forbidden = ["hyperlink", "fldSimple", "p", "tbl", "tr", "tc"];

    private static readonly (string Rule, Func<XElement, IEnumerable<XElement>> Offenders)[] Rules =
    [
        ("a mark stands where the standard has room for it", root => Marks(root).Where(mark => !HasPlace(mark))),
        ("a mark says who and when", root => Marks(root).Where(mark => mark.Name.LocalName != "tblGridChange" && !IsSigned(mark))),
        ("an end of a range has a number alone", root => Ends(root).Where(end => end.Attributes().Count() != 1)),
        ("an insertion or deletion holds runs", root => Around(root).Where(mark => !mark.HasElements)),
        ("no link, simple field or block inside a mark", root => Around(root).Where(mark => mark.Elements().Any(child => Is(child, Forbidden)))),
        ("no insertion or deletion inside another", root => Around(root).Where(mark => mark.Ancestors().TakeWhile(a => a.Name != W + "p").Any(IsAround))),
        ("deleted text is delText, other text is not", root => root.Descendants().Where(IsMisnamedText)),
        ("the mark of a paragraph comes first in its properties", root => OnMarks(root).Where(mark => mark.PreviousNode is not null)),
        ("a paragraph mark has one revision", root => OnMarks(root).Where(mark => mark.Parent!.Elements().Count(child => Is(child, Contents)) > 1)),
        ("what properties were comes last among them", root => Changes(root).Where(change => change.NextNode is not null)),
        ("what properties were is one element of their kind", root => Changes(root).Where(change => !HoldsItsKind(change))),
        ("old properties hold no revision, mark or header", root => Changes(root).Where(HoldsTooMuch)),
        ("the last mark of a story or cell stays", root => Lasts(root).Where(last => Mark(last) is { } mark && !IsInWhole(last) && HasParagraphLeft(last, mark))),
        ("a paragraph ends each cell", root => root.Descendants(W + "tc").Where(cell => Blocks(cell).LastOrDefault()?.Name != W + "p")),
        ("all of a row that comes or goes does so", root => Rows(root).SelectMany(row => row.Descendants(W + "r")).Where(run => !IsRevised(run))),
        ("all of a cell that comes or goes does so", root => Lone(root).SelectMany(cell => cell.Descendants(W + "r")).Where(run => !IsRevised(run))),
        ("both views of a table fit its grid", root => root.Descendants(W + "tbl").Where(table => !Fits(table, accept: true) || !Fits(table, accept: false))),
        ("a move from one place is a move to another", UnpairedMoves),
        ("what moved lies inside its range", root => Around(root).Where(mark => Is(mark, "moveFrom", "moveTo") && !IsInRange(mark))),
        ("each range has one start, then one end", UnpairedRanges),
        ("fields are whole in both views", root => BrokenFields(root, "del", "moveFrom").Concat(BrokenFields(root, "ins", "moveTo"))),
        ("numbers of paragraphs are given once", root => Twice(root.DescendantsAndSelf(W + "p"), W14 + "paraId")),
        ("numbers of drawings are given once", root => Twice(root.Descendants(Wp + "docPr"), "id")),
        ("names of bookmarks are given once", root => Twice(root.Descendants(W + "bookmarkStart"), W + "name")),
    ];

    /// <summary>What is broken, one line each.</summary>
    public static IReadOnlyList<string> Broken(ReadOnlyMemory<byte> package)
    {
        var roots = new List<XElement>();
        _ = Revisions.Edit(package, roots.Add);
        var stories = roots.Where(root => Is(root, Stories)).ToList();
        return
        [
            .. stories.SelectMany(root => Rules.SelectMany(
                rule => rule.Offenders(root).Select(offender => Line(rule.Rule, root, offender)))),
            .. roots.Except(stories).SelectMany(Marks).Select(mark => Line("marks stand in stories alone", mark.Document?.Root ?? mark, mark)),
            .. Twice(stories.SelectMany(root => Marks(root).Concat(Starts(root))), W + "id").Select(mark => Line("numbers of marks are given once", mark, mark)),
        ];
    }

    private static string Line(string rule, XElement root, XElement offender)
    {
        var text = offender.ToString(SaveOptions.DisableFormatting);
        return $"{rule}: {root.Name.LocalName}, {text[..Math.Min(text.Length, 200)]}";
    }

    private static bool Is(XElement element, params string[] names) =>
        element.Name.Namespace == W && names.Contains(element.Name.LocalName);

    private static bool IsChange(XElement element) => element.Name.Namespace == W && element.Name.LocalName.EndsWith("Change", StringComparison.Ordinal);

    private static IEnumerable<XElement> Marks(XElement root) =>
        root.Descendants().Where(element => Is(element, Contents) || Is(element, Cells) || IsChange(element));

    private static IEnumerable<XElement> Changes(XElement root) => root.Descendants().Where(IsChange);

    private static bool IsAround(XElement mark) => Is(mark, Contents) && !Is(mark.Parent!, "rPr", "trPr");

    private static IEnumerable<XElement> Around(XElement root) => root.Descendants().Where(IsAround);

    private static IEnumerable<XElement> OnMarks(XElement root) => root.Descendants().Where(mark => Is(mark, Contents) && Is(mark.Parent!, "rPr"));

    private static IEnumerable<XElement> Starts(XElement root) => root.Descendants().Where(element =>
        element.Name.Namespace == W && element.Name.LocalName.EndsWith("RangeStart", StringComparison.Ordinal) && !Is(element, "commentRangeStart"));

    private static IEnumerable<XElement> Ends(XElement root) => root.Descendants().Where(element =>
        element.Name.Namespace == W && element.Name.LocalName.EndsWith("RangeEnd", StringComparison.Ordinal) && !Is(element, "commentRangeEnd"));

    private static bool HasPlace(XElement mark)
    {
        var parent = mark.Parent!;
        return mark.Name.LocalName switch
        {
            "ins" or "del" or "moveFrom" or "moveTo" when Is(parent, "rPr") => Is(parent.Parent!, "pPr") && mark.IsEmpty,
            "ins" or "del" when Is(parent, "trPr") => mark.IsEmpty,
            "ins" or "del" or "moveFrom" or "moveTo" => Is(parent, InlineParents),
            "cellIns" or "cellDel" => Is(parent, "tcPr") && mark.IsEmpty,
            _ => parent.Name.LocalName == mark.Name.LocalName[..^"Change".Length],
        };
    }

    private static bool IsSigned(XElement mark) => !string.IsNullOrEmpty((string?)mark.Attribute(W + "author"))
        && DateTimeOffset.TryParseExact(
            (string?)mark.Attribute(W + "date"), "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    // A text box has paragraphs of its own: what its words are called is the affair of these.
    private static bool IsMisnamedText(XElement text) => text.Name.LocalName switch
    {
        "t" or "instrText" when text.Name.Namespace == W => IsIn(text, "del"),
        "delText" or "delInstrText" => !IsIn(text, "del"),
        _ => false,
    };

    private static bool IsIn(XElement inner, string name) => inner.Ancestors().TakeWhile(a => a.Name != W + "p").Any(a => a.Name == W + name);

    private static bool HoldsItsKind(XElement change) =>
        change.Elements().Count() == 1 && $"{change.Elements().Single().Name.LocalName}Change" == change.Name.LocalName;

    private static bool HoldsTooMuch(XElement change) =>
        change.Descendants().Any(inner => IsChange(inner) || Is(inner, Contents) || Is(inner, Cells))
        || (Is(change, "pPrChange") && change.Elements().Elements().Any(inner => Is(inner, "rPr", "sectPr")))
        || (Is(change, "sectPrChange") && change.Elements().Elements().Any(inner => Is(inner, "headerReference", "footerReference")));

    private static IEnumerable<XElement> Blocks(XElement container) => container.Elements().Where(child => Is(child, "p", "tbl", "sdt"));

    private static IEnumerable<XElement> Lasts(XElement root) => root.DescendantsAndSelf()
        .Where(element => Is(element, "body", "hdr", "ftr", "footnote", "endnote", "tc"))
        .Select(container => Blocks(container).LastOrDefault()).OfType<XElement>().Where(last => last.Name == W + "p");

    private static XElement? Mark(XElement paragraph) =>
        paragraph.Element(W + "pPr")?.Element(W + "rPr")?.Elements().FirstOrDefault(child => Is(child, Contents));

    // A body that ends with a table has no last mark to keep.
    private static bool HasParagraphLeft(XElement last, XElement mark) => Blocks(last.Parent!)
        .LastOrDefault(block => !(block.Name == W + "p" ? IsSameSide(Mark(block), mark) : block.Elements(W + "tr").All(row => IsSameSide(RowMark(row), mark))))
        ?.Name == W + "p";

    private static XElement? RowMark(XElement row) => row.Element(W + "trPr")?.Elements().FirstOrDefault(child => Is(child, Contents));

    private static bool IsSameSide(XElement? one, XElement other) => one is not null && Is(one, "ins", "moveTo") == Is(other, "ins", "moveTo");

    private static bool IsInWhole(XElement paragraph) => paragraph.Ancestors().Any(around => IsWholeRow(around) || IsLone(around));

    private static bool IsWholeRow(XElement element) => element.Element(W + "trPr")?.Elements().Any(child => Is(child, "ins", "del")) == true;

    private static bool IsLone(XElement element) => element.Element(W + "tcPr")?.Elements().Any(child => Is(child, Cells)) == true;

    private static IEnumerable<XElement> Rows(XElement root) => root.Descendants(W + "tr").Where(IsWholeRow);

    private static IEnumerable<XElement> Lone(XElement root) => root.Descendants(W + "tc").Where(IsLone);

    // The comment that tells what cannot be tracked stays with its paragraph, and a text box goes with its drawing.
    private static bool IsRevised(XElement run) =>
        run.Ancestors().Any(IsAround) || run.Elements(W + "commentReference").Any() || run.Ancestors().Any(a => a.Name.LocalName == "txbxContent");

    private static bool Fits(XElement table, bool accept)
    {
        var grid = table.Element(W + "tblGrid");
        var old = grid?.Element(W + "tblGridChange")?.Element(W + "tblGrid");
        var columns = (accept ? grid : old ?? grid)?.Elements(W + "gridCol").Count() ?? 0;
        var (row, cell) = accept ? ("del", "cellDel") : ("ins", "cellIns");
        var left = table.Elements(W + "tr").Where(tr => tr.Element(W + "trPr")?.Element(W + row) is null).ToList();
        return left.All(tr => tr.Elements(W + "tc").Where(tc => tc.Element(W + "tcPr")?.Element(W + cell) is null).ToList() is { Count: > 0 } cells
            && cells.Sum(tc => Span(tc, accept)) <= columns);
    }

    private static int Span(XElement cell, bool accept)
    {
        var own = cell.Element(W + "tcPr");
        var shown = accept ? own : own?.Element(W + "tcPrChange")?.Element(W + "tcPr") ?? own;
        return (int?)shown?.Element(W + "gridSpan")?.Attribute(W + "val") ?? 1;
    }

    private static IEnumerable<XElement> UnpairedMoves(XElement root)
    {
        var (from, to) = (root.Descendants(W + "moveFromRangeStart").ToList(), root.Descendants(W + "moveToRangeStart").ToList());
        return Unpaired(from, to).Concat(Unpaired(to, from));

        static IEnumerable<XElement> Unpaired(List<XElement> ones, List<XElement> others) => ones.Where(one =>
            others.Count(other => Name(other) == Name(one)) != 1 || ones.Count(other => Name(other) == Name(one)) != 1);

        static string? Name(XElement start) => (string?)start.Attribute(W + "name");
    }

    private static bool IsInRange(XElement mark)
    {
        var paragraph = mark.Ancestors(W + "p").First();
        var start = paragraph.Elements(W + $"{mark.Name.LocalName}RangeStart").FirstOrDefault();
        return start is not null && start.IsBefore(mark)
            && paragraph.ElementsAfterSelf().FirstOrDefault(next => next.Name == W + $"{mark.Name.LocalName}RangeEnd") is { } end
            && (string?)end.Attribute(W + "id") == (string?)start.Attribute(W + "id");
    }

    private static IEnumerable<XElement> UnpairedRanges(XElement root)
    {
        var ends = Ends(root).Concat(root.Descendants(W + "bookmarkEnd")).ToLookup(Key);
        var starts = Starts(root).Concat(root.Descendants(W + "bookmarkStart")).ToList();
        var known = starts.Select(Key).ToHashSet();
        return starts.Where(start => ends[Key(start)].Count() != 1 || ends[Key(start)].Single().IsBefore(start))
            .Concat(ends.Where(end => !known.Contains(end.Key)).SelectMany(end => end));

        static string Key(XElement edge) => edge.Name.LocalName.Replace("Start", "", StringComparison.Ordinal)
            .Replace("End", "", StringComparison.Ordinal) + edge.Attribute(W + "id")?.Value;
    }

    // begin, separate, end: what stays in a view is a sequence of whole fields, story by story.
    private static IEnumerable<XElement> BrokenFields(XElement root, params string[] gone)
    {
        var open = new Stack<bool>();
        foreach (var edge in root.Descendants(W + "fldChar").Where(edge => !edge.Ancestors().Any(a => IsAround(a) && Is(a, gone))))
        {
            var isSound = (string?)edge.Attribute(W + "fldCharType") switch
            {
                "begin" => Pushed(),
                "separate" => open.Count > 0 && !open.Pop() && Separated(),
                "end" => open.Count > 0 && (open.Pop() || true),
                _ => false,
            };
            if (!isSound)
            {
                yield return edge;
            }
        }

        if (open.Count > 0)
        {
            yield return root.Descendants(W + "fldChar").Last();
        }

        bool Pushed()
        {
            open.Push(false);
            return true;
        }

        bool Separated()
        {
            open.Push(true);
            return true;
        }
    }

    private static IEnumerable<XElement> Twice(IEnumerable<XElement> elements, XName attribute) => elements
        .Where(element => element.Attribute(attribute) is not null)
        .GroupBy(element => element.Attribute(attribute)!.Value).Where(group => group.Count() > 1).Select(group => group.Last());
}
