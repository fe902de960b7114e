using System.Xml.Linq;

namespace LegalDocs.Templating.Style;

/// <summary>Whether a property says what is inherited anyway (ECMA-376-1 §17.7.2 and §17.7.3).</summary>
internal static class InheritedLook
{
    private static readonly string[] Switches =
    [
        "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow", "emboss", "imprint", "vanish",
        "contextualSpacing",
    ];

    // Their attributes are inherited one by one.
    private static readonly string[] ByAttribute = ["rFonts", "ind", "spacing"];

    // One value, whole.
    private static readonly string[] Whole = ["sz", "szCs", "color", "u", "jc", "vertAlign", "kern", "w", "position"];

    public static bool IsSame(XElement direct, IReadOnlyList<XElement?> inherited)
    {
        var name = direct.Name.LocalName;
        List<XElement> known = [.. inherited.Select(each => each.Word(name)).OfType<XElement>()];
        if (Switches.Contains(name, StringComparer.Ordinal))
        {
            return IsSwitchSame(direct, known);
        }

        return ByAttribute.Contains(name, StringComparer.Ordinal) && direct.HasAttributes
            ? direct.Attributes().All(attribute => IsAttributeSame(attribute, known))
            : Whole.Contains(name, StringComparer.Ordinal)
                && known.Count > 0 && AreEqual(direct, known[0]);
    }

    // Levels of styles toggle each other; the nearest one that says something within a chain of paragraph styles counts.
    private static bool IsSwitchSame(XElement direct, List<XElement> known) =>
        direct.IsOn() == (known.Count > 0 && known[0].IsOn());

    // A theme font wins over a named one: with either in play only a person can tell. So with widths in characters.
    private static bool IsAttributeSame(XAttribute attribute, List<XElement> known) =>
        !IsDelicate(attribute.Name.LocalName)
        && !known.Exists(each => each.Attributes().Any(other => IsDelicate(other.Name.LocalName)))
        && known.Select(each => each.Attribute(attribute.Name)?.Value).FirstOrDefault(value => value is not null) == attribute.Value;

    private static bool IsDelicate(string name) =>
        name.EndsWith("Theme", StringComparison.Ordinal) || name.EndsWith("Chars", StringComparison.Ordinal)
        || name.EndsWith("Lines", StringComparison.Ordinal) || name.EndsWith("Autospacing", StringComparison.Ordinal)
        || name is "hint" or "start" or "end" or "cstheme";

    private static bool AreEqual(XElement left, XElement right) => Attributes(left).SequenceEqual(Attributes(right));

    private static IEnumerable<(string, string)> Attributes(XElement element) => element.Attributes()
        .Where(each => !each.IsNamespaceDeclaration)
        .Select(each => (each.Name.LocalName, each.Value)).OrderBy(pair => pair.LocalName, StringComparer.Ordinal);
}
