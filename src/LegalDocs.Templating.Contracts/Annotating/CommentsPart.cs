using System.Buffers;
using System.Globalization;
using System.Text;

namespace LegalDocs.Templating.Contracts;

/// <summary>The comments of a document: those it has, and the new ones.</summary>
internal sealed class CommentsPart
{
    private const string ContentTypes = "[Content_Types].xml";
    private const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

    private static readonly SearchValues<char> EndOfName = SearchValues.Create(" \t\r\n/>");

    private readonly DocxPackage _package;
    private readonly WordNames _names;
    private readonly string _mainName;
    private readonly XmlPart? _existing;
    private readonly string _name;
    private readonly StringBuilder _added = new();
    private int _next;

    public CommentsPart(DocxPackage package, WordNames names, TemplateLimits limits)
    {
        _package = package;
        _names = names;
        _mainName = package.Entries[package.MainPart].Name;
        var target = package.Relationships(_mainName)
            .FirstOrDefault(relationship => relationship is { Type: "comments", IsExternal: false })?.Target;
        if (target is not null && package.Find(target) is >= 0 and var entry)
        {
            _name = package.Entries[entry].Name;
            _existing = XmlIndexer.Index(PartEncoding.Decode(_name, package.Content(entry)), _name, limits.XmlDepth);
            _next = HighestId(_existing) + 1;
        }
        else
        {
            _name = FreeName();
        }
    }

    /// <summary>Adds the comment of a finding.</summary>
    /// <returns>Its identifier.</returns>
    public int Add(TemplateDiagnostic diagnostic, DiagnosticLanguage language)
    {
        var id = _next++;
        var w = _names.Prefix;
        _added.Append(CultureInfo.InvariantCulture, $"<{w}comment xmlns:{w.TrimEnd(':')}=\"{_names.Namespace}\" {w}id=\"{id}\" ")
            .Append(CultureInfo.InvariantCulture, $"{w}author=\"LegalDocs\" {w}initials=\"LD\">");
        foreach (var line in Lines(diagnostic, language))
        {
            _added.Append(CultureInfo.InvariantCulture, $"<{w}p><{w}r><{w}t xml:space=\"preserve\">{Escape(line)}</{w}t></{w}r></{w}p>");
        }

        _added.Append(CultureInfo.InvariantCulture, $"</{w}comment>");
        return id;
    }

    /// <summary>The parts that change, by name.</summary>
    public Dictionary<string, string> Changes()
    {
        if (_added.Length == 0)
        {
            return [];
        }

        var w = _names.Prefix;
        return _existing is not null
            ? new() { [_name] = WithinRoot(_existing) }
            : new()
            {
                [_name] = $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<{w}comments "
                    + $"xmlns:{w.TrimEnd(':')}=\"{_names.Namespace}\">{_added}</{w}comments>",
                [ContentTypes] = WithContentType(),
                [RelationshipsName] = WithRelationship(),
            };
    }

    private string RelationshipsName => $"{Folder}_rels/{_mainName[Folder.Length..]}.rels";

    private string Folder => _mainName[..(_mainName.LastIndexOf('/') + 1)];

    private static IEnumerable<string> Lines(TemplateDiagnostic diagnostic, DiagnosticLanguage language)
    {
        var place = diagnostic.Place.Describe(language);
        yield return $"{diagnostic.Code} ({place}) : {diagnostic.Message(language)}.";
        if (diagnostic.Remedy(language) is { Length: > 0 } remedy)
        {
            yield return $"→ {remedy}";
        }

        if (diagnostic.Place.Part is not (PartKind.Body or PartKind.Package) && diagnostic.Excerpt() is { } excerpt)
        {
            yield return excerpt;
        }
    }

    private string WithinRoot(XmlPart part)
    {
        ref readonly var root = ref part[0];
        return root.IsEmptyTag
            ? $"{part.Text[..(root.End - 2)]}>{_added}</{RootName(part)}>{part.Text[root.End..]}"
            : part.Text.Insert(root.ContentEnd, _added.ToString());
    }

    private static string RootName(XmlPart part)
    {
        var tag = part.StartTag(0)[1..];
        return tag[..tag.IndexOfAny(EndOfName)].ToString();
    }

    private static int HighestId(XmlPart part)
    {
        var highest = -1;
        for (var i = 0; i < part.Elements.Length; i++)
        {
            if (part[i].Kind == ElementKind.Note
                && int.TryParse(part.WordAttribute(i, "id"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var id))
            {
                highest = Math.Max(highest, id);
            }
        }

        return highest;
    }

    private string FreeName()
    {
        var name = $"{Folder}comments.xml";
        for (var i = 1; _package.Find(name) >= 0; i++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{Folder}comments{i}.xml");
        }

        return name;
    }

    private string WithContentType() => BeforeEnd(
        PartEncoding.Decode(ContentTypes, _package.Content(_package.Find(ContentTypes))),
        prefix => $"<{prefix}Override PartName=\"/{_name}\" ContentType=\"{ContentType}\"/>");

    private string WithRelationship()
    {
        var entry = _package.Find(RelationshipsName);
        var text = entry < 0
            ? "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>"
            : PartEncoding.Decode(RelationshipsName, _package.Content(entry));
        var id = "rIdLegalDocs";
        while (text.Contains($"\"{id}\"", StringComparison.Ordinal))
        {
            id += "_";
        }

        return BeforeEnd(text, prefix =>
            $"<{prefix}Relationship Id=\"{id}\" Type=\"{_names.RelationshipType}comments\" Target=\"/{_name}\"/>");
    }

    private static string BeforeEnd(string xml, Func<string, string> element)
    {
        var end = xml.LastIndexOf("</", StringComparison.Ordinal);
        if (end < 0)
        {
            // « <Relationships …/> »: nothing inside yet.
            var close = xml.LastIndexOf("/>", StringComparison.Ordinal);
            var open = xml.LastIndexOf('<', close);
            var name = xml[(open + 1)..].Split([' ', '\t', '\r', '\n', '/'], 2)[0];
            xml = $"{xml[..close]}></{name}>{xml[(close + 2)..]}";
            end = xml.LastIndexOf("</", StringComparison.Ordinal);
        }

        var colon = xml.IndexOf(':', end);
        return xml.Insert(end, element(colon < 0 ? "" : xml[(end + 2)..(colon + 1)]));
    }

    // The braces of a tag quoted in a comment must not make a tag of it when the copy is checked again.
    private static string Escape(string text) =>
        new StringBuilder(string.Concat(text.Where(character => character >= ' ' && character is not ('\uFFFE' or '\uFFFF'))))
            .Replace("{{", "{\u2060{").Replace("}}", "}\u2060}")
            .Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").ToString();
}
