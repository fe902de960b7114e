using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>Writes each story of the newer document with what it was: body, headers and footers, notes.</summary>
internal sealed class StoryWriter(RedlineParts parts)
{
    private readonly HashSet<(string Part, string? Id)> _written = [];

    public void Write(IReadOnlyList<StoryDelta> stories, CancellationToken cancellationToken)
    {
        foreach (var story in stories)
        {
            cancellationToken.ThrowIfCancellationRequested();
            // A header that several sections share is written once, as the first of them sees it.
            if (story.B is { } young && !(story.IsUnchanged && young.Kind != StoryKind.Body) && _written.Add((young.Part, IdOf(young))))
            {
                Write(story, young);
            }
        }
    }

    private static string? IdOf(Story story) =>
        story.Kind is StoryKind.Footnote or StoryKind.Endnote ? (string?)story.Container.Attribute(Ooxml.W + "id") : null;

    private void Write(StoryDelta story, Story young)
    {
        var scope = parts.Scope(story.A?.Part ?? young.Part, young.Part);
        var root = parts.Package.Root(young.Part);
        if (story.A is { } old)
        {
            Namespaces.Join(parts.Before.Package.Xml(old.Part), root);
        }

        var writer = new ContainerWriter(scope);
        var blocks = (story.A is null
            ? writer.WriteWhole(young.Blocks, RevisionKind.Inserted, withLastMark: false)
            : writer.Write(story.Blocks)).ToList();
        var container = Container(root, young);
        container.ReplaceNodes(blocks, young.Kind == StoryKind.Body ? LastSection(container, scope) : null);
    }

    private static XElement Container(XElement root, Story story) => story.Kind switch
    {
        StoryKind.Body => root.Element(Ooxml.W + "body")!,
        StoryKind.Footnote or StoryKind.Endnote =>
            root.Elements().First(note => (string?)note.Attribute(Ooxml.W + "id") == IdOf(story)),
        _ => root,
    };

    private XElement? LastSection(XElement body, RedlineScope scope) => body.Element(Ooxml.W + "sectPr") is null
        ? null
        : scope.Older.Sections.New(parts.Before.Content.Sections[^1], parts.Diff.After.Content.Sections[^1]);
}
