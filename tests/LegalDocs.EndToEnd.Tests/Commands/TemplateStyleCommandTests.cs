using System.Text.Json.Nodes;
using System.Xml.Linq;
using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.EndToEnd.Tests.Support;

namespace LegalDocs.EndToEnd.Tests.Commands;

/// <summary>The house style and its waivers, as <c>legaldocs template check</c> applies them.</summary>
public sealed class TemplateStyleCommandTests : IDisposable
{
    private const string Waiver = """
        version: 1
        derogations:
          - regle: LD1708
            modele: m.docx
            passage: "{0}"
            motif: Le titre viendra du service ##vso[task.complete result=Failed;]
            auteur: Julie
            date: "2026-11-01"
            expire: "2026-12-31"
        """;

    private readonly TempFolder _folder = new();

    public TemplateStyleCommandTests() => _folder.File("modeles/m.docx", SmallCampaign.Docx("Vu {{ texte }}."));

    [Fact]
    public async Task Our_own_templates_keep_our_own_style_without_a_waiver()
    {
        var run = await CliRun.StartAsync(Checkout.PathOf(), "template", "check", "templates", "--json");

        Assert.True(run.ExitCode == 0, run.All);
        var lines = Lines(run);
        var templates = Directory.EnumerateFiles(Checkout.PathOf("templates"), "*.docx", SearchOption.AllDirectories);
        Assert.Equal(templates.Count(), lines.Count);
        Assert.All(lines, line => Assert.Equal("resume 0 0 0", $"{line["type"]} {line["erreurs"]} {line["avertissements"]} {line["derogations"]}"));
    }

    [Theory]
    [InlineData("style", "style.schema.json")]
    [InlineData("derogations", "derogations.schema.json")]
    public async Task The_schemas_beside_our_templates_are_those_of_the_program(string what, string file)
    {
        var run = await CliRun.StartAsync(Checkout.PathOf(), "schema", what);

        Assert.Equal(await File.ReadAllTextAsync(Checkout.PathOf("templates", file), TestContext.Current.CancellationToken), run.Output);
    }

    [Fact]
    public async Task A_style_asks_more_only_where_the_house_has_written_one()
    {
        var without = await CheckAsync();
        _folder.File("style.yaml", "version: 1\n");
        var with = await CheckAsync();
        var leftOut = await CheckAsync("--sans-style");
        _folder.File("autre.yaml", "version: 1\nregles: { langue_du_document: non, titre_du_document: avertissement }\n");
        var other = await CheckAsync("--style", "autre.yaml", "--lang", "en");

        Assert.Equal((0, 4, 0, 0), (without.ExitCode, with.ExitCode, leftOut.ExitCode, other.ExitCode));
        Assert.Contains("LD1707", with.Output, StringComparison.Ordinal);
        Assert.Contains("LD1708", with.Output, StringComparison.Ordinal);
        Assert.Contains("m.docx: 0 errors, 1 warning", other.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_the_style_file_stops_the_check_with_its_line_once_for_all_templates()
    {
        _folder.File("modeles/n.docx", SmallCampaign.Docx("Vu {{ texte }}."));
        _folder.File("style.yaml", "version: 1\npolice: [Arial]\n");

        var run = await CheckAsync();

        Assert.Equal(4, run.ExitCode);
        Assert.Single(run.Output.Split('\n'), line => line.Contains("style.yaml · ligne 2, colonne 1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("github")]
    [InlineData("azure")]
    [InlineData("gitlab")]
    [InlineData("sarif")]
    [InlineData("junit")]
    [InlineData("text")]
    public async Task A_waived_finding_stops_nothing_and_is_quoted_in_every_report(string format)
    {
        var passage = await WaivedAsync();

        var run = await CheckAsync("--format", format, "--date", "2026-12-31");

        Assert.True(run.ExitCode == 0, run.All);
        Assert.Contains("Le titre viendra du service", run.Output, StringComparison.Ordinal);
        Assert.Contains("Julie", run.Output, StringComparison.Ordinal);
        switch (format)
        {
            case "sarif":
                var result = JsonNode.Parse(run.Output)!["runs"]![0]!["results"]![0]!;
                Assert.Equal("external", result["suppressions"]![0]!["kind"]!.GetValue<string>());
                break;
            case "junit":
                var suite = XDocument.Parse(run.Output).Root!.Element("testsuite")!;
                Assert.Equal(("1", "0", "1"), ((string?)suite.Attribute("tests"), (string?)suite.Attribute("failures"), (string?)suite.Attribute("skipped")));
                Assert.NotNull(suite.Element("testcase")!.Element("skipped"));
                break;
            case "gitlab":
                Assert.Equal("info", JsonNode.Parse(run.Output)![0]!["severity"]!.GetValue<string>());
                break;
            case "github" or "azure":
                Assert.DoesNotContain("##vso[", run.Output, StringComparison.Ordinal);
                Assert.StartsWith("– modeles/m.docx", run.Output, StringComparison.Ordinal);
                break;
            default:
                Assert.Contains("0 erreur, 0 avertissement, 1 dérogation", run.Error.Replace('\u00a0', ' '), StringComparison.Ordinal);
                break;
        }

        Assert.Equal(12, passage.Length);
    }

    [Fact]
    public async Task A_waiver_that_expired_or_serves_no_more_is_told_beside_the_finding()
    {
        await WaivedAsync();

        var expired = await CheckAsync("--date", "2027-01-01", "--json");
        _folder.File("modeles/style.yaml", "version: 1\nregles: { langue_du_document: non, titre_du_document: non }\n");
        var unused = await CheckAsync("--date", "2026-12-31");
        var wrongDay = await CheckAsync("--date", "31/12/2026");

        Assert.Equal((4, 0, 2), (expired.ExitCode, unused.ExitCode, wrongDay.ExitCode));
        Assert.Equal(["LD1708", "LD1791"], Lines(expired).Select(line => line["code"]?.GetValue<string>()).OfType<string>());
        Assert.Contains("LD1790", unused.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_copy_has_a_comment_for_each_breach_of_style()
    {
        _folder.File("style.yaml", "version: 1\n");

        await CheckAsync("--annotate", "copie.docx");

        using var copy = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(Path.Combine(_folder.Path, "copie.docx"), false);
        var comments = copy.MainDocumentPart!.WordprocessingCommentsPart!.Comments.ChildElements.Select(comment => comment.InnerText[..6]);
        Assert.Equal(["LD1707", "LD1708"], comments);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>A template with one breach, waived.</summary>
    private async Task<string> WaivedAsync()
    {
        _folder.File("modeles/style.yaml", "version: 1\nregles: { langue_du_document: non }\n");
        var passage = Lines(await CheckAsync("--json"))[0]["passage"]!.GetValue<string>();
        _folder.File("modeles/derogations.yaml", Waiver.Replace("{0}", passage, StringComparison.Ordinal));
        return passage;
    }

    private static List<JsonNode> Lines(CliRun run) =>
        [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];

    private Task<CliRun> CheckAsync(params string[] options) =>
        CliRun.StartAsync(_folder.Path, ["template", "check", options.Contains("--annotate") ? "modeles/m.docx" : "modeles", .. options]);
}
