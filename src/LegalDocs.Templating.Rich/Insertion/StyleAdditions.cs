using System.Globalization;
using System.Xml.Linq;

namespace LegalDocs.Templating;

/// <summary>Styles that a rendering adds to those of its template.</summary>
internal sealed class StyleAdditions(StyleSheet styles)
{
    private readonly List<XElement> _styles = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Type, string Name), string> _byName = [];

    public bool IsEmpty => _styles.Count == 0;

    /// <summary>A style added before under the same name; null for none.</summary>
    public string? Find(string type, string name) => _byName.GetValueOrDefault((type, name));

    /// <summary>An identifier that no style has.</summary>
    public string NewId(string id)
    {
        var candidate = id;
        for (var i = 2; styles[candidate] is not null || !_ids.Add(candidate); i++)
        {
            candidate = id + i.ToString(CultureInfo.InvariantCulture);
        }

        return candidate;
    }

    public void Add(string type, string name, string id, XElement style)
    {
        _byName[(type, name)] = id;
        _styles.Add(style);
    }

    public void AddTo(XElement root) => root.Add(_styles);

    public XElement NewRoot() => new(styles.W + "styles", new XAttribute(XNamespace.Xmlns + "w", styles.W.NamespaceName));
}
