using System.Text.Json.Nodes;
using LegalDocs.EndToEnd.Tests.Support;
using UglyToad.PdfPig;

namespace LegalDocs.EndToEnd.Tests.Running;

/// <summary>The main job on the real campaign: made, stored, transmitted, received; then run again.</summary>
public sealed class ShippedCampaignTests(ShippedRun shipped)
{
    private const int Actes = 80;

    [Fact]
    public async Task The_first_run_makes_stores_transmits_and_receives_everything()
    {
        var run = await shipped.FirstAsync();

        Assert.True(run.ExitCode == 0, run.All);
        Assert.Contains(
            $"{Actes} actes générés, 0 inchangé, 0 en échec", run.Output, StringComparison.Ordinal);
        Assert.Contains("43 délibérations reçues par la plateforme de répétition sur 43", run.Output, StringComparison.Ordinal);
        Assert.Contains("37 conventions signables sur 37", run.Output, StringComparison.Ordinal);
        Assert.Contains("rien ne part à la préfecture", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_act_and_annexe_is_handed_out_in_word_and_pdf()
    {
        using var folder = await shipped.CloneAsync();
        var files = Directory.EnumerateFiles(folder.Outputs, "*", SearchOption.AllDirectories).ToList();

        Assert.Equal(80 + (37 * 2), files.Count(file => file.EndsWith(".docx", StringComparison.Ordinal)));
        Assert.Equal(80 + (37 * 2), files.Count(file => file.EndsWith(".pdf", StringComparison.Ordinal)));
        Assert.Contains(files, file => file.EndsWith("recapitulatif.xlsx", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_deliberation_of_the_metropole_reads_as_it_should()
    {
        using var folder = await shipped.CloneAsync();
        using var document = PdfDocument.Open(
            Path.Combine(folder.Outputs, "deliberation_metropole", "2018-09-27_DM2018_SC01_metropole.pdf"));
        var text = string.Concat(document.GetPages().Select(page => page.Text));
        var letters = string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

        Assert.Contains("REBSAMEN", letters, StringComparison.Ordinal);
        Assert.Contains("COMITÉTECHNIQUE", letters, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_run_makes_nothing_and_says_unchanged()
    {
        using var folder = await shipped.CloneAsync();
        var before = FileTree.Of(folder.Store);

        var run = await CliRun.StartAsync(folder.Root, "run", "pipelines/services-communs");

        Assert.True(run.ExitCode == 0, run.All);
        Assert.Contains($"0 acte généré, {Actes} inchangés, 0 en échec", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, FileTree.Of(folder.Store));
    }

    [Fact]
    public async Task A_cell_that_changes_makes_new_versions_of_what_depends_on_it_and_of_nothing_else()
    {
        using var folder = await shipped.CloneAsync();
        SheetEditor.Set(folder.Workbook, "Communes", "21166", "Nom du maire", "NOUVEAU");

        var run = await CliRun.StartAsync(folder.Root, "run", "pipelines/services-communs", "--json");

        var actes = Lines(run.Output).Where(line => line["type"]!.GetValue<string>() == "acte").ToList();
        Assert.Equal(Actes, actes.Count);
        var made = actes.Where(acte => acte["statut"]!.GetValue<string>() == "genere").ToList();
        Assert.NotEmpty(made);
        Assert.All(made, acte => Assert.Contains("21166", acte["cle"]!.GetValue<string>(), StringComparison.Ordinal));
        Assert.All(made, acte => Assert.True(acte["version"]!.GetValue<int>() >= 2));
        Assert.All(actes.Except(made), acte => Assert.Equal("inchange", acte["statut"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_dry_run_shows_each_act_and_writes_nothing()
    {
        using var folder = await shipped.CloneAsync();
        SheetEditor.Set(folder.Workbook, "Communes", "21166", "Nom du maire", "NOUVEAU");
        var before = FileTree.Of(folder.Root);

        var run = await CliRun.StartAsync(folder.Root, "run", "pipelines/services-communs", "--dry-run");

        Assert.True(run.ExitCode == 0, run.All);
        Assert.Contains("modifié", run.Output, StringComparison.Ordinal);
        Assert.Contains("0 octet écrit", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, FileTree.Of(folder.Root));
    }

    [Fact]
    public async Task A_dry_run_on_a_fresh_folder_leaves_no_trace()
    {
        using var folder = CampaignFolder.FromRepository();
        var before = FileTree.Of(folder.Root);

        var run = await CliRun.StartAsync(folder.Root, "run", "pipelines/services-communs", "-n", "--json");

        Assert.True(run.ExitCode == 0, run.All);
        Assert.Equal(Actes, Lines(run.Output).Count());
        Assert.Equal(before, FileTree.Of(folder.Root));
        Assert.False(Directory.Exists(Path.Combine(folder.Pipeline, ".legaldocs")));
    }

    private static IEnumerable<JsonObject> Lines(string output) =>
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject());
}
