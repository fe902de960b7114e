using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace LegalDocs.Diff;

/// <summary>SARIF 2.1.0, within the subset and the limits that GitHub reads.</summary>
/// <remarks>A binary file has no lines: results point at the text projection beside the template when there is
/// one.</remarks>
public static class SarifReport
{
    private const int MostResults = 5_000;

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>Writes a report.</summary>
    /// <param name="report">What was compared.</param>
    /// <param name="language">Language of the messages.</param>
    /// <param name="category">Tells this run from others of the same commit, for instance <c>modeles</c>.</param>
    /// <param name="projectionOf">Path of the committed text projection of a template, or null when there is
    /// none.</param>
    public static string Write(
        DiffReport report, ReportLanguage language, string category = "template-diff",
            Func<string, string?>? projectionOf = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, language);
            json.WriteStartObject("automationDetails");
            json.WriteString("id", $"{category}/");
            json.WriteEndObject();
            json.WriteString("columnKind", "utf16CodeUnits");
            WriteInvocation(json, report, language);
            WriteResults(json, report, language, projectionOf ?? (_ => null));
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void WriteTool(Utf8JsonWriter json, ReportLanguage language)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "legaldocs");
        json.WriteString("semanticVersion", "0.1.0");
        json.WriteStartArray("rules");
        foreach (var rule in ChangeRule.Rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Code);
            json.WriteString("name", rule.Name);
            WriteText(json, "shortDescription", rule.Title.In(language));
            WriteText(
                json, "fullDescription", $"{LevelNames.Of(rule.Level).In(language)} – {rule.Title.In(language)}.");
            WriteText(json, "help", $"legaldocs template diff, {rule.Code}: {rule.Title.English}.");
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", WireNames.Of(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, DiffReport report, ReportLanguage language)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", !report.HasTrouble);
        json.WriteNumber("exitCode", report.ExitCode);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var failure in report.Entries.SelectMany(entry => entry.Failures))
        {
            json.WriteStartObject();
            json.WriteString("level", "error");
            WriteText(json, "message", language == ReportLanguage.French ? failure.French : failure.English);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResults(
        Utf8JsonWriter json, DiffReport report, ReportLanguage language, Func<string, string?> projectionOf)
    {
        var indexes = ChangeRule.Rules.Index().ToDictionary(pair => pair.Item.Kind, pair => pair.Index);
        var results = report.Entries.SelectMany(entry => (entry.Diff?.Changes ?? []).Select(change => (entry, change)))
            .OrderByDescending(result => result.change.Rule.Severity)
            .Take(MostResults);
        json.WriteStartArray("results");
        foreach (var (entry, change) in results)
        {
            json.WriteStartObject();
            json.WriteString("ruleId", change.Rule.Code);
            json.WriteNumber("ruleIndex", indexes[change.Kind]);
            json.WriteString("level", WireNames.Of(change.Rule.Severity));
            WriteText(json, "message", Message(change, language));
            WriteLocation(json, projectionOf(entry.Name) ?? entry.Name, change, language);
            json.WriteStartObject("partialFingerprints");
            json.WriteString("primaryLocationLineHash", $"{change.Id}:1");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Message(Change change, ReportLanguage language)
    {
        var words = string.Concat(SegmentExcerpt.Of(change.Text).Select(segment => segment.Kind switch
        {
            SegmentKind.Deleted => $"[-{ChangeTexts.Excerpt(segment.Text)}-]",
            SegmentKind.Inserted => $"{{+{ChangeTexts.Excerpt(segment.Text)}+}}",
            _ => segment.Text,
        }));
        return Printable.Of(words.Length == 0 ? change.Describe(language) : $"{change.Describe(language)} | {words}");
    }

    private static void WriteLocation(Utf8JsonWriter json, string path, Change change, ReportLanguage language)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        json.WriteStartObject("region");
        foreach (var (name, value) in new[] { ("startLine", 1), ("startColumn", 1), ("endLine", 1), ("endColumn", 2) })
        {
            json.WriteNumber(name, value);
        }

        json.WriteEndObject();
        json.WriteEndObject();
        if ((change.After ?? change.Before) is { } place)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString(
                "fullyQualifiedName",
                string.Create(CultureInfo.InvariantCulture, $"{place.Part}/{place.Describe(language)}"));
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text.Length <= 1_000 ? text : $"{text[..999]}…");
        json.WriteEndObject();
    }
}
