using System.Xml.Linq;

namespace LegalDocs.Templating.Style;

/// <summary>Tracked changes left in a template, once for each paragraph.</summary>
internal sealed class TrackedChangeRule : IRuleOfStyle
{
    public StyleRule Rule => StyleRule.TrackedChanges;

    public IEnumerable<Breach> Breaches(StyledDocument document, StyleSettings settings) =>
        from story in document.Shown
        from paragraph in story.Root.Descendants().Where(IsChange).Select(story.Of).Distinct()
        let author = (paragraph?.Element ?? story.Root).Descendants().First(IsChange).WordAttribute("author") ?? ""
        select new Breach(Problem(author), paragraph?.Place ?? story.Whole, paragraph?.Quote());

    private static bool IsChange(XElement element) =>
        ElementKinds.Of(element.Name.NamespaceName, element.Name.LocalName) is ElementKind.Deleted
            or ElementKind.Inserted or ElementKind.Revision;

    private static Problem Problem(string author) => new(
        StyleRule.TrackedChanges.Code,
        $"une modification suivie est restée{(author.Length == 0 ? "" : $" ({author})")}",
        $"a tracked change is left{(author.Length == 0 ? "" : $" ({author})")}",
        "acceptez-la ou refusez-la (Révision, Accepter ou Refuser) : chaque acte la montrerait.",
        "accept or reject it (Review, Accept or Reject): every act would show it.");
}
