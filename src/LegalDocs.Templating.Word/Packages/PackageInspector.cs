using System.Globalization;
using System.Xml;
using LegalDocs.Packaging;

namespace LegalDocs.Templating;

/// <summary>Looks through a whole package before anything is done with it: what is dangerous is refused by name.</summary>
/// <remarks>Every XML part is read once, without DTD; sizes are counted while inflating, since headers may lie.</remarks>
internal sealed class PackageInspector(DocxPackage package, TemplateLimits limits, DiagnosticBag diagnostics)
{
    private static readonly HashSet<string> Forbidden = new(StringComparer.OrdinalIgnoreCase)
    {
        "aFChunk", "subDocument", "attachedTemplate", "frame", "oleObject", "control", "activeXControlBinary", "vbaProject",
        "wordVbaData", "attachedToolbars", "mailMergeSource", "mailMergeHeaderSource", "recipientData",
    };

    private int _paragraphs;

    /// <summary>Highest numbers met so far.</summary>
    public PackageNumbers Numbers { get; } = new();

    /// <summary>Notes and comments met so far.</summary>
    public HashSet<NoteKey> Notes { get; } = [];

    public void Inspect()
    {
        foreach (var (index, entry) in package.Entries.Index())
        {
            CheckName(entry.Name);
            var content = IsXml(entry.Name) ? package.Content(index) : null;
            if (content is null)
            {
                continue;
            }

            if (entry.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
            {
                CheckRelationships(entry.Name, content);
            }
            else
            {
                CheckPart(entry.Name, content);
            }
        }
    }

    private bool IsXml(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".vml", StringComparison.OrdinalIgnoreCase)
        || package.ContentType(name).EndsWith("+xml", StringComparison.Ordinal);

    private void CheckName(string name)
    {
        if (name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))
        {
            Refuse(PackageProblems.Macros());
        }
        else if (name.Contains("/activeX/", StringComparison.OrdinalIgnoreCase)
            || package.ContentType(name).Contains("oleObject", StringComparison.OrdinalIgnoreCase))
        {
            Refuse(PackageProblems.EmbeddedObject(name));
        }
        else if (name.StartsWith("_xmlsignatures/", StringComparison.OrdinalIgnoreCase) && !name.EndsWith('/'))
        {
            Refuse(PackageProblems.Signed());
        }
    }

    private void CheckRelationships(string name, byte[] content)
    {
        SafeXml.Check(name, content, limits);
        using var reader = SafeXml.Reader(content, limits);
        foreach (var relationship in Relationships.Read(reader, "", _ => false))
        {
            CheckRelationship(relationship.Type, relationship.Written, relationship.IsExternal);
        }
    }

    private void CheckRelationship(string kind, string target, bool isExternal)
    {
        if (Forbidden.Contains(kind))
        {
            Refuse(kind == "attachedTemplate"
                ? PackageProblems.AttachedTemplate(target)
                : PackageProblems.ForbiddenRelationship(kind, target));
        }
        else if (isExternal && !(kind == "hyperlink" && IsWebAddress(target)))
        {
            Refuse(PackageProblems.ExternalRelationship(kind, target));
        }
    }

    private static bool IsWebAddress(string target) =>
        target.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || target.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
        || target.StartsWith("tel:", StringComparison.OrdinalIgnoreCase)
        || target.StartsWith('#')
        || target.StartsWith("{{", StringComparison.Ordinal)
        || target.StartsWith("%7B%7B", StringComparison.OrdinalIgnoreCase);

    private void CheckPart(string name, byte[] content)
    {
        try
        {
            using var reader = SafeXml.Reader(content, limits);
            var fields = new FieldCodes();
            while (reader.Read())
            {
                if (reader.Depth > limits.XmlDepth)
                {
                    throw new PackageException(MarkupProblems.TooDeep(name, limits.XmlDepth));
                }

                if (reader.NodeType == XmlNodeType.Element)
                {
                    CheckElement(reader, fields);
                }
                else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                {
                    fields.Text(reader.Value);
                }
                else if (reader.NodeType == XmlNodeType.EndElement)
                {
                    fields.Leave();
                }
            }

            foreach (var code in fields.Dangerous)
            {
                Refuse(PackageProblems.DangerousField(code));
            }
        }
        catch (XmlException error)
        {
            throw SafeXml.Refusal(name, error);
        }
    }

    private void CheckElement(XmlReader reader, FieldCodes fields)
    {
        NoteNumber(reader);
        if (!ElementKinds.IsWord(reader.NamespaceURI))
        {
            fields.Enter(reader, isWord: false);
            return;
        }

        switch (reader.LocalName)
        {
            case "p" when ++_paragraphs > limits.Paragraphs:
                throw new PackageException(MarkupProblems.TooManyParagraphs(limits.Paragraphs));
            case "altChunk" or "subDoc":
                Refuse(PackageProblems.ForbiddenRelationship(reader.LocalName, ""));
                break;
        }

        fields.Enter(reader, isWord: true);
    }

    private void NoteNumber(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "docPr" or "cNvPr":
                Numbers.Drawing = Math.Max(Numbers.Drawing, Number(reader, ""));
                break;
            case "footnote":
                Numbers.Footnote = Math.Max(Numbers.Footnote, Note(PartKind.Footnote, reader));
                break;
            case "endnote":
                Numbers.Endnote = Math.Max(Numbers.Endnote, Note(PartKind.Endnote, reader));
                break;
            case "comment":
                Numbers.Comment = Math.Max(Numbers.Comment, Note(PartKind.Comment, reader));
                break;
            default:
                // Bookmarks, permissions and tracked changes are numbered together.
                Numbers.Range = Math.Max(Numbers.Range, reader.HasAttributes ? Number(reader, reader.NamespaceURI) : 0);
                break;
        }
    }

    private int Note(PartKind kind, XmlReader reader)
    {
        Notes.Add(new NoteKey(kind, reader.GetAttribute("id", reader.NamespaceURI) ?? ""));
        return Number(reader, reader.NamespaceURI);
    }

    // Numbers near the end of the range would leave no room for copies.
    private static int Number(XmlReader reader, string uri) =>
        int.TryParse(reader.GetAttribute("id", uri), CultureInfo.InvariantCulture, out var number) && number < int.MaxValue / 2
            ? number
            : 0;

    private void Refuse(Problem problem) => diagnostics.Add(problem, TemplatePlace.WholeFile);
}
