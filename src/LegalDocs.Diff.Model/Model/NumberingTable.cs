using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>One level of a list definition.</summary>
/// <param name="Start">First number.</param>
/// <param name="Format"><c>decimal</c>, <c>bullet</c>, <c>lowerLetter</c> …</param>
/// <param name="Text">Text with <c>%1</c> for the number of level 1, and so on.</param>
/// <param name="IsLegal">Whether all levels are printed in figures.</param>
/// <param name="RestartAfter">Level (1-based) whose change restarts this one; 0 never; null for the usual rule.</param>
/// <param name="Properties">Everything that changes the look.</param>
internal sealed record NumberingLevel(
    int Start, string Format, string Text, bool IsLegal, int? RestartAfter, PropertySet Properties);

/// <summary>An instance of numbering: its levels, with the instance's own changes applied.</summary>
internal sealed record NumberingInstance
{
    public required int NumId { get; init; }

    public required int AbstractId { get; init; }

    /// <summary>By level, 0 to 8.</summary>
    public required IReadOnlyDictionary<int, NumberingLevel> Levels { get; init; }

    /// <summary>Levels whose counting begins again with this instance.</summary>
    public required IReadOnlyDictionary<int, int> StartOverrides { get; init; }

    public required XElement Element { get; init; }

    /// <summary>All levels as one set, for comparison.</summary>
    public required PropertySet Definition { get; init; }
}

/// <summary>The list definitions of a document.</summary>
internal sealed class NumberingTable(IReadOnlyDictionary<int, NumberingInstance> instances, XElement? root)
{
    public static readonly NumberingTable Empty = new(new Dictionary<int, NumberingInstance>(), null);

    public IReadOnlyDictionary<int, NumberingInstance> Instances { get; } = instances;

    /// <summary>Root of the part; null when the document has none.</summary>
    public XElement? Root { get; } = root;

    public NumberingInstance? Find(int? numId) => numId is { } id ? Instances.GetValueOrDefault(id) : null;
}
