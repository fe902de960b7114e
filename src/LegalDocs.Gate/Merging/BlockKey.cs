using System.Xml.Linq;

namespace LegalDocs.Gate;

/// <summary>A block as text in normal form: what Word changes at each saving is left out.</summary>
/// <param name="bookmarks">Bookmarks of the version: in the normal form they are known by their names.</param>
internal sealed class BlockKey(MergeBookmarks bookmarks)
{
    private static readonly string[] Noise = ["proofErr", "lastRenderedPageBreak"];

    private static readonly string[] NoisyAttributes =
        ["rsidR", "rsidRPr", "rsidRDefault", "rsidP", "rsidTr", "rsidDel", "rsidSect", "paraId", "textId"];

    public string Of(XElement block) => Clean(block).ToString(SaveOptions.DisableFormatting);

    private XElement Clean(XElement element) => MergeBookmarks.IsStart(element) || MergeBookmarks.IsEnd(element)
        ? new XElement(element.Name, new XAttribute("name", bookmarks.NameOf(element)))
        : new XElement(
            element.Name,
            element.Attributes().Where(each =>
                !each.IsNamespaceDeclaration && !NoisyAttributes.Contains(each.Name.LocalName, StringComparer.Ordinal)),
            Nodes(element));

    /// <summary>Runs that a saving divided are one again.</summary>
    private List<XNode> Nodes(XElement element)
    {
        List<XNode> nodes = [];
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XElement child when Noise.Contains(child.Name.LocalName, StringComparer.Ordinal):
                    break;
                case XElement child when nodes.LastOrDefault() is XElement last && AreOneText(last, child):
                    last.Elements().Last().Value += child.Elements().Last().Value;
                    break;
                case XElement child:
                    nodes.Add(Clean(child));
                    break;
                case XText text when element.Name.LocalName is "t" or "instrText" or "delText":
                    nodes.Add(new XText(text.Value));
                    break;
            }
        }

        return nodes;
    }

    private bool AreOneText(XElement last, XElement next) =>
        IsText(last) && IsText(next)
        && (Properties(last), Properties(next)) switch
        {
            (null, null) => true,
            ({ } one, { } other) => XNode.DeepEquals(one, Clean(other)),
            _ => false,
        };

    private static bool IsText(XElement run) =>
        run.Name.LocalName == "r"
        && run.Elements().All(each => each.Name.LocalName is "rPr" or "t") && run.Elements().Count(each => each.Name.LocalName == "t") == 1;

    private static XElement? Properties(XElement run) => run.Elements().FirstOrDefault(each => each.Name.LocalName == "rPr");
}
