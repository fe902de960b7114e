using System.Xml.Linq;

namespace LegalDocs.Templating;

/// <summary>Notes that a rendering adds to those of its template.</summary>
/// <param name="resources">The template.</param>
/// <param name="kind"><c>footnote</c> or <c>endnote</c>.</param>
/// <param name="copies">Numbers the notes of the document.</param>
internal sealed class NoteAdditions(DocumentResources resources, string kind, NoteCopies copies)
{
    private readonly List<XElement> _notes = [];

    public bool IsEmpty => _notes.Count == 0;

    /// <summary>Name of the part that holds them, in the result.</summary>
    public string PartName(string mainFolder) => resources.PartName(kind + "s") ?? $"{mainFolder}{kind}s.xml";

    /// <summary>Adds a note.</summary>
    /// <returns>Its number.</returns>
    public string Add(XElement note)
    {
        var w = note.Name.Namespace;
        var id = copies.NextNumber(kind == "footnote" ? PartKind.Footnote : PartKind.Endnote);
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
