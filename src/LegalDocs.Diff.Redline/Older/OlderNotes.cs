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

    /// <summary>Numbers all notes anew in the order of their references, as Word does at each saving.</summary>
    /// <remarks>Only where a note was brought along. LibreOffice finds a note by its rank, whatever its number.</remarks>
    public void Renumber()
    {
        foreach (var kind in _known.Keys.Select(key => key.Kind).Distinct().Order(StringComparer.Ordinal))
        {
            Renumber(kind, Root(kind).Root);
        }
    }

    private void Renumber(string kind, XElement root)
    {
        var id = Ooxml.W + "id";
        var references = parts.Package.Root(parts.After.MainPart).Descendants(Ooxml.W + $"{kind}Reference").ToList();
        var rank = references.Select(reference => (string?)reference.Attribute(id) ?? "").Distinct(StringComparer.Ordinal)
            .Index().ToDictionary(each => each.Item, each => each.Index, StringComparer.Ordinal);
        var notes = root.Elements().Where(note => !IsSeparator(note))
            .OrderBy(note => rank.GetValueOrDefault((string?)note.Attribute(id) ?? "", int.MaxValue)).ToList();
        var first = root.Elements().Where(IsSeparator)
            .Select(note => StyleSheetReader.Number((string?)note.Attribute(id)) ?? 0).Append(0).Max() + 1;
        var numbers = notes.Index().DistinctBy(each => (string?)each.Item.Attribute(id) ?? "").ToDictionary(
            each => (string?)each.Item.Attribute(id) ?? "",
            each => (first + each.Index).ToString(CultureInfo.InvariantCulture),
            StringComparer.Ordinal);
        foreach (var numbered in references.Concat(notes).Where(each => numbers.ContainsKey((string?)each.Attribute(id) ?? "")).ToList())
        {
            numbered.SetAttributeValue(id, numbers[(string?)numbered.Attribute(id) ?? ""]);
        }

        notes.Remove();
        root.Add(notes);
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
