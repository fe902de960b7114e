using System.Globalization;
using System.Xml.Linq;

namespace LegalDocs.Templating;

/// <summary>Notes that a rendering adds to those of its template.</summary>
/// <param name="resources">The template.</param>
/// <param name="kind"><c>footnote</c> or <c>endnote</c>.</param>
internal sealed class NoteAdditions(DocumentResources resources, string kind)
{
    // Notes that the template's own blocks copy are numbered after its highest one: these begin far behind; Word accepts 32 767 of them.
    private const int Gap = 10_000;

    private readonly List<XElement> _notes = [];
    private int _last = -1;

    public bool IsEmpty => _notes.Count == 0;

    /// <summary>Name of the part that holds them, in the result.</summary>
    public string PartName(string mainFolder) => resources.PartName(kind + "s") ?? $"{mainFolder}{kind}s.xml";

    /// <summary>Adds a note.</summary>
    /// <returns>Its number.</returns>
    public string Add(XElement note)
    {
        var w = note.Name.Namespace;
        if (_last < 0)
        {
            _last = Gap + (resources.Root(kind + "s")?.Elements(w + kind)
                .Select(item => int.TryParse((string?)item.Attribute(w + "id"), CultureInfo.InvariantCulture, out var number) ? number : 0)
                .DefaultIfEmpty().Max() ?? 0);
        }

        var id = (++_last).ToString(CultureInfo.InvariantCulture);
        note.SetAttributeValue(w + "id", id);
        _notes.Add(note);
        return id;
    }

    public void AddTo(XElement root) => root.Add(_notes);

    /// <summary>Root of a part without notes: the lines that separate text and notes. ECMA-376-1 §17.11.</summary>
    public XElement NewRoot()
    {
        var w = resources.Styles.W;
        return new XElement(
            w + (kind + "s"),
            new XAttribute(XNamespace.Xmlns + "w", w.NamespaceName),
            Separator("separator", "-1"),
            Separator("continuationSeparator", "0"));

        XElement Separator(string type, string id) => new(
            w + kind,
            new XAttribute(w + "type", type),
            new XAttribute(w + "id", id),
            new XElement(w + "p", new XElement(w + "r", new XElement(w + type))));
    }
}
