using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Templating;
using LegalDocs.Templating.Contracts;

namespace LegalDocs.Campaigns.Planning;

/// <summary>Tags that write a value as the data hold it: « 2018-10-15 », « 11556.8 », « true » are no French.</summary>
/// <remarks>What the data hold decides, not the name of the field: the first value found is judged.</remarks>
internal static partial class RawPrints
{
    /// <summary>Fields of a template that are written raw, in the data of an act.</summary>
    public static IEnumerable<Finding> Find(TemplateContract contract, JsonObject scope) =>
        from field in contract.All()
        where field.Printed.Count > 0
        let raw = RawOf(ValueAt(scope, field.Path))
        where raw is not null
        from place in field.Printed
        where IsText(place.Place)
        select NotFrench(contract.Template, field.Path, place, raw.Value);

    /// <summary>Properties, links and alternative texts may hold a value for machines.</summary>
    private static bool IsText(TemplatePlace place) => place.Part is PartKind.Body or PartKind.Header
        or PartKind.Footer or PartKind.Footnote or PartKind.Endnote;

    private static JsonNode? ValueAt(JsonNode? node, string path)
    {
        foreach (var step in path.Split('.'))
        {
            node = (node as JsonObject)?[step.Replace("[]", string.Empty, StringComparison.Ordinal)];
            for (var depth = step.Split("[]").Length - 1; depth > 0; depth--)
            {
                node = (node as JsonArray)?.FirstOrDefault(item => item is not null);
            }
        }

        return node;
    }

    private static (string Shown, string Remedy)? RawOf(JsonNode? node) => node is not JsonValue value ? null
        : value.TryGetValue<bool>(out var truth) ? (truth ? "true" : "false", "{{ if … }}…{{ end }}")
        : value.TryGetValue<string>(out var text)
            ? Date().IsMatch(text) ? (text, "| date_longue") : Hour().IsMatch(text) ? (text, "| heure") : null
        : value.TryGetValue<decimal>(out var number) && decimal.Truncate(number) != number
            ? (value.ToJsonString(), "| nombre, | euros")
        : null;

    private static Finding NotFrench(string template, string path, FieldPlace place, (string Shown, string Remedy) raw) => new()
    {
        Code = "LD3011",
        Severity = FindingSeverity.Warning,
        File = template,
        Place = place.Place.Describe(DiagnosticLanguage.French),
        PlaceEnglish = place.Place.Describe(DiagnosticLanguage.English),
        Excerpt = place.Excerpt,
        French = $"« {path} » s’écrira tel quel : « {raw.Shown} »",
        English = $"'{path}' will be written as it is: '{raw.Shown}'",
        RemedyFrench = $"ajoutez une fonction qui l’écrit en français : {raw.Remedy}.",
        RemedyEnglish = $"add a function that writes it in French: {raw.Remedy}.",
    };

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(@"\A[0-9]{2}:[0-9]{2}(:[0-9]{2})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Hour();
}
