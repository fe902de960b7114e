using System.Globalization;
using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>Notes to which only deleted text refers: copied behind those of the newer document, their words deleted too.</summary>
internal sealed class OlderNotes(RedlineParts parts)
{
    private readonly Dictionary<(string Kind, string Id), string> _known = [];

    /// <summary>Number in the newer document of a note of the older one.</summary>
    /// <param name="kind"><c>footnote</c> or <c>endnote</c>.</param>
    /// <param name="id">Its number in the older document.</param>
    public string Import(string kind, string id)
    {
        if (_known.TryGetValue((kind, id), out var known))
        {
            return known;
        }

        var story = kind == "footnote" ? StoryKind.Footnote : StoryKind.Endnote;
        var (root, part) = Root(kind);
        var number = (root.Elements().Select(note => StyleSheetReader.Number((string?)note.Attribute(Ooxml.W + "id")) ?? 0)
            .DefaultIfEmpty(0).Max() + 1).ToString(CultureInfo.InvariantCulture);
        _known[(kind, id)] = number;
        if (parts.Before.Content.Notes.TryGetValue((story, id), out var note))
        {
            var copy = new XElement(Ooxml.W + kind, new XAttribute(Ooxml.W + "id", number));
            root.Add(copy);
            var scope = parts.Scope(note.Part, part);
            copy.Add(new ContainerWriter(scope).WriteWhole(note.Blocks, RevisionKind.Deleted, withLastMark: false));
        }

        return number;
    }

    // Without notes in the newer document, the separators come from the older one.
    private (XElement Root, string Part) Root(string kind)
    {
        var type = $"{kind}s";
        var package = parts.Package;
        if (package.PartOf(type) is { } part)
        {
            return (package.Root(part), part);
        }

        var root = package.AddRelated(type, type, () =>
        {
            var before = parts.Before.Package.Xml(parts.Before.Package.Related(parts.Before.Package.MainPart, type)!);
            return new XElement(before.Name, before.Attributes(), before.Elements().Where(IsSeparator).Select(note => new XElement(note)));
        });
        return (root, package.PartOf(type)!);
    }

    private static bool IsSeparator(XElement note) => (string?)note.Attribute(Ooxml.W + "type") is not (null or "normal");
}
