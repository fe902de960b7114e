using System.Globalization;
using System.Text.Json;

namespace LegalDocs.Transmission;

/// <summary>The JSON of a list (protocol 2.4); the shapes of its values are not certain, numbers and texts are both read.</summary>
internal static class TransactionList
{
    /// <summary>The transactions, or null when the body is something else.</summary>
    public static List<TransactionSummary>? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("transactions", out var list)
                && list.ValueKind == JsonValueKind.Array
                    ? [.. list.EnumerateArray().Select(Read).OfType<TransactionSummary>()]
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static TransactionSummary? Read(JsonElement element) =>
        long.TryParse(element.Text("id"), CultureInfo.InvariantCulture, out var id) && element.Text("number") is { } number
            ? new TransactionSummary(id, number, element.Text("date"), element.Text("type"))
            : null;
}
