using System.Text.Json.Nodes;
using LegalDocs.Pdf;

namespace LegalDocs.Records;

/// <summary>What a signed file was found to be worth: the content of <c>signature.json</c>.</summary>
/// <remarks>The same file, judged with the same trust list, gives the same bytes.</remarks>
public sealed record SignatureVerdict
{
    internal const string Format = "legaldocs-signature/1";

    /// <summary>The content, as stored.</summary>
    public required JsonObject Json { get; init; }

    /// <summary>What the file is worth.</summary>
    public SignatureLevel Level => SignatureWords.Level(Text("niveau"));

    /// <summary>SHA-256 of the signed file, in lower-case hexadecimal.</summary>
    public string Sha256 => Text("sha256");

    /// <summary>Number of pages.</summary>
    public int PageCount => Json["pages"]?.GetValue<int>() ?? 0;

    /// <summary>Who signed, in the order of the signatures; for a scan, who is said to have signed.</summary>
    public IReadOnlyList<string> Signataires =>
        [.. (Json["signatures"] as JsonArray ?? []).Select(each => each?["signataire"]?.GetValue<string>() ?? string.Empty)
            .Where(name => name.Length > 0)
            .Concat((Json["signataires_declares"] as JsonArray ?? []).Select(name => name!.GetValue<string>()))];

    /// <summary>The verdict in one sentence, for a person.</summary>
    public RecordText Summary => SignatureWords.Summary(this);

    /// <summary>Reads a stored verdict.</summary>
    /// <param name="content">The bytes of <c>signature.json</c>.</param>
    /// <returns>The verdict, or null when it is of another format.</returns>
    public static SignatureVerdict? Read(ReadOnlySpan<byte> content)
    {
        try
        {
            return JsonNode.Parse(content) is JsonObject json && (string?)json["format"] == Format
                ? new SignatureVerdict { Json = json }
                : null;
        }
        catch (Exception error) when (error is System.Text.Json.JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private string Text(string name) => Json[name]?.GetValue<string>() ?? string.Empty;
}
