using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>One comment, at the first paragraph that stays either way: what else changed, which tracked changes cannot show.</summary>
internal sealed class NoticeComment(RedlineParts parts, RedlineOptions options)
{
    private static readonly Bilingual Opening = new(
        "Différences que le suivi des modifications ne peut pas montrer : le document est ici comme dans la nouvelle version, et les "
            + "refuser ne les annule pas.",
        "Differences that tracked changes cannot show: the document is here as in the newer version, and rejecting does not undo them.");

    public void Add(IReadOnlyList<Change> changes)
    {
        var body = parts.Package.Root(parts.After.MainPart);
        if (changes.Count == 0 || Anchor(body) is not { } paragraph)
        {
            return;
        }

        var comments = parts.Package.AddRelated("comments", "comments", Empty);
        var id = comments.Elements().Select(comment => StyleSheetReader.Number((string?)comment.Attribute(Ooxml.W + "id")) ?? 0)
            .DefaultIfEmpty(-1).Max() + 1;
        comments.Add(Comment(id, changes));
        var reference = new XElement(
            Ooxml.W + "r", new XElement(Ooxml.W + "commentReference", new XAttribute(Ooxml.W + "id", id)));
        if (paragraph.Element(Ooxml.W + "pPr") is { } properties)
        {
            properties.AddAfterSelf(reference);
        }
        else
        {
            paragraph.AddFirst(reference);
        }
    }

    private static XElement Empty() =>
        new(Ooxml.W + "comments", new XAttribute(XNamespace.Xmlns + "w", Ooxml.W));

    // In a paragraph that neither accepting nor rejecting takes away.
    private static XElement? Anchor(XElement root) => root.Descendants(Ooxml.W + "p").FirstOrDefault(IsKept)
        ?? root.Descendants(Ooxml.W + "p").FirstOrDefault();

    private static bool IsKept(XElement paragraph) =>
        paragraph.Element(Ooxml.W + "pPr")?.Element(Ooxml.W + "rPr") is not { } mark
            || !mark.Elements().Any(child => child.Name.LocalName is "ins" or "del" or "moveTo" or "moveFrom");

    private XElement Comment(int id, IReadOnlyList<Change> changes) => new(
        Ooxml.W + "comment",
        new XAttribute(Ooxml.W + "id", id),
        new XAttribute(Ooxml.W + "author", options.Author),
        new XAttribute(Ooxml.W + "date", parts.Marks.Date),
        new XAttribute(Ooxml.W + "initials", options.Author[..Math.Min(2, options.Author.Length)]),
        Line(Opening.In(options.Language)),
        changes.Select(change => Line($"– {Sentence(change)}")));

    private string Sentence(Change change) => Legal(change.Describe(options.Language) + Words(change));

    private static string Words(Change change) => change.Text.Count == 0
        ? "" : $" « {string.Concat(change.Text.Select(segment => segment.Text))} »";

    private static XElement Line(string text) => new(
        Ooxml.W + "p",
        new XElement(
            Ooxml.W + "r",
            new XElement(Ooxml.W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text)));

    private static string Legal(string text) => string.Concat(text.Where(c => c >= ' ' || c == '\t'));
}
