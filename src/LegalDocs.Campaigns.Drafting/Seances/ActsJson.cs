using System.Text.Json;
using System.Text.Json.Serialization;

namespace LegalDocs.Campaigns.Seances;

/// <summary>How the records of LegalDocs.Acts are written in JSON: the form of the data files and of the schemas.</summary>
/// <remarks>Names in snake_case without accents, values of enumerations too, days as <c>AAAA-MM-JJ</c>; a member that
/// does not exist is an error, so that a misspelt one is never taken for « not known ».</remarks>
internal static class ActsJson
{
    /// <summary>Read-only options, shared.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
