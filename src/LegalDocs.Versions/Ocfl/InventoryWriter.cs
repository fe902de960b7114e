using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LegalDocs.Versions;

/// <summary>Writes inventories. The same inventory gives the same bytes on every machine.</summary>
internal static class InventoryWriter
{
    public const string DateFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        // French text stays readable in the file; it is never put into HTML unescaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write(Inventory inventory)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("digestAlgorithm", OcflNames.DigestAlgorithm);
            json.WriteString("head", OcflNames.Version(inventory.Head));
            json.WriteString("id", inventory.Id);
            json.WriteStartObject("manifest");
            foreach (var (digest, paths) in inventory.Manifest.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            {
                WritePaths(json, digest, paths);
            }

            json.WriteEndObject();
            json.WriteString("type", OcflNames.InventoryType);
            json.WriteStartObject("versions");
            for (var number = 1; number <= inventory.Head; number++)
            {
                json.WritePropertyName(OcflNames.Version(number));
                WriteVersion(json, inventory.Versions[number - 1]);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteVersion(Utf8JsonWriter json, InventoryVersion version)
    {
        json.WriteStartObject();
        json.WriteString("created", version.Created.UtcDateTime.ToString(DateFormat, CultureInfo.InvariantCulture));
        json.WriteString("message", version.Message);
        json.WriteStartObject("state");
        foreach (var file in version.State.GroupBy(file => file.Value).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            WritePaths(json, file.Key, file.Select(entry => entry.Key));
        }

        json.WriteEndObject();
        if (version.Author is { } author)
        {
            json.WriteStartObject("user");
            if (author.Address is { } address)
            {
                json.WriteString("address", address);
            }

            json.WriteString("name", author.Name);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WritePaths(Utf8JsonWriter json, string digest, IEnumerable<string> paths)
    {
        json.WriteStartArray(digest);
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            json.WriteStringValue(path);
        }

        json.WriteEndArray();
    }
}
