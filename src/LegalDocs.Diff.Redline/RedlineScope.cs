using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>What is needed to write one story of a redline.</summary>
internal sealed class RedlineScope(RevisionMarks marks, OlderContent older)
{
    public RevisionMarks Marks { get; } = marks;

    /// <summary>Brings XML of the older part into the newer one.</summary>
    public OlderContent Older { get; } = older;

    /// <summary>Links and controls that only the older document has.</summary>
    public HashSet<XElement> OlderWrappers { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Links and controls already written: a second piece of one is a copy without its number.</summary>
    public HashSet<XElement> UsedWrappers { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>What lies between the blocks of the newer part.</summary>
    public BlockPlaces Places { get; } = new();

    /// <summary>Names of moves that both ends share, by the block that moved.</summary>
    public Dictionary<Block, string> MoveNames { get; } = new(ReferenceEqualityComparer.Instance);
}
