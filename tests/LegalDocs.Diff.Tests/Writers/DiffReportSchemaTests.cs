using System.Text.Json.Nodes;
using CsCheck;
using Json.Schema;
using LegalDocs.Diff.Tests.Redlines;
using LegalDocs.Diff.Tests.Support;
using static LegalDocs.Diff.Tests.Support.Word;

namespace LegalDocs.Diff.Tests.Writers;

/// <summary>The JSON report is what its schema says, whatever was compared, and has no field that the schema does not name.</summary>
public sealed class DiffReportSchemaTests
{
    private static readonly JsonSchema Strict = Closed();

    [Fact]
    public void The_report_of_any_pair_obeys_the_schema() => GeneratedBodies.Edited.Sample(
        pair => Obeys(Report("a.docx", new DiffOutcome.Compared(
            Compare.Bodies(string.Concat(pair.Before), string.Concat(pair.After))))),
        iter: 40);

    [Theory]
    [MemberData(nameof(RedlineTests.Probes), MemberType = typeof(RedlineTests))]
    public void The_report_of_every_kind_of_change_obeys_the_schema(string name, string before, string after, string expected)
    {
        Obeys(Report($"{name}.docx", new DiffOutcome.Compared(Compare.Bodies(before, after))));
        Assert.NotEmpty(expected);
    }

    [Fact]
    public void Documents_that_came_went_or_cannot_be_read_obey_it_too()
    {
        var unreadable = DocumentComparer.Compare(
            new DocumentSource("a.docx", new byte[] { 1, 2, 3 }), new DocumentSource("b.docx", Array.Empty<byte>()),
            TestContext.Current.CancellationToken);
        var report = new DiffReport(
        [
            DiffEntry.Of("a.docx", unreadable), new DiffEntry { Name = "b.docx", Status = EntryStatus.Added },
            new DiffEntry { Name = "c.docx", OldName = "d.docx", Status = EntryStatus.Removed },
        ]);

        Obeys(JsonReport.Write(report, ReportLanguage.English));
    }

    [Theory]
    [InlineData("\"schemaVersion\": 1", "\"schemaVersion\": 2")]
    [InlineData("\"exitCode\": 1", "\"exitCode\": 3")]
    [InlineData("\"level\": \"text\"", "\"level\": \"texts\"")]
    [InlineData("\"severity\": \"note\"", "\"severities\": \"note\"")]
    [InlineData("\"code\": \"LD8001\"", "\"code\": \"LD9001\"")]
    public void The_schema_refuses_what_the_report_never_says(string before, string after)
    {
        var text = Report("a.docx", new DiffOutcome.Compared(Compare.Bodies(P("Le maire signe."), P("Le maire refuse."))));

        var other = text.Replace(before, after, StringComparison.Ordinal);

        Assert.NotEqual(text, other);
        Assert.False(Strict.Evaluate(JsonNode.Parse(other)).IsValid);
    }

    private static string Report(string name, DiffOutcome outcome) =>
        JsonReport.Write(DiffReport.Of(name, outcome), ReportLanguage.French);

    private static void Obeys(string report)
    {
        var results = Strict.Evaluate(JsonNode.Parse(report), new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(results.IsValid, string.Join('\n', results.Details.Where(detail => detail.HasErrors)
            .SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation} {error.Key} {error.Value}"))));
    }

    // Readers must tolerate new fields, so the shipped schema does; here a field that it does not name is a fault.
    private static JsonSchema Closed()
    {
        var schema = JsonNode.Parse(DiffReportSchema.Text())!;
        Close(schema);
        return JsonSchema.FromText(schema.ToJsonString());
    }

    private static void Close(JsonNode? node)
    {
        if (node is JsonObject found)
        {
            if (found["properties"] is JsonObject && found["type"] is JsonValue type && type.GetValue<string>() == "object")
            {
                found["additionalProperties"] = false;
            }

            foreach (var (_, child) in found.ToList())
            {
                Close(child);
            }
        }
        else if (node is JsonArray list)
        {
            foreach (var child in list)
            {
                Close(child);
            }
        }
    }
}
