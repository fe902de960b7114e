using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Functions;
using LegalDocs.Templating;

namespace LegalDocs.Benchmarks.Peers;

/// <summary>
/// The data of the peers: every expression of the act evaluated once, so that each engine has the same work to do. No peer
/// has French functions; asking them to compute would measure something else.
/// </summary>
internal static class ActeData
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Evaluate(IReadOnlyList<ActeTag> tags, TemplateData data)
    {
        var options = new WordTemplateOptions
        {
            Name = "données",
            Functions = new Dictionary<string, Delegate>(CampaignFunctions.All) { ["json"] = Json },
        };
        var compilation = TextTemplate.Compile(Program(tags), options);
        var outcome = (compilation as TextTemplateCompilation.Compiled)?.Template.Render(data, CancellationToken.None);
        return outcome is TextOutcome.Rendered rendered
            ? Tidy(rendered.Text)
            : throw new InvalidOperationException($"The data of the peers cannot be computed: {compilation} {outcome}");
    }

    // The tags as shipped, with JSON instead of the text between them. A name given twice: the last value wins.
    private static string Program(IReadOnlyList<ActeTag> tags)
    {
        var program = new StringBuilder("{");
        foreach (var tag in tags)
        {
            var code = $"{{{{ {tag.Code} }}}}";
            _ = tag switch
            {
                { Role: TagRole.Computation } => program.Append(code),
                { Role: TagRole.Value } => program.Append(CultureInfo.InvariantCulture, $"\"{tag.Name}\":{{{{ {tag.Code} | json }}}},"),
                { Role: TagRole.Open, Block.IsLoop: true } => program.Append(CultureInfo.InvariantCulture, $"\"{tag.Block.Name}\":[{code}{{"),
                { Role: TagRole.Close, Block.IsLoop: true } => program.Append(CultureInfo.InvariantCulture, $"}},{code}],"),
                { Role: TagRole.Close } => program.Append(code),
                { Role: TagRole.Open } => program.AppendJoin("", Flags(tag.Block!, "false")).Append(code).Append(Flag(tag, "true")),
                _ => program.Append(code).Append(Flag(tag, "true")),
            };
        }

        return program.Append('}').ToString();
    }

    private static IEnumerable<string> Flags(ActeBlock block, string value) =>
        Enumerable.Range(0, block.Branches).Select(branch => $"\"{block.Flag(branch)}\":{value},");

    private static string Flag(ActeTag tag, string value) => $"\"{tag.Block!.Flag(tag.Branch)}\":{value},";

    private static string Json(object? value) => value is null ? "\"\"" : JsonSerializer.Serialize(value, value.GetType(), Plain);

    private static string Tidy(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true });
        return Tidy(document.RootElement)!.ToJsonString(new JsonSerializerOptions(Plain) { WriteIndented = true });
    }

    private static JsonNode? Tidy(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var members = new JsonObject();
                foreach (var member in element.EnumerateObject())
                {
                    members[member.Name] = Tidy(member.Value);
                }

                return members;
            case JsonValueKind.Array:
                return new JsonArray([.. element.EnumerateArray().Select(Tidy)]);
            default:
                return JsonValue.Create(element.Clone());
        }
    }
}
