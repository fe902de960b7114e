using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LegalDocs.Records;

/// <summary>The lines of a journal: what is in them, and how they hold each other.</summary>
/// <remarks>
/// One JSON object a line, UTF-8, in this order: <c>n</c>, <c>date</c>, <c>qui</c>, <c>action</c>, <c>objet</c>, <c>version</c> and
/// <c>sha512</c> (of the file concerned; both only where there are any), <c>detail</c>, <c>precedente</c> (seal of the line before, null
/// for the first), <c>sceau</c>: SHA-512 of the bytes of the line up to the comma before <c>"sceau"</c>. A line thus proves itself, and
/// the next proves that it is the one that was there.
/// </remarks>
internal static class JournalFormat
{
    public const string Repair = "reparation";
    public const int MaxLineBytes = 64 * 1024;
    private const string SealMember = ",\"sceau\":\"";
    private const int SealLength = 128;

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A line without its line feed, and its seal.</summary>
    public static (byte[] Bytes, string Seal) Write(long number, DateTimeOffset at, JournalEntry entry, string? previous)
    {
        var json = new JsonObject
        {
            ["n"] = number,
            ["date"] = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["qui"] = entry.Who,
            ["action"] = entry.Action,
            ["objet"] = entry.Subject,
        };
        if (entry.Version is { } version)
        {
            json["version"] = version;
        }

        if (entry.Sha512 is { } digest)
        {
            json["sha512"] = digest;
        }

        json["detail"] = entry.Detail;
        json["precedente"] = previous;
        var body = json.ToJsonString(Options)[..^1];
        var seal = Digests.Sha512(Encoding.UTF8.GetBytes(body));
        return (Encoding.UTF8.GetBytes($"{body}{SealMember}{seal}\"}}"), seal);
    }

    /// <summary>Reads a line; null when it is none of ours, or no longer what it was.</summary>
    public static SealedLine? TryRead(ReadOnlySpan<byte> line)
    {
        // Bytes that are not UTF-8 become other characters, and the seal no longer fits.
        var end = SealMember.Length + SealLength + 2;
        if (line.Length <= end || line.Length > MaxLineBytes)
        {
            return null;
        }

        var body = line[..^end];
        var tail = Encoding.UTF8.GetString(line[^end..]);
        var seal = tail[SealMember.Length..^2];
        return tail == $"{SealMember}{seal}\"}}" && seal == Digests.Sha512(body) ? Parse(line, seal) : null;
    }

    private static SealedLine? Parse(ReadOnlySpan<byte> line, string seal)
    {
        try
        {
            var json = JsonNode.Parse(line)!.AsObject();
            var entry = new JournalEntry
            {
                Who = json["qui"]!.GetValue<string>(),
                Action = json["action"]!.GetValue<string>(),
                Subject = json["objet"]?.GetValue<string>(),
                Version = json["version"]?.GetValue<int>(),
                Sha512 = json["sha512"]?.GetValue<string>(),
                Detail = json["detail"]?.GetValue<string>(),
            };
            var at = DateTimeOffset.Parse(json["date"]!.GetValue<string>(), CultureInfo.InvariantCulture);
            return new SealedLine(
                new JournalLine(json["n"]!.GetValue<long>(), at, entry), json["precedente"]?.GetValue<string>(), seal);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException or NullReferenceException)
        {
            return null;
        }
    }
}

/// <summary>A line whose seal fits.</summary>
internal sealed record SealedLine(JournalLine Line, string? Previous, string Seal);
