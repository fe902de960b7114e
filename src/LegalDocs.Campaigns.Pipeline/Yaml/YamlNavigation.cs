namespace LegalDocs.Campaigns.Yaml;

/// <summary>Walks a YAML text that may be wrong in places: what has not the expected form is passed over.</summary>
internal static class YamlNavigation
{
    public static YamlScalar? Scalar(this YamlMap map, string key) =>
        map.Find(key)?.Value is YamlScalar { IsNull: false } scalar ? scalar : null;

    public static string? Text(this YamlMap map, string key) => map.Scalar(key)?.Text;

    public static YamlMap? Map(this YamlMap map, string key) => map.Find(key)?.Value as YamlMap;

    /// <summary>Keys and values of the mapping behind a key; none when there is no such mapping.</summary>
    public static IReadOnlyList<YamlEntry> Entries(this YamlMap map, string key) => map.Map(key)?.Entries ?? [];

    /// <summary>Mappings of the sequence behind a key.</summary>
    public static IEnumerable<YamlMap> Maps(this YamlMap map, string key) =>
        map.Find(key)?.Value is YamlList list ? list.Items.OfType<YamlMap>() : [];

    /// <summary>Texts of the sequence behind a key.</summary>
    public static IEnumerable<YamlScalar> Scalars(this YamlMap map, string key) =>
        map.Find(key)?.Value is YamlList list ? list.Items.OfType<YamlScalar>() : [];
}
