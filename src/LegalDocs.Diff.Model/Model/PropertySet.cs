using System.Text;

namespace LegalDocs.Diff;

/// <summary>Properties in normal form: sorted names, each with one value, noise left out. Equal sets look alike in
/// Word.</summary>
internal sealed class PropertySet
{
    public static readonly PropertySet Empty = new([]);

    private PropertySet(KeyValuePair<string, string>[] items)
    {
        Items = items;
        Key = ComposeKey(items);
    }

    /// <summary>Name and value, in ordinal order of names.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Items { get; }

    /// <summary>One string that is equal exactly when the sets are.</summary>
    public string Key { get; }

    public bool IsEmpty => Items.Count == 0;

    public static PropertySet Of(IReadOnlyDictionary<string, string> values) => values.Count == 0
        ? Empty
        : new PropertySet([.. values.OrderBy(pair => pair.Key, StringComparer.Ordinal)]);

    public string? Find(string name)
    {
        foreach (var item in Items)
        {
            if (item.Key == name)
            {
                return item.Value;
            }
        }

        return null;
    }

    public bool SameAs(PropertySet other) => ReferenceEquals(this, other) || Key == other.Key;

    /// <summary>The properties whose values differ, in order of names; null means «not set».</summary>
    public IReadOnlyList<PropertyChange> ChangesTo(PropertySet other)
    {
        if (SameAs(other))
        {
            return [];
        }

        var after = other.Items.ToDictionary(StringComparer.Ordinal);
        var before = Items.ToDictionary(StringComparer.Ordinal);
        return
        [
            .. before.Keys.Union(after.Keys).Order(StringComparer.Ordinal)
                .Select(name => new PropertyChange(name, before.GetValueOrDefault(name), after.GetValueOrDefault(name)))
                .Where(change => change.Before != change.After),
        ];
    }

    /// <summary>This set, with the values of <paramref name="over"/> on top.</summary>
    public PropertySet Under(PropertySet over)
    {
        if (over.IsEmpty)
        {
            return this;
        }

        var merged = Items.ToDictionary(StringComparer.Ordinal);
        foreach (var (name, value) in over.Items)
        {
            merged[name] = value;
        }

        return Of(merged);
    }

    // Lengths keep names and values apart, whatever they hold.
    private static string ComposeKey(KeyValuePair<string, string>[] items)
    {
        var key = new StringBuilder();
        foreach (var (name, value) in items)
        {
            _ = key.Append(name).Append('=').Append(value.Length).Append(':').Append(value).Append(';');
        }

        return key.ToString();
    }
}
