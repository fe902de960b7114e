using System.Collections.Frozen;
using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>Turns property elements (<c>w:rPr</c>, <c>w:pPr</c>, <c>w:tblPr</c> …) into normal form.</summary>
/// <remarks>
/// Left out as noise: revision marks, language, proofing, complex-script twins of Latin properties, and what the caller
/// compares apart (style, list, section). Old and strict names are equal: <c>start</c> is <c>left</c>.
/// </remarks>
internal static class PropertyReader
{
    /// <summary>Properties that are on when present (ECMA-376-1 §17.17.4); their values have six spellings.</summary>
    private static readonly FrozenSet<string> Toggles = FrozenSet.Create(
        StringComparer.Ordinal,
        "b", "i", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow", "emboss", "imprint", "snapToGrid",
            "vanish",
        "rtl", "oMath", "keepNext", "keepLines", "pageBreakBefore", "widowControl", "suppressLineNumbers",
        "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN",
            "bidi",
        "adjustRightInd", "contextualSpacing", "mirrorIndents", "suppressOverlap", "cantSplit", "tblHeader", "hidden",
        "noWrap", "tcFitText", "hideMark", "titlePg", "formProt", "noEndnote", "rtlGutter", "bidiVisual");

    private static readonly FrozenSet<string> NoiseElements = FrozenSet.Create(
        StringComparer.Ordinal,
        "lang", "noProof", "cs", "bCs", "iCs", "szCs", "webHidden", "specVanish", "rPrChange", "pPrChange",
            "tblPrChange",
        "trPrChange", "tcPrChange", "sectPrChange", "tblPrExChange", "tblGridChange", "ins", "del", "moveFrom",
            "moveTo", "divId",
        "cnfStyle", "rsid", "cellIns", "cellDel", "cellMerge");

    private static readonly FrozenSet<string> NoiseAttributes = FrozenSet.Create(
        StringComparer.Ordinal, "rFonts.cs", "rFonts.eastAsia", "rFonts.hint", "rFonts.csTheme", "rFonts.eastAsiaTheme",
            "rFonts.cstheme");

    public static PropertySet Read(XElement? properties, params ReadOnlySpan<string> apart)
    {
        if (properties is null || !properties.HasElements)
        {
            return PropertySet.Empty;
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var element in properties.Elements())
        {
            var name = NameOf(element);
            if (!NoiseElements.Contains(name) && !apart.Contains(name))
            {
                Flatten(element, name, values);
            }
        }

        return PropertySet.Of(values);
    }

    private static void Flatten(XElement element, string name, Dictionary<string, string> values)
    {
        var attributes = element.Attributes().Where(attribute => !IsNoise(attribute, name)).ToList();
        if (Toggles.Contains(name))
        {
            values[name] = element.IsOn() ? "true" : "false";
            return;
        }

        foreach (var attribute in attributes)
        {
            var local = attribute.Name.LocalName;
            values[Free(values, local == "val" ? name : $"{name}.{Modern(local)}")] =
                ModernValue(name, attribute.Value);
        }

        foreach (var child in element.Elements())
        {
            Flatten(child, $"{name}.{ChildName(child)}", values);
        }

        if (!element.HasAttributes && !element.HasElements)
        {
            values[Free(values, name)] = element.Value.Length == 0 ? "true" : element.Value;
        }
    }

    // Tab stops are siblings of one name: their position tells them apart.
    private static string ChildName(XElement child) =>
        child.Name.LocalName == "tab" && child.Attribute(Ooxml.W + "pos") is { } position
        ? $"tab@{position.Value}"
        : Modern(NameOf(child));

    private static string Free(Dictionary<string, string> values, string name)
    {
        if (!values.ContainsKey(name))
        {
            return name;
        }

        var rank = 2;
        while (values.ContainsKey($"{name}#{rank}"))
        {
            rank++;
        }

        return $"{name}#{rank}";
    }

    private static bool IsNoise(XAttribute attribute, string element) =>
        attribute.IsNamespaceDeclaration
        || attribute.Name.LocalName.StartsWith("rsid", StringComparison.Ordinal)
        || NoiseAttributes.Contains($"{element}.{attribute.Name.LocalName}");

    private static string NameOf(XElement element) =>
        element.Name.Namespace == Ooxml.W14 ? $"w14:{element.Name.LocalName}" : element.Name.LocalName;

    private static string Modern(string name) => name switch
    {
        "start" => "left",
        "end" => "right",
        "startChars" => "leftChars",
        "endChars" => "rightChars",
        _ => name,
    };

    private static string ModernValue(string element, string value) =>
        element is "jc" or "tblInd" ? Modern(value) : value;
}
