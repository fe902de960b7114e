namespace LegalDocs.Templating;

/// <summary>Takes a tag out of a link, a tracked insertion or a control when the other tags of its block are not in it.</summary>
/// <remarks>A tag that stands at the edge of its wrapper leaves it without a trace; in its middle it is an error.</remarks>
internal sealed class WrapperEdges(XmlPart part)
{
    /// <summary>The placements that change, when all tags of a block then stand in the same wrapper.</summary>
    public IEnumerable<(Tag Tag, Placement Placement)> Leave(Block block)
    {
        var parents = block.Tags.Select(tag => part[part[tag.Paragraph!.Owner(tag.Start)].Parent].Parent).ToList();
        if (parents.Distinct().Count() == 1)
        {
            return [];
        }

        return block.Tags.Zip(parents)
            .Select(pair => (pair.First, Placement: Outside(pair.First, pair.Second)))
            .Where(pair => pair.Placement is not null)
            .Select(pair => (pair.First, pair.Placement!.Value));
    }

    private Placement? Outside(Tag tag, int parent)
    {
        Placement? result = null;
        for (var wrapper = parent; IsWrapper(wrapper); wrapper = part[wrapper].Parent)
        {
            // A control is left with its content.
            if (part[wrapper].Kind == ElementKind.ContentControlContent)
            {
                continue;
            }

            if (IsEdge(tag, wrapper, isBefore: true))
            {
                result = new Placement(PlacementKind.Before, wrapper);
            }
            else if (IsEdge(tag, wrapper, isBefore: false))
            {
                result = new Placement(PlacementKind.After, wrapper);
            }
            else
            {
                break;
            }
        }

        return result;
    }

    private bool IsWrapper(int element) => part[element].Kind is ElementKind.Hyperlink or ElementKind.Inserted
        or ElementKind.Transparent or ElementKind.ContentControl or ElementKind.ContentControlContent;

    // Nothing but control tags stands between the tag and the edge.
    private bool IsEdge(Tag tag, int wrapper, bool isBefore)
    {
        var paragraph = tag.Paragraph!;
        var (from, to) = isBefore ? (0, tag.Start) : (tag.End, paragraph.Text.Length);
        for (var i = from; i < to; i++)
        {
            if (part[paragraph.Owner(i)].Start > part[wrapper].Start && part[paragraph.Owner(i)].Start < part[wrapper].End
                && !paragraph.Tags.Any(other => other.IsControl && other.Start <= i && i < other.End))
            {
                return false;
            }
        }

        var (start, end) = isBefore
            ? (part[wrapper].Start, paragraph.SourceStart(tag.Start))
            : (paragraph.SourceEnd(tag.End - 1), part[wrapper].End);
        for (var i = wrapper + 1; i < part[wrapper].Next; i++)
        {
            if (part[i].Start >= start && part[i].Start < end && part[i].Kind is ElementKind.Content
                or ElementKind.FieldCharacter or ElementKind.SimpleField or ElementKind.NoteReference)
            {
                return false;
            }
        }

        return true;
    }
}
