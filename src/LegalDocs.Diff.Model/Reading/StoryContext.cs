using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>What is needed to read one part: the definitions that its ids refer to, and counters of its
/// blocks.</summary>
internal sealed class StoryContext(DocxPackage package, string part, StyleSheet styles, NumberingTable numbering)
{
    public string Part { get; } = part;

    public DocxPackage Package { get; } = package;

    public StyleSheet Styles { get; } = styles;

    public NumberingTable Numbering { get; } = numbering;

    /// <summary>Paragraphs read so far.</summary>
    public int Paragraphs { get; set; }

    /// <summary>Tables read so far.</summary>
    public int Tables { get; set; }

    /// <summary>What a relationship of this part points to, in a form that saving does not change.</summary>
    public string Target(string id) => Package.Relationship(Part, id) switch
    {
        null => "missing",
        { IsExternal: true } external => external.Target,
        { } inside when Package.Has(inside.Target) => Package.Digest(inside.Target),
        _ => "missing",
    };

    /// <summary>A context for a story inside this one, whose blocks are numbered from 1 again.</summary>
    public StoryContext Nested() => new(Package, Part, Styles, Numbering);

    /// <summary>Run properties in normal form, the character style by name.</summary>
    public PropertySet RunFormat(XElement? properties) => Named(PropertyReader.Read(properties), "rStyle", "character");

    /// <summary>Table properties in normal form, the table style by name.</summary>
    public PropertySet TableFormat(XElement? properties) => Named(
        PropertyReader.Read(properties, "tblW"), "tblStyle", "table");

    private PropertySet Named(PropertySet read, string name, string type)
    {
        if (read.Find(name) is not { } id)
        {
            return read;
        }

        var values = read.Items.ToDictionary(StringComparer.Ordinal);
        values[name] = Styles.NameOf(id, type);
        return PropertySet.Of(values);
    }
}
