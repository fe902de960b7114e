using System.Text.Json;

namespace LegalDocs.Transmission;

/// <summary>Values of the platform's JSON, whose shapes are not certain (protocol 2.4).</summary>
internal static class JsonTexts
{
    extension(JsonElement element)
    {
        /// <summary>A text or a number, as text; null for anything else.</summary>
        public string? Text(string name) =>
            element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value)
                ? value.ValueKind switch
                {
                    JsonValueKind.String => value.GetString(),
                    JsonValueKind.Number => value.GetRawText(),
                    _ => null,
                }
                : null;
    }
}
