using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>A style definition.</summary>
internal sealed record StyleDefinition
{
    public required string Id { get; init; }

    /// <summary><c>paragraph</c>, <c>character</c>, <c>table</c> or <c>numbering</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Name, in lower case for the names that Word gives: what makes styles of two files the same.</summary>
    public required string Name { get; init; }

    public required bool IsDefault { get; init; }

    public required string? BasedOn { get; init; }

    /// <summary>Everything that changes the look, inherited values left out; parents and list by name.</summary>
    public required PropertySet Properties { get; init; }

    public required int? OutlineLevel { get; init; }

    public required int? NumId { get; init; }

    public required int Level { get; init; }

    public required XElement Element { get; init; }
}

/// <summary>The styles of a document.</summary>
internal sealed class StyleSheet
{
    private readonly Dictionary<string, StyleDefinition> _byId;

    public StyleSheet(IReadOnlyList<StyleDefinition> styles, PropertySet defaults)
    {
        Styles = styles;
        Defaults = defaults;
        _byId = styles.GroupBy(style => style.Id, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
    }

    public IReadOnlyList<StyleDefinition> Styles { get; }

    /// <summary>Properties of all text unless a style says otherwise.</summary>
    public PropertySet Defaults { get; }

    public StyleDefinition? Find(string? id) => id is null ? null : _byId.GetValueOrDefault(id);

    public StyleDefinition? FindByName(string type, string name) =>
        Styles.FirstOrDefault(style => style.Type == type && style.Name == name);

    /// <summary>Name for an id; the default style's name when there is none, the id itself when nothing defines
    /// it.</summary>
    public string NameOf(string? id, string type) => Find(id)?.Name
        ?? id
        ?? Styles.FirstOrDefault(style => style.IsDefault && style.Type == type)?.Name
        ?? "";

    /// <summary>The style and those it is based on, closest first; a cycle ends the walk.</summary>
    public IEnumerable<StyleDefinition> Chain(StyleDefinition? style)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (style is not null && seen.Add(style.Id))
        {
            yield return style;
            style = Find(style.BasedOn);
        }
    }
}
