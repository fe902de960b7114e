using System.Text;
using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>Reads comments with the words they are about.</summary>
internal static class CommentReader
{
    public static IReadOnlyList<Comment> Read(DocxPackage package, Story body)
    {
        if (package.Related(package.MainPart, "comments") is not { } part)
        {
            return [];
        }

        var anchors = Anchors(body);
        var comments = new List<Comment>();
        foreach (var element in package.Xml(part).Elements(Ooxml.W + "comment"))
        {
            var id = (string?)element.Attribute(Ooxml.W + "id") ?? "";
            var (anchor, paragraph) = anchors.GetValueOrDefault(id, ("", 0));
            comments.Add(
                new Comment(
                    id, (string?)element.Attribute(Ooxml.W + "author") ?? "", TextOf(element), anchor, paragraph));
        }

        return comments;
    }

    private static string TextOf(XElement comment) => string.Join(
        '\n',
        comment.Elements(Ooxml.W + "p")
            .Select(paragraph => string.Concat(paragraph.Descendants(Ooxml.W + "t").Select(text => text.Value))));

    private static Dictionary<string, (string Anchor, int Paragraph)> Anchors(Story body)
    {
        var anchors = new Dictionary<string, (string, int)>(StringComparer.Ordinal);
        var open = new Dictionary<string, StringBuilder>(StringComparer.Ordinal);
        foreach (var paragraph in Paragraphs(body.Blocks))
        {
            foreach (var atom in paragraph.Atoms)
            {
                var id = (string?)atom.Pieces[0].Element.Attribute(Ooxml.W + "id") ?? "";
                switch (atom.Key)
                {
                    case "commentRangeStart":
                        open[id] = new StringBuilder();
                        break;
                    case "commentRangeEnd" when open.Remove(id, out var words):
                        anchors[id] = (words.ToString(), paragraph.Number);
                        break;
                    case "commentReference" when !anchors.ContainsKey(id):
                        anchors[id] = ("", paragraph.Number);
                        break;
                    default:
                        foreach (var words in open.Values)
                        {
                            _ = words.Append(atom.Text);
                        }

                        break;
                }
            }
        }

        return anchors;
    }

    /// <summary>All paragraphs in reading order, those of tables included.</summary>
    public static IEnumerable<Paragraph> Paragraphs(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            if (block is Paragraph paragraph)
            {
                yield return paragraph;
            }
            else if (block is Table table)
            {
                foreach (
                    var inner in Paragraphs(table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Blocks)))
                {
                    yield return inner;
                }
            }
        }
    }
}
