using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace LegalDocs.Templating;

/// <summary>What values add to parts that belong to the whole document: lists, styles, notes.</summary>
/// <remarks>The part keeps what it has, as the template gives it or as it was rendered.</remarks>
internal sealed class PartAmendments(DocumentResources resources, PackageAdditions additions)
{
    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private readonly Dictionary<string, Action<XElement>> _changes = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds to a part related to the main part, which is made when there is none.</summary>
    /// <param name="kind">Type of the relationship and name of the part: <c>numbering</c>, <c>styles</c>, <c>footnotes</c>.</param>
    /// <param name="newRoot">The root of a new part.</param>
    /// <param name="change">What is added.</param>
    public void Add(string kind, Func<XElement> newRoot, Action<XElement> change)
    {
        if (resources.PartName(kind) is { } name)
        {
            _changes[name] = change;
            return;
        }

        var root = newRoot();
        change(root);
        name = $"{additions.MainFolder}{kind}.xml";
        additions.AddPart(name, Bytes(root), $"{Types}{kind}+xml");
        additions.RelationshipsOf(resources.Package.Entries[resources.Package.MainPart].Name).To(kind, name);
    }

    /// <summary>Whether a part is added to.</summary>
    public bool Changes(string name) => _changes.ContainsKey(name);

    /// <summary>A part with what is added to it.</summary>
    public byte[] Apply(string name, ReadOnlySpan<byte> content)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        using var reader = XmlReader.Create(new MemoryStream(content.ToArray()), settings);
        var root = XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!;
        _changes[name](root);
        return Bytes(root);
    }

    private static byte[] Bytes(XElement root) => Encoding.UTF8.GetBytes(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + root.ToString(SaveOptions.DisableFormatting));
}
