using System.Text;

namespace LegalDocs.Templating;

/// <summary>Properties of a run: those of the template with more put over them, in the order of the schema.</summary>
internal sealed class RunFormat
{
    // CT_RPr is a sequence. ECMA-376-1 §17.3.2.28.
    private static readonly string[] Order =
    [
        "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow", "emboss", "imprint",
        "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u",
        "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath",
    ];

    private readonly string _prefix;
    private readonly Dictionary<string, string> _properties;

    private RunFormat(string prefix, Dictionary<string, string> properties)
    {
        _prefix = prefix;
        _properties = properties;
    }

    /// <summary>The properties of a run of the template.</summary>
    /// <param name="xml">Their XML; empty for none.</param>
    /// <param name="prefix">Prefix of the part, with its colon.</param>
    public static RunFormat Of(string xml, string prefix)
    {
        Dictionary<string, string> properties = new(StringComparer.Ordinal);
        if (xml.Length > 0)
        {
            var part = XmlIndexer.Index(xml, "", int.MaxValue);
            for (var i = 1; i < part[0].Next; i = part[i].Next)
            {
                properties[part.LocalName(i).ToString()] = part.Xml(i);
            }
        }

        return new RunFormat(prefix, properties);
    }

    /// <summary>The same with a property more.</summary>
    public RunFormat With(string name, string attributes = "")
    {
        var properties = new Dictionary<string, string>(_properties, StringComparer.Ordinal)
        {
            [name] = $"<{_prefix}{name}{(attributes.Length == 0 ? "" : " " + attributes)}/>",
        };
        return new RunFormat(_prefix, properties);
    }

    public string ToXml()
    {
        if (_properties.Count == 0)
        {
            return "";
        }

        var xml = new StringBuilder("<" + _prefix + "rPr>");
        foreach (var (_, property) in _properties.OrderBy(pair => Rank(pair.Key)))
        {
            xml.Append(property);
        }

        return xml.Append("</").Append(_prefix).Append("rPr>").ToString();
    }

    private static int Rank(string name) => Array.IndexOf(Order, name) is >= 0 and var rank ? rank : Order.Length;
}
