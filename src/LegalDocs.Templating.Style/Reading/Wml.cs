using System.Xml.Linq;

namespace LegalDocs.Templating.Style;

/// <summary>Elements of Word by local name, transitional and strict alike.</summary>
internal static class Wml
{
    public static bool IsWord(this XElement element) => ElementKinds.IsWord(element.Name.NamespaceName);

    public static bool IsWord(this XElement element, string name) => element.Name.LocalName == name && element.IsWord();

    public static XElement? Word(this XElement? element, string name) =>
        element?.Elements().FirstOrDefault(child => child.IsWord(name));

    public static IEnumerable<XElement> Words(this XElement element, string name) =>
        element.Elements().Where(child => child.IsWord(name));

    public static IEnumerable<XElement> WordDescendants(this XElement element, string name) =>
        element.Descendants().Where(child => child.IsWord(name));

    /// <summary>An attribute of Word's own namespace.</summary>
    public static string? WordAttribute(this XElement? element, string name) => element?.Attributes()
        .FirstOrDefault(each => each.Name.LocalName == name && ElementKinds.IsWord(each.Name.NamespaceName))?.Value;

    public static string? Val(this XElement? element) => element.WordAttribute("val");

    /// <summary>Whether a switch is present and not turned off (ECMA-376-1 §17.17.4).</summary>
    public static bool IsOn(this XElement? element) => element is not null && element.Val() is not ("0" or "false" or "off");

    /// <summary>The nearest element around, itself excluded, of one of these names.</summary>
    public static XElement? Around(this XElement element, string name) =>
        element.Ancestors().FirstOrDefault(each => each.IsWord(name));

    /// <summary>Whether what an application shows of alternate content is another branch.</summary>
    public static bool IsFallback(this XElement element) =>
        element.Ancestors().Any(each => ElementKinds.Of(each.Name.NamespaceName, each.Name.LocalName) == ElementKind.Fallback);
}
