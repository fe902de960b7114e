using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.EndToEnd.Tests.Support;

namespace LegalDocs.EndToEnd.Tests.Commands;

/// <summary><c>template check --fix</c> and <c>--campagne</c>, <c>template diff --impact --pages</c>, and the script that joins them.</summary>
public sealed class TemplateGateCommandTests : IDisposable
{
    private static readonly Dictionary<string, string?> NoVariables = [];

    private readonly SmallCampaign _campaign = new();

    [Fact]
    public async Task Fix_mends_the_file_says_so_and_leaves_the_rest()
    {
        _campaign.Write("style.yaml", "version: 1\n");
        _campaign.Template("convention.docx", "{{ if commune.tncc == “1” }}L’{{ end }}{{ commune.nom }}");
        var before = Bytes("convention.docx");

        var dry = await CheckAsync("convention.docx", "--fix", "--dry-run");
        var untouched = Bytes("convention.docx");
        var text = await CliRun.StartAsync(_campaign.Path, "template", "text", "convention.docx");
        var fix = await CheckAsync("convention.docx", "--reparer", "--json");
        var again = await CheckAsync("convention.docx", "--fix");

        Assert.Equal(before, untouched);
        Assert.Contains("serait réparé", dry.Output, StringComparison.Ordinal);
        Assert.Equal(["reparation True"], Lines(fix).Where(line => line["ecrit"] is not null).Select(line => $"{line["type"]} {line["ecrit"]!.GetValue<bool>()}"));
        Assert.NotEqual(before, Bytes("convention.docx"));
        Assert.DoesNotContain("réparé", again.Output, StringComparison.Ordinal);
        Assert.Equal((4, 4, 4), (dry.ExitCode, fix.ExitCode, again.ExitCode)); // the title and the language are for a person to give
        var after = await CliRun.StartAsync(_campaign.Path, "template", "text", "convention.docx");
        Assert.Equal(text.Output.Replace('“', '"').Replace('”', '"'), after.Output);
        Assert.Equal(2, (await CheckAsync("convention.docx", "--dry-run")).ExitCode);
    }

    [Fact]
    public async Task A_campaign_says_what_its_data_make_of_its_templates()
    {
        var fine = await CheckAsync(".", "--campagne", ".");
        _campaign.Template("deliberation.docx", "{{ if adhesions.size > 9 }}Jamais{{ end }}");
        _campaign.Template("seule.docx", "Un modèle oublié.");
        _campaign.Write("convention.docx.schema.json", """{ "type": "object", "properties": { "commune": { "type": "object" } } }""");
        var asked = await CheckAsync(".", "--campagne", ".", "--json");

        Assert.True(fine.ExitCode == 0, fine.All);
        Assert.Equal(4, asked.ExitCode);
        Assert.Equal(
            ["convention.docx LD1784", "deliberation.docx LD1782", "seule.docx LD1780"],
            Lines(asked).Where(line => line["code"] is not null).Select(line => $"{line["fichier"]} {line["code"]}").Order());
    }

    [Fact]
    public async Task What_only_longer_data_would_break_is_a_warning()
    {
        _campaign.Template("deliberation.docx", """Décision{{ if adhesions.size > 9 }} du {{ "demain" | date_longue }}{{ end }}""");

        var run = await CheckAsync(".", "--campagne", ".", "--json");

        Assert.True(run.ExitCode == 0, run.All);
        Assert.Equal(
            ["deliberation.docx LD1783 avertissement"],
            Lines(run).Where(line => line["code"] is not null).Select(line => $"{line["fichier"]} {line["code"]} {line["type"]}"));
    }

    [Fact]
    public async Task A_campaign_that_names_a_missing_template_is_told_under_its_own_name()
    {
        _campaign.EditPipeline("modele: convention.docx", "modele: absente.docx");

        var run = await CheckAsync("deliberation.docx", "--campagne", ".", "--format", "github");

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("::error file=pipeline.yaml", run.Output, StringComparison.Ordinal);
        Assert.Contains("absente.docx", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_shipped_campaign_has_nothing_to_say_of_its_templates()
    {
        var run = await CliRun.StartAsync(
            Checkout.PathOf(), "template", "check", "templates/services-communs", "--campagne", "pipelines/services-communs");

        Assert.True(run.ExitCode == 0, run.All);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public async Task The_impact_goes_up_to_the_page()
    {
        await CommittedAsync();
        _campaign.Template("convention.docx", [.. Enumerable.Range(1, 60).Select(i => $"Article {i} avec {{{{ commune.nom }}}}.")]);

        var run = await ImpactAsync("--pages", "--rapports", "r", "--fail-on", "never");
        var alone = await CliRun.StartAsync(_campaign.Path, "template", "diff", "--rev", "HEAD", "--pages");
        var without = await CliRun.StartAsync(
            _campaign.Path,
            new Dictionary<string, string?> { ["LEGALDOCS_PDFTOPPM"] = "pdftoppm-absent" },
            "template", "diff", "--rev", "HEAD", "--impact", ".", "--pages");

        Assert.True(run.ExitCode == 0, run.All);
        Assert.Contains("1 → 2 pages", run.Output.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("page 2 ajoutée", run.Output, StringComparison.Ordinal);
        var html = await File.ReadAllTextAsync(Path.Combine(_campaign.Path, "r", "diff.html"), TestContext.Current.CancellationToken);
        Assert.Contains("src=\"data:image/png;base64,", html, StringComparison.Ordinal);
        Assert.Equal((2, 2), (alone.ExitCode, without.ExitCode));
        Assert.Contains("poppler-utils", without.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Convention {{ acte.numero }} avec la commune {{ commune | de }}, au mot près.", 0)]
    [InlineData("Convention {{ acte.numero }} avec {{ commune.inconnu }}.", 1)]
    public async Task The_script_asks_the_campaigns_and_tells_the_impact(string after, int expected)
    {
        await CommittedAsync();
        await GitAsync("checkout", "-qb", "branche");
        _campaign.Template("convention.docx", after);
        await GitAsync("commit", "-qam", "deux");

        var run = await CliRun.ProgramAsync(
            Checkout.PathOf("pipelines", "ci", "templates"),
            _campaign.Path,
            new Dictionary<string, string?> { ["LEGALDOCS"] = Repository.Cli },
            "main", "HEAD", "r");

        Assert.True(run.ExitCode == expected, run.All);
        var impact = Directory.Exists(Path.Combine(_campaign.Path, "r", "impact"))
            ? Directory.GetFiles(Path.Combine(_campaign.Path, "r", "impact"), "diff.html", SearchOption.AllDirectories).Length : 0;
        Assert.Equal(expected == 0 ? 1 : 0, impact);
        Assert.Equal(expected != 0, run.Error.Contains("ne se calcule pas", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_script_checks_every_template_below_a_style_that_changed()
    {
        await CommittedAsync();
        await GitAsync("checkout", "-qb", "branche");
        _campaign.Write("style.yaml", "version: 1\n");
        await GitAsync("add", "-A");
        await GitAsync("commit", "-qm", "deux");

        var run = await CliRun.ProgramAsync(
            Checkout.PathOf("pipelines", "ci", "templates"),
            _campaign.Path,
            new Dictionary<string, string?> { ["LEGALDOCS"] = Repository.Cli, ["LEGALDOCS_PAGES"] = "no" },
            "main", "HEAD", "r");

        Assert.True(run.ExitCode == 1, run.All);
        Assert.Contains("LD1708", run.Output, StringComparison.Ordinal);
        Assert.Contains("deliberation.docx", run.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _campaign.Dispose();

    private static List<JsonNode> Lines(CliRun run) =>
        [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];

    private byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(_campaign.Path, name));

    private Task<CliRun> CheckAsync(params string[] arguments) => CliRun.StartAsync(_campaign.Path, ["template", "check", .. arguments]);

    private Task<CliRun> ImpactAsync(params string[] options) =>
        CliRun.StartAsync(_campaign.Path, ["template", "diff", "--rev", "HEAD", "--impact", ".", .. options]);

    private async Task CommittedAsync()
    {
        await GitAsync("init", "-q", "-b", "main");
        await GitAsync("config", "user.name", "Test");
        await GitAsync("config", "user.email", "test@example.fr");
        await GitAsync("add", "-A");
        await GitAsync("commit", "-qm", "un");
    }

    private async Task GitAsync(params string[] arguments)
    {
        var run = await CliRun.ProgramAsync("git", _campaign.Path, NoVariables, arguments);
        Assert.True(run.ExitCode == 0, run.All);
    }
}
