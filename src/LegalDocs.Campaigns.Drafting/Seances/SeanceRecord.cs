using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Seances;

/// <summary>What a description of a sitting may say beyond its lists: convocation, agenda, secretaries,
/// publicity.</summary>
/// <remarks>Everything is optional: what is not said stays unknown, and the rules that need it say so.</remarks>
internal static class SeanceRecord
{
    public static Seance Complete(JsonObject document, Seance seance, string file, List<Finding> findings) => seance with
    {
        Assemblee = seance.Assemblee with
        {
            Renouvellement = ScopeValues.Day(document, "renouvellement"),
            SiegesVacants = ScopeValues.Whole(document, "sieges_vacants"),
        },
        Heure = ScopeValues.Hour(document, "heure"),
        Lieu = ScopeValues.Text(document, "lieu"),
        PresidentId = ScopeValues.Text(document, "president"),
        SecretaireIds = Secretaries(document),
        Convocation = ScopeValues.Day(document, "convocation") is { } sent
            ? new Convocation { DateEnvoi = sent }
            : Part<Convocation>(document, "convocation", file, findings),
        OrdreDuJour = Part<IReadOnlyList<string>>(document, "ordre_du_jour", file, findings),
        Publicite = Part<PubliciteSeance>(document, "publicite", file, findings),
        HuisClos = ScopeValues.Flag(document, "huis_clos") ?? false,
        PremiereApresRenouvellement = ScopeValues.Flag(document, "premiere_apres_renouvellement") ?? false,
    };

    private static IReadOnlyList<string>? Secretaries(JsonObject document) => document["secretaires"] is JsonArray several
        ? [.. several.Select(each => each?.ToString() ?? string.Empty)]
        : ScopeValues.Text(document, "secretaire") is { } one ? [one] : null;

    /// <summary>A part that is a record or a list of them; null when it is missing, a mere text, or wrong (then found).</summary>
    public static T? Part<T>(JsonObject document, string name, string file, List<Finding> findings)
        where T : class
    {
        if (document[name] is not { } part || (part is JsonValue value && value.TryGetValue<string>(out _)))
        {
            return null;
        }

        try
        {
            return part.Deserialize<T>(ActsJson.Options);
        }
        catch (JsonException error)
        {
            findings.Add(SeanceFindings.WrongPart(file, $"/{name}", error.Path ?? string.Empty));
            return null;
        }
    }
}

/// <summary>Values of a JSON object, read without surprise: null when missing or of another kind.</summary>
internal static class ScopeValues
{
    public static string? Text(JsonObject owner, string name) =>
        owner[name] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;

    public static DateOnly? Day(JsonObject owner, string name) => DateOnly.TryParseExact(
        Text(owner, name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static TimeOnly? Hour(JsonObject owner, string name) => TimeOnly.TryParseExact(
        Text(owner, name), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour) ? hour : null;

    public static decimal? Amount(JsonObject owner, string name) =>
        owner[name] is JsonValue value && value.GetValueKind() == JsonValueKind.Number
        && decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var amount)
            ? amount
            : null;

    public static int? Whole(JsonObject owner, string name) =>
        Amount(owner, name) is { } amount && amount == decimal.Truncate(amount) && Math.Abs(amount) <= int.MaxValue
            ? (int)amount
            : null;

    public static bool? Flag(JsonObject owner, string name) => owner[name]?.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
