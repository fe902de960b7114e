using System.Collections.Frozen;
using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>What lies between the blocks of the newer document: bookmarks, comment marks, permissions.</summary>
/// <remarks>Each goes with the block that follows it, or with the last one. A parent is read once, from its first child to its last:
/// looking back from each block would cost the square of their number.</remarks>
internal sealed class BlockPlaces
{
    // ECMA-376-1 EG_RangeMarkupElements and permissions.
    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.Ordinal, "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd");

    private readonly HashSet<XElement> _read = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<XElement, List<XElement>> _before = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<XElement, List<XElement>> _after = new(ReferenceEqualityComparer.Instance);

    /// <summary>Copies of the places that go before a block.</summary>
    public IEnumerable<XElement> Before(XElement block) => Copies(_before, block);

    /// <summary>Copies of the places that go after the last block of its parent.</summary>
    public IEnumerable<XElement> After(XElement block) => Copies(_after, block);

    private IEnumerable<XElement> Copies(Dictionary<XElement, List<XElement>> places, XElement block)
    {
        if (block.Parent is { } parent && _read.Add(parent))
        {
            Read(parent);
        }

        return places.TryGetValue(block, out var found) ? found.Select(place => new XElement(place)) : [];
    }

    private void Read(XElement parent)
    {
        var waiting = new List<XElement>();
        XElement? last = null;
        foreach (var child in parent.Elements().Where(child => child.Name != Ooxml.W + "proofErr"))
        {
            if (child.Name.Namespace == Ooxml.W && Names.Contains(child.Name.LocalName))
            {
                waiting.Add(child);
                continue;
            }

            if (waiting.Count > 0 && child.Name != Ooxml.W + "sectPr")
            {
                _before[child] = waiting;
                waiting = [];
            }

            last = child.Name == Ooxml.W + "sectPr" ? last : child;
        }

        if (waiting.Count > 0 && last is not null)
        {
            _after[last] = waiting;
        }
    }
}
