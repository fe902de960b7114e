using System.Text.Json;
using System.Text.Json.Nodes;

namespace LegalDocs.Campaigns.Making;

/// <summary>Compares two JSON documents value by value.</summary>
internal static class JsonLeaves
{
    /// <summary>The values that differ, in the order of their places.</summary>
    public static IEnumerable<JsonDifference> Differences(JsonNode? before, JsonNode? after)
    {
        var old = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var now = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Collect(before, string.Empty, old);
        Collect(after, string.Empty, now);
        return old.Keys.Union(now.Keys).Order(StringComparer.Ordinal)
            .Select(place => new JsonDifference(place, old.GetValueOrDefault(place), now.GetValueOrDefault(place)))
            .Where(each => each.Before != each.After);
    }

    private static void Collect(JsonNode? node, string place, SortedDictionary<string, string> leaves)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members)
                {
                    Collect(value, place.Length == 0 ? name : $"{place}.{name}", leaves);
                }

                break;
            case JsonArray items:
                foreach (var (index, item) in items.Index())
                {
                    Collect(item, $"{place}[{index}]", leaves);
                }

                break;
            case not null:
                leaves[place] = node.GetValueKind() == JsonValueKind.String ? $"« {node.GetValue<string>()} »" : node.ToJsonString();
                break;
        }
    }
}

/// <summary>A value that differs.</summary>
/// <param name="Place">Its place: <c>adhesions[3].unites</c>.</param>
/// <param name="Before">Its text before; null when it was not there.</param>
/// <param name="After">Its text after; null when it is gone.</param>
internal sealed record JsonDifference(string Place, string? Before, string? After);
