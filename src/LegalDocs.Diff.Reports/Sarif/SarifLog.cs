using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace LegalDocs.Diff;

/// <summary>SARIF 2.1.0, within the subset and the limits that GitHub reads; one home for every command that reports.</summary>
public static class SarifLog
{
    private const int LongestText = 1_000;

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>Writes a run.</summary>
    /// <param name="run">What was found.</param>
    /// <returns>One JSON object, with a final LF.</returns>
    public static string Write(SarifRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, run.Rules);
            json.WriteStartObject("automationDetails");
            json.WriteString("id", $"{run.Category}/");
            json.WriteEndObject();
            json.WriteString("columnKind", "utf16CodeUnits");
            WriteInvocation(json, run);
            WriteResults(json, run);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void WriteTool(Utf8JsonWriter json, IReadOnlyList<SarifRule> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "legaldocs");
        json.WriteString("semanticVersion", "0.1.0");
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            if (rule.Name is not null)
            {
                json.WriteString("name", rule.Name);
            }

            WriteText(json, "shortDescription", rule.Title);
            WriteText(json, "fullDescription", rule.Full);
            WriteText(json, "help", rule.Help);
            if (rule.Level is not null)
            {
                json.WriteStartObject("defaultConfiguration");
                json.WriteString("level", rule.Level);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, SarifRun run)
    {
        if (run.ExitCode is not { } exitCode)
        {
            return;
        }

        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", run.Troubles.Count == 0);
        json.WriteNumber("exitCode", exitCode);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var trouble in run.Troubles)
        {
            json.WriteStartObject();
            json.WriteString("level", "error");
            WriteText(json, "message", trouble);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResults(Utf8JsonWriter json, SarifRun run)
    {
        var indexes = run.Rules.Index().ToDictionary(rule => rule.Item.Id, rule => rule.Index, StringComparer.Ordinal);
        json.WriteStartArray("results");
        foreach (var result in run.Results)
        {
            json.WriteStartObject();
            json.WriteString("ruleId", result.RuleId);
            json.WriteNumber("ruleIndex", indexes[result.RuleId]);
            json.WriteString("level", result.Level);
            WriteText(json, "message", result.Message);
            WriteLocation(json, result);
            json.WriteStartObject("partialFingerprints");
            json.WriteString("primaryLocationLineHash", result.Fingerprint);
            json.WriteEndObject();
            WriteSuppression(json, result.Waiver);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSuppression(Utf8JsonWriter json, string? waiver)
    {
        if (waiver is null)
        {
            return;
        }

        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", "external");
        json.WriteString("justification", waiver);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteLocation(Utf8JsonWriter json, SarifResult result)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', result.Path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        json.WriteStartObject("region");
        foreach (var (name, value) in new[] { ("startLine", 1), ("startColumn", 1), ("endLine", 1), ("endColumn", 2) })
        {
            json.WriteNumber(name, value);
        }

        json.WriteEndObject();
        json.WriteEndObject();
        if (result.Place is not null)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", result.Place);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text.Length <= LongestText ? text : $"{text[..(LongestText - 1)]}…");
        json.WriteEndObject();
    }
}
