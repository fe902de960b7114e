using System.Text.Json;
using System.Text.Json.Nodes;

namespace LegalDocs.Versions;

/// <summary>A value that differs between two states of a JSON file.</summary>
/// <param name="Place">Its place: <c>seance.date</c>, <c>adhesions[3].unites</c>.</param>
/// <param name="Before">The value before: text, number, true or false; null when it was not there, or was null.</param>
/// <param name="After">The value after; null when it is gone, or is null.</param>
public sealed record JsonChange(string Place, JsonValue? Before, JsonValue? After)
{
    /// <summary>Compares two documents value by value.</summary>
    /// <param name="before">The older document; null counts as empty.</param>
    /// <param name="after">The newer document; null counts as empty.</param>
    /// <returns>The values that differ, by ordinal order of their places. Empty objects and lists have no value.</returns>
    public static IEnumerable<JsonChange> Between(JsonNode? before, JsonNode? after)
    {
        var old = new Dictionary<string, JsonValue>(StringComparer.Ordinal);
        var now = new Dictionary<string, JsonValue>(StringComparer.Ordinal);
        Collect(before, string.Empty, old);
        Collect(after, string.Empty, now);
        return old.Keys.Union(now.Keys).Order(StringComparer.Ordinal)
            .Select(place => new JsonChange(place, old.GetValueOrDefault(place), now.GetValueOrDefault(place)))
            .Where(change => !IsSame(change.Before, change.After));
    }

    /// <summary>Texts by their characters, however each is escaped in its file; numbers as they are written.</summary>
    private static bool IsSame(JsonValue? before, JsonValue? after) =>
        before?.GetValueKind() == after?.GetValueKind()
            && (before?.GetValueKind() == JsonValueKind.String
                ? before.GetValue<string>() == after!.GetValue<string>()
                : before?.ToJsonString() == after?.ToJsonString());

    private static void Collect(JsonNode? node, string place, Dictionary<string, JsonValue> leaves)
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
            case JsonValue leaf:
                leaves[place] = leaf;
                break;
        }
    }
}
