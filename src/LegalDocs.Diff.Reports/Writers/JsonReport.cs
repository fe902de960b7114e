using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace LegalDocs.Diff;

/// <summary>A report for machines. Its shape is versioned: fields may be added within a version, never
/// removed.</summary>
/// <remarks>Stable order, keys in ordinal order, no clock, no absolute path, lines ended by LF. Schema:
/// <c>diff-report.schema.json</c>.</remarks>
public static class JsonReport
{
    /// <summary>Version of the shape.</summary>
    public const int SchemaVersion = 1;

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>Writes a report.</summary>
    /// <param name="report">What was compared.</param>
    /// <param name="language">Language of the messages; everything else is the same in any language.</param>
    /// <returns>One JSON object, with a final LF.</returns>
    public static string Write(DiffReport report, ReportLanguage language)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("documents");
            foreach (var entry in report.Entries)
            {
                Write(json, entry, language);
            }

            json.WriteEndArray();
            json.WriteNumber("exitCode", report.ExitCode);
            json.WriteString("schema", "legaldocs-diff");
            json.WriteNumber("schemaVersion", SchemaVersion);
            WriteTotals(json, [.. report.Changes]);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    /// <summary>Numbers only: pictures are for the HTML report.</summary>
    private static void WritePages(Utf8JsonWriter json, PageImpact? pages)
    {
        if (pages is null)
        {
            return;
        }

        json.WriteStartObject("pages");
        json.WriteNumber("after", pages.After);
        json.WriteNumber("before", pages.Before);
        json.WriteStartArray("changes");
        foreach (var change in pages.Changes)
        {
            json.WriteStartObject();
            WriteOptional(json, "after", change.After);
            WriteOptional(json, "before", change.Before);
            json.WriteNumber("share", change.Share);
            json.WriteBoolean("text", change.IsTextChanged);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, DiffEntry entry, ReportLanguage language)
    {
        json.WriteStartObject();
        WriteStrings(json, "approximated", entry.Diff?.Remarks.Approximated.Select(place => place.In(language)) ?? []);
        json.WriteStartArray("changes");
        foreach (var change in entry.Diff?.Changes ?? [])
        {
            Write(json, change, language);
        }

        json.WriteEndArray();
        json.WriteStartArray("failures");
        foreach (var failure in entry.Failures)
        {
            json.WriteStartObject();
            json.WriteString("code", failure.Code);
            json.WriteString("document", failure.Document);
            json.WriteString("message", language == ReportLanguage.French ? failure.French : failure.English);
            WriteOptional(json, "part", failure.Part);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("name", entry.Name);
        WriteStrings(json, "notCompared", entry.Diff?.Remarks.NotCompared ?? []);
        WriteOptional(json, "oldName", entry.OldName);
        WritePages(json, entry.Pages);
        json.WriteString("status", Name(entry.Status));
        WriteTotals(json, entry.Diff?.Changes ?? []);
        WriteStrings(json, "withTrackedChanges", entry.Diff?.Remarks.WithTrackedChanges ?? []);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Change change, ReportLanguage language)
    {
        json.WriteStartObject();
        Write(json, "after", change.After, language);
        Write(json, "before", change.Before, language);
        json.WriteString("code", change.Rule.Code);
        json.WriteNumber("count", change.Count);
        json.WriteString("id", change.Id);
        json.WriteString("level", Name(change.Rule.Level));
        json.WriteString("message", change.Describe(language));
        if (change.Move > 0)
        {
            json.WriteNumber("move", change.Move);
        }

        json.WriteStartArray("properties");
        foreach (var property in change.Properties)
        {
            json.WriteStartObject();
            WriteOptional(json, "after", property.After);
            WriteOptional(json, "before", property.Before);
            json.WriteString("name", property.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("rule", change.Rule.Name);
        json.WriteString("severity", Name(change.Rule.Severity));
        json.WriteString("subject", change.Subject);
        json.WriteStartArray("text");
        foreach (var segment in change.Text)
        {
            json.WriteStartObject();
            json.WriteString("kind", Name(segment.Kind));
            json.WriteString("text", segment.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Place? place, ReportLanguage language)
    {
        if (place is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        WriteOptional(json, "column", place.Column);
        json.WriteString("description", place.Describe(language));
        json.WriteString("heading", place.Heading);
        WriteOptional(json, "paragraph", place.Paragraph);
        json.WriteString("part", place.Part);
        WriteOptional(json, "row", place.Row);
        WriteOptional(json, "table", place.Table);
        json.WriteEndObject();
    }

    private static void WriteTotals(Utf8JsonWriter json, IReadOnlyCollection<Change> changes)
    {
        json.WriteStartObject("totals");
        json.WriteNumber("changes", changes.Count);
        json.WriteStartObject("levels");
        foreach (var level in Enum.GetValues<ChangeLevel>().OrderBy(Name, StringComparer.Ordinal))
        {
            json.WriteNumber(Name(level), changes.Count(change => change.Rule.Level == level));
        }

        json.WriteEndObject();
        json.WriteStartObject("severities");
        foreach (var severity in Enum.GetValues<ChangeSeverity>().OrderBy(Name, StringComparer.Ordinal))
        {
            json.WriteNumber(Name(severity), changes.Count(change => change.Rule.Severity == severity));
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    /// <summary>Wire names of levels, severities and the rest: one table, so that a renamed member never renames a
    /// field.</summary>
    private static string Name<T>(T value)
        where T : struct, Enum => WireNames.Of(value);
}
