using System.Text.Json.Nodes;
using LegalDocs.EndToEnd.Tests.Support;

namespace LegalDocs.EndToEnd.Tests.Commands;

/// <summary><c>legaldocs check</c> as a process, on the real sitting of 27 September 2018.</summary>
public sealed class CheckCommandTests : IDisposable
{
    private readonly CampaignFolder _folder = CampaignFolder.FromRepository();

    [Fact]
    public async Task It_finds_by_itself_what_is_wrong_in_the_public_act_and_nothing_else()
    {
        WithoutDerogation();

        var run = await CheckAsync("--json");

        var error = Assert.Single(Lines(run.Output), line => line["type"]!.GetValue<string>() == "erreur");
        Assert.True(run.ExitCode == 4, run.All);
        Assert.Equal("EFF-1", error["regle"]!.GetValue<string>());
        Assert.Equal("79", error["comparaisons"]![0]!["attendu"]!.GetValue<string>());
        Assert.Equal("78", error["comparaisons"]![0]!["trouve"]!.GetValue<string>());
        Assert.Equal("donnees/seance-2018-09-27.json", error["fichier"]!.GetValue<string>());
        Assert.DoesNotContain(Lines(run.Output), line => line["type"]!.GetValue<string>() == "avertissement");
    }

    [Fact]
    public async Task The_shipped_campaign_passes_with_its_derogation_quoted()
    {
        var run = await CheckAsync();

        Assert.True(run.ExitCode == 0, run.All);
        Assert.Contains("AVERTISSEMENTS (1)", run.Output, StringComparison.Ordinal);
        Assert.Contains("on ne complète pas un acte public de mémoire", run.Output, StringComparison.Ordinal);
        Assert.Contains("DÉROGATIONS (1)", run.Output, StringComparison.Ordinal);
        Assert.Contains("80 actes, 154 documents · 0 erreur, 1 avertissement", Plain(run.Output), StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task What_is_not_checkable_is_shown_with_what_is_missing()
    {
        var run = await CheckAsync("--json");

        var open = Lines(run.Output).Where(line => line["type"]!.GetValue<string>() == "non_verifiable").ToList();
        var signature = open.First(line => line["regle"]!.GetValue<string>() == "CNV-1");
        Assert.Equal(37, signature["nombre"]!.GetValue<int>());
        Assert.Contains("date_ar", signature["manques"]![0]!["chemin"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(open.Count, Lines(run.Output).Last()["non_verifiables"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_register_that_is_named_wrongly_is_a_wrong_use()
    {
        var run = await CheckAsync("--register", "mysql:x");

        Assert.True(run.ExitCode == 2, run.All);
    }

    [Fact]
    public async Task It_writes_nothing()
    {
        var before = FileTree.Of(_folder.Root);

        await CheckAsync();

        Assert.Equal(before, FileTree.Of(_folder.Root));
    }

    [Theory]
    [InlineData("Adhésions", "21003", "Coût annuel (€)", "11565,80", "SC-7")]
    [InlineData("Communes", "21003", "Présents", "9", "QUO-1")]
    [InlineData("Services", "SC01", "Avis du comité technique de la métropole", "27/09/2018", "SC-2")]
    public async Task A_cell_that_breaks_the_law_gives_exit_code_4(
        string sheet, string key, string heading, string value, string rule)
    {
        SheetEditor.Set(_folder.Workbook, sheet, key, heading, value);

        var run = await CheckAsync("--json");

        Assert.True(run.ExitCode == 4, run.All);
        Assert.Contains(Lines(run.Output), line => line["type"]!.GetValue<string>() == "erreur"
            && line["regle"]?.GetValue<string>() == rule);
    }

    [Fact]
    public async Task A_run_refuses_to_go_on_without_the_derogation_and_makes_nothing()
    {
        WithoutDerogation();

        var run = await CliRun.StartAsync(_folder.Root, "run", "pipelines/services-communs");

        Assert.True(run.ExitCode == 4, run.All);
        Assert.Contains("LD3501", run.Error, StringComparison.Ordinal);
        Assert.Contains("rien n’a été produit", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.Outputs));
        Assert.False(Directory.Exists(_folder.Store));
    }

    [Theory]
    [InlineData("regle: EFF-1", "regle: EFF-9", "LD2506")]
    [InlineData("date: \"2026-11-26\"", "date: \"2026-11-31\"", "LD2534")]
    public async Task A_wrong_derogation_is_a_wrong_setting_with_its_line(string before, string after, string code)
    {
        Edit(text => text.Replace(before, after, StringComparison.Ordinal));

        var run = await CheckAsync();

        Assert.True(run.ExitCode == 2, run.All);
        Assert.Contains(code, run.Output, StringComparison.Ordinal);
        Assert.Matches("pipeline.yaml · ligne [0-9]+, colonne [0-9]+", run.Output);
    }

    [Fact]
    public async Task It_speaks_English_too()
    {
        var run = await CheckAsync("--lang", "en");

        Assert.Contains("NOT CHECKABLE", run.Output, StringComparison.Ordinal);
        Assert.Contains("0 errors, 1 warning", run.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private void WithoutDerogation() => Edit(text =>
    {
        var (from, to) = (
            text.IndexOf("derogations:", StringComparison.Ordinal), text.IndexOf("\nsorties:", StringComparison.Ordinal));
        Assert.True(from > 0 && to > from);
        return text[..from] + text[(to + 1)..];
    });

    private void Edit(Func<string, string> change)
    {
        var path = Path.Combine(_folder.Pipeline, "pipeline.yaml");
        File.WriteAllText(path, change(File.ReadAllText(path)));
    }

    private Task<CliRun> CheckAsync(params string[] options) =>
        CliRun.StartAsync(_folder.Root, ["check", "pipelines/services-communs", .. options]);

    private static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');

    private static IEnumerable<JsonObject> Lines(string output) =>
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject());
}
