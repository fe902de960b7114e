using System.Xml.Linq;

namespace LegalDocs.Templating.Style;

/// <summary>Comments left in a template.</summary>
internal sealed class CommentRule : IRuleOfStyle
{
    public StyleRule Rule => StyleRule.Comments;

    public IEnumerable<Breach> Breaches(StyledDocument document, StyleSettings settings)
    {
        var texts = document.Stories.Where(story => story.Part.Kind == PartKind.Comment).SelectMany(story => story.Root.Words("comment"))
            .GroupBy(comment => comment.WordAttribute("id") ?? "", StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        foreach (var story in document.Shown)
        {
            foreach (var reference in story.Root.WordDescendants("commentReference"))
            {
                var paragraph = story.Of(reference);
                var comment = texts.GetValueOrDefault(reference.WordAttribute("id") ?? "");
                yield return new Breach(Problem(comment), paragraph?.Place ?? story.Whole, paragraph?.Quote());
            }
        }
    }

    private static Problem Problem(XElement? comment)
    {
        var author = comment.WordAttribute("author") ?? "";
        var paragraphs = comment?.WordDescendants("p") ?? [];
        var text = string.Join(' ', paragraphs.Select(each => string.Concat(each.WordDescendants("t").Select(t => t.Value))));
        var start = text.Length > 60 ? text[..60] + "…" : text;
        return new(
            StyleRule.Comments.Code,
            $"un commentaire est resté{(author.Length == 0 ? "" : $" ({author})")} : « {start} »",
            $"a comment is left{(author.Length == 0 ? "" : $" ({author})")}: '{start}'",
            "traitez-le, puis supprimez-le (Révision, Supprimer) : il se retrouverait dans chaque acte.",
            "deal with it, then delete it (Review, Delete): it would be in every act.");
    }
}
