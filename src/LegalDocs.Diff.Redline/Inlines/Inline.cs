using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>One child of a run, or one element beside runs, on its way into the redline.</summary>
internal sealed record Inline : IWrapped
{
    public required RevisionKind Kind { get; init; }

    /// <summary>The element, already a copy; text under a deletion has its final name.</summary>
    public required XElement Node { get; init; }

    /// <summary>Run that it came from: neighbours of one run share a run again. Null for what lies beside runs.</summary>
    public XElement? Run { get; init; }

    /// <summary>Run properties to write, shared by all that look alike; null for none.</summary>
    public XElement? Properties { get; init; }

    /// <summary>Links, content controls and direction overrides around it, outermost first.</summary>
    public IReadOnlyList<XElement> Wrappers { get; init; } = [];

    /// <summary>Whether both may share a run.</summary>
    public bool Joins(Inline other) => Run is not null
        && ReferenceEquals(Run, other.Run)
        && ReferenceEquals(Properties, other.Properties)
        && Kind == other.Kind;
}
