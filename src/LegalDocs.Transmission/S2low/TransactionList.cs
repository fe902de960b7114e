using System.Globalization;
using System.Text.Json;

namespace LegalDocs.Transmission;

/// <summary>The JSON of a list (protocol 2.4); the shapes of its values are not certain, numbers and texts are both read.</summary>
internal static class TransactionList
{
    /// <summary>The transactions of a page, or null when the body is something else.</summary>
    public static TransactionPage? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("transactions", out var list)
                && list.ValueKind == JsonValueKind.Array
                    ? new TransactionPage(
                        [.. list.EnumerateArray().Select(Read).OfType<TransactionSummary>()], list.GetArrayLength())
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

/// <summary>A page of a list.</summary>
/// <param name="Items">Those that could be read.</param>
/// <param name="Count">All of them: a full page has a successor, whatever could be read of it.</param>
internal sealed record TransactionPage(IReadOnlyList<TransactionSummary> Items, int Count);
