namespace LegalDocs.Templating;

/// <summary>Properties of paragraphs as XML: the page break before a paragraph belongs to the first of those that take its place.</summary>
internal static class ParagraphFormat
{
    private const string Break = "pageBreakBefore";

    // CT_PPrBase is a sequence: these come first. ECMA-376-1 §17.3.1.26.
    private static readonly string[] Before = ["pStyle", "keepNext", "keepLines"];

    /// <summary>Properties without page break, and whether there was one.</summary>
    public static (string Xml, bool HasBreak) WithoutPageBreak(string xml)
    {
        if (!xml.Contains(Break, StringComparison.Ordinal))
        {
            return (xml, false);
        }

        var part = XmlIndexer.Index(xml, "", int.MaxValue);
        var element = part.ChildNamed(0, Break);
        var isOn = element >= 0 && part.LocalAttribute(element, "val") is not ("0" or "false" or "off");
        return element < 0 ? (xml, false) : (xml.Remove(part[element].Start, part[element].End - part[element].Start), isOn);
    }

    /// <summary>Properties with a page break.</summary>
    /// <param name="xml">Properties; empty for none.</param>
    /// <param name="prefix">Prefix of the part, with its colon.</param>
    public static string WithPageBreak(string xml, string prefix)
    {
        var mark = $"<{prefix}{Break}/>";
        if (xml.Length == 0)
        {
            return $"<{prefix}pPr>{mark}</{prefix}pPr>";
        }

        var part = XmlIndexer.Index(xml, "", int.MaxValue);
        var place = part[0].ContentStart;
        for (var i = 1; i < part[0].Next && Before.Contains(part.LocalName(i).ToString()); i = part[i].Next)
        {
            place = part[i].End;
        }

        return part[0].IsEmptyTag ? $"<{prefix}pPr>{mark}</{prefix}pPr>" : xml.Insert(place, mark);
    }
}
