using System.Xml.Linq;

namespace LegalDocs.Templating.Style;

/// <summary>Pictures and drawings without alternative text that are not declared decorative.</summary>
internal sealed class AlternativeTextRule : IRuleOfStyle
{
    public StyleRule Rule => StyleRule.AlternativeText;

    public IEnumerable<Breach> Breaches(StyledDocument document, StyleSettings settings)
    {
        foreach (var story in document.Shown)
        {
            foreach (var element in story.Root.Descendants().Where(each => IsNameless(each) && !each.IsFallback()))
            {
                var paragraph = story.Of(element);
                yield return new Breach(Problem(NameOf(element)), paragraph?.Place ?? story.Whole, paragraph?.Quote());
            }
        }
    }

    private static bool IsNameless(XElement element) => ElementKinds.Of(element.Name.NamespaceName, element.Name.LocalName) switch
    {
        ElementKind.DrawingProperties =>
            string.IsNullOrWhiteSpace(element.Attribute("descr")?.Value) && !IsDecorative(element) && !IsTextBox(element),
        ElementKind.VmlShape => string.IsNullOrWhiteSpace(element.Attribute("alt")?.Value)
            && element.Elements().Any(child => child.Name.LocalName == "imagedata"),
        _ => false,
    };

    // adec:decorative, an extension of Word 2019.
    private static bool IsDecorative(XElement properties) => properties.Descendants()
        .Any(each => each.Name.LocalName == "decorative" && each.Attribute("val")?.Value is "1" or "true");

    // The text of a text box is read as it stands.
    private static bool IsTextBox(XElement properties) => properties.Parent?.WordDescendants("txbxContent").Any() == true;

    private static string NameOf(XElement element) => element.Attribute("name")?.Value ?? element.Attribute("id")?.Value ?? "";

    private static Problem Problem(string name) => new(
        StyleRule.AlternativeText.Code,
        $"l’image{(name.Length == 0 ? "" : $" « {name} »")} n’a pas de texte de remplacement",
        $"the picture{(name.Length == 0 ? "" : $" '{name}'")} has no alternative text",
        "clic droit, « Modifier le texte de remplacement » : dites ce qu’elle montre, ou cochez « Marquer comme décoratif ».",
        "right click, 'Edit Alt Text': say what it shows, or tick 'Mark as decorative'.");
}
