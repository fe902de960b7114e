namespace LegalDocs.Templating.Contracts;

/// <summary>A field that a template asks of its data.</summary>
public sealed class TemplateField
{
    internal TemplateField(FieldNode node)
    {
        Name = node.Name;
        Path = node.Path;
        Shape = node.Shape;
        Uses = [.. node.Uses];
        Members = [.. node.Members.Values.Where(member => member.IsUsed).Select(member => new TemplateField(member))];
        Item = node.Item is { IsUsed: true } item ? new TemplateField(item) : null;
        Values = [.. node.Values];
        Parts = node.Separator is null ? null : (node.Separator, node.PartCount);
        Places = PlacesOf(Uses);
        Printed = PlacesOf(Uses.Where(use => use.Kind == FieldUseKind.Print));
    }

    /// <summary>Name in its object; empty for the items of a list.</summary>
    public string Name { get; }

    /// <summary>Path from the root of the data, such as <c>commune.maire.nom</c> or <c>agents[].nom</c>.</summary>
    public string Path { get; }

    /// <summary>What it is expected to be.</summary>
    public FieldShape Shape { get; }

    /// <summary>Whether every use provides for its absence, with <c>??</c> or <c>?.</c>.</summary>
    public bool IsOptional => Uses.Count > 0 && Uses.All(use => use.IsOptional);

    /// <summary>Fields of the object, in alphabetical order.</summary>
    public IReadOnlyList<TemplateField> Members { get; }

    /// <summary>What is asked of each item of the list; null when nothing is, or when it is no list.</summary>
    public TemplateField? Item { get; }

    /// <summary>Literal values the template compares it with, in reading order.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>Where it is used, in reading order, each tag once.</summary>
    public IReadOnlyList<FieldPlace> Places { get; }

    /// <summary>Where it is written as it is, by no function, in reading order, each tag once.</summary>
    public IReadOnlyList<FieldPlace> Printed { get; }

    /// <summary>What separates the parts of the text, and how many the template takes; null when it does not cut it.</summary>
    internal (string Separator, int Count)? Parts { get; }

    internal IReadOnlyList<FieldUse> Uses { get; }

    /// <summary>Whether the whole of it goes to a function, which may read any of its members.</summary>
    internal bool IsPassed => Uses.Any(use => use.Kind == FieldUseKind.Pass);

    internal TemplateField? Find(string name) =>
        Members.FirstOrDefault(member => string.Equals(member.Name, name, StringComparison.Ordinal));

    private static FieldPlace[] PlacesOf(IEnumerable<FieldUse> uses) => [.. uses.DistinctBy(use => use.Tag).Select(use =>
        new FieldPlace(use.Tag.Location.Value, use.Tag.Quote.Tag, use.Tag.Quote.Excerpt()))];

    /// <summary>This field and all below it, in order.</summary>
    /// <returns>Each field once.</returns>
    public IEnumerable<TemplateField> All() =>
        Members.Concat(Item is null ? [] : [Item]).SelectMany(field => field.All()).Prepend(this);
}
