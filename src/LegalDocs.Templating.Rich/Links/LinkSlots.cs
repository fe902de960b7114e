using LegalDocs.Packaging;

namespace LegalDocs.Templating;

/// <summary>Links whose address holds tags: the address stands in the relationships of the part, the link in its XML.</summary>
internal sealed class LinkSlots
{
    private readonly SlotScope _scope;
    private readonly Dictionary<string, string> _targets;

    public LinkSlots(SlotScope scope, IReadOnlyList<Relationship> relationships)
    {
        _scope = scope;
        _targets = relationships.Where(IsDynamic)
            .ToDictionary(relationship => relationship.Id, relationship => Decoded(relationship.Target), StringComparer.Ordinal);
    }

    /// <summary>Whether the address of a relationship holds tags, as typed or as Word encodes them.</summary>
    public static bool IsDynamic(Relationship relationship) =>
        relationship is { IsExternal: true, Type: "hyperlink" }
        && (relationship.Target.Contains("{{", StringComparison.Ordinal)
            || relationship.Target.Contains("%7B%7B", StringComparison.OrdinalIgnoreCase));

    /// <summary>Makes the address of an element an expression, if it has such an address.</summary>
    public void Read(int element)
    {
        if (_targets.Count == 0 || _scope.Part.LocalAttributeRange(element, "id") is not ({ } start and > 0, var end)
            || !_targets.TryGetValue(_scope.Part.Text[start..end], out var target))
        {
            return;
        }

        var tags = _scope.ReadTags(target, element);
        if (tags.Count == 0)
        {
            return;
        }

        _scope.Slots.RemovedRelationships.Add(_scope.Part.Text[start..end]);
        foreach (var tag in tags)
        {
            tag.Target = new LinkTarget(IsWhole(target, tag), target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase));
        }

        _scope.Slots.Add(tags, edits =>
        {
            edits.Cut(start, end);
            Insert(edits, start, target, tags);
        });
    }

    private static void Insert(PartEdits edits, int position, string target, IReadOnlyList<Tag> tags)
    {
        var (from, order) = (0, 0L);
        edits.Insert(position, order++, LinkStep.Begin);
        foreach (var tag in tags)
        {
            AddLiteral(tag.Start);
            edits.Insert(position, order++, tag);
            from = tag.End;
        }

        AddLiteral(target.Length);
        edits.Insert(position, order, LinkStep.End(tags[0]));

        void AddLiteral(int to)
        {
            if (to > from)
            {
                edits.Insert(position, order++, LinkStep.Literal(target[from..to]));
            }
        }
    }

    // The value gives the whole address when nothing stands before it but what Word adds by itself.
    private static bool IsWhole(string target, Tag tag) => target[..tag.Start].Trim() is "" or "http://" or "https://";

    private static string Decoded(string target) =>
        target.Contains("%7B%7B", StringComparison.OrdinalIgnoreCase) ? Uri.UnescapeDataString(target) : target;
}
