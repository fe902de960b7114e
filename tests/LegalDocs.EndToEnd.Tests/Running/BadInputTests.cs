using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.EndToEnd.Tests.Support;

namespace LegalDocs.EndToEnd.Tests.Running;

/// <summary>Each class of bad input: its exit code, its message with the place, and nothing made.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly SmallCampaign _campaign = new();

    [Theory]
    [InlineData("communes", "Code INSEE;Commune;TNCC\n21003;Ahuy;1\n", "LD2001", "« SIREN »")]
    [InlineData("communes", "Code INSEE;Commune;COMMUNE;SIREN;TNCC\n21003;Ahuy;x;212100036;1\n", "LD2002", "COMMUNE")]
    [InlineData(
        "communes",
        "Code INSEE;Commune;SIREN;TNCC\n21003;#N/A;212100036;1\n",
        "LD2007",
        "ligne 2, colonne « Commune »")]
    [InlineData("adhesions", "Code INSEE;Service;Date\n21003;SC01;31/02/2018\n", "LD2015", "31/02/2018")]
    [InlineData("adhesions", "Code INSEE;Service;Date\n21004;SC01;15/10/2018\n", "LD2004", "21003 (Ahuy)")]
    [InlineData("services", "Code;Nom\nSC01;Archives\nSC01;Archives\n", "LD2003", "ligne 2")]
    public async Task Bad_data_stop_everything_with_the_address_of_the_cell(
        string table, string content, string code, string words)
    {
        _campaign.Write($"donnees/{table}.csv", content);

        var run = await RunAsync();

        AssertNothingMade(run, 4, code);
        Assert.Contains(words, Plain(run.Error), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_of_data_and_templates_come_together_and_are_counted()
    {
        _campaign.Write(
            "donnees/communes.csv", "Code INSEE;Commune;SIREN;TNCC\n21003;Ahuy;212100037;9\n21166;;212101661;0\n");
        _campaign.Template("convention.docx", "{{ for x in }}");

        var run = await RunAsync();

        AssertNothingMade(run, 4, "LD2022");
        Assert.Contains("LD2012", run.Error, StringComparison.Ordinal);
        Assert.Contains("LD2005", run.Error, StringComparison.Ordinal);
        Assert.Contains("convention.docx", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_template_stops_everything_with_the_sentence()
    {
        _campaign.Template("convention.docx", "Le montant {{ if commune.nom }} de la commune");

        var run = await RunAsync();

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("convention.docx", run.Error, StringComparison.Ordinal);
        Assert.Contains("Le montant", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_campaign.Path, "sorties")));
    }

    [Fact]
    public async Task An_unknown_field_is_found_before_anything_is_made_and_said_once_for_all_its_acts()
    {
        _campaign.Template("convention.docx", "Convention avec {{ commune.non }}");

        var run = await RunAsync();

        AssertNothingMade(run, 4, "LD1301");
        Assert.Single(Plain(run.Error).Split('\n'), line => line.Contains("LD1301", StringComparison.Ordinal));
        Assert.Contains("convention.docx · paragraphe 1 (dans 3 actes : CV18_SC01_21003", Plain(run.Error), StringComparison.Ordinal);
        Assert.Contains("Convention avec ►{{ commune.non }}◄", run.Error, StringComparison.Ordinal);
        Assert.Contains("vouliez-vous écrire « nom »", Plain(run.Error), StringComparison.Ordinal);
        Assert.Contains("1 erreur : rien n’a été produit.", Plain(run.Error), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_that_only_a_condition_reaches_is_a_warning_and_the_acts_are_made()
    {
        _campaign.Template("convention.docx", "Convention {{ if commune.nom == \"\" }}{{ commune.non }}{{ end }} avec {{ commune.nom }}");

        var run = await RunAsync();

        Assert.True(run.ExitCode == 0, run.All);
        Assert.Contains("! convention.docx · paragraphe 1 (dans 3 actes", Plain(run.Error), StringComparison.Ordinal);
        Assert.Contains("5 actes générés", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_number_space_is_said_and_nothing_is_made()
    {
        _campaign.EditPipeline("CV18_{{ service.code }}_{{ commune.code_insee }}", "CV18_{{ rang + 8 | chiffres 1 }}");

        var run = await RunAsync();

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("numérotation est pleine", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pour: services", "pour: service", "LD2522")]
    [InlineData("titre: Essai", "titre: Essai : suite", "LD2501")]
    [InlineData("    modele: convention.docx", "    modèle: convention.docx", "LD2502")]
    public async Task A_wrong_pipeline_file_is_a_wrong_setting(string before, string after, string code)
    {
        _campaign.EditPipeline(before, after);

        AssertNothingMade(await RunAsync(), 2, code);
    }

    [Fact]
    public async Task A_folder_without_pipeline_file_and_an_unknown_option_are_wrong_use()
    {
        var missing = await CliRun.StartAsync(_campaign.Path, "run", "ailleurs");
        var unknown = await CliRun.StartAsync(_campaign.Path, "run", ".", "--vite");

        Assert.Equal((2, 2), (missing.ExitCode, unknown.ExitCode));
        Assert.Contains("pipeline.yaml", missing.Error, StringComparison.Ordinal);
        Assert.Contains("--vite", unknown.Error, StringComparison.Ordinal);
        Assert.Equal(string.Empty, missing.Output + unknown.Output);
    }

    [Fact]
    public async Task An_output_folder_that_cannot_be_written_stops_before_anything_is_made()
    {
        _campaign.Write("sorties", "un fichier à la place du dossier");

        var run = await RunAsync();

        Assert.Equal(8, run.ExitCode);
        Assert.Contains("sorties", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_open_in_word_fails_its_act_and_the_next_run_completes_it()
    {
        _campaign.Write("sorties/convention/~$CV18_SC01_21003_ahuy.docx", "x");

        var run = await RunAsync();

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("LD7001", run.Output, StringComparison.Ordinal);
        File.Delete(Path.Combine(_campaign.Path, "sorties", "convention", "~$CV18_SC01_21003_ahuy.docx"));

        var again = await RunAsync();

        Assert.True(again.ExitCode == 0, again.All);
        Assert.True(File.Exists(Path.Combine(_campaign.Path, "sorties", "convention", "CV18_SC01_21003_ahuy.docx")));
    }

    [Fact]
    public async Task A_missing_converter_is_named_with_what_to_install()
    {
        var run = await RunAsync(new() { ["LEGALDOCS_SOFFICE"] = "/nulle/part/soffice" });

        Assert.Equal(7, run.ExitCode);
        Assert.Contains("LibreOffice", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_platform_that_is_down_leaves_the_acts_made_and_waiting_to_be_sent()
    {
        _campaign.EditPipeline(
            "sorties: {",
            "plateforme: { adresse: \"http://127.0.0.1:9\", comptes: [{ siren: \"242100410\" }] }\nsorties: {");

        var run = await RunAsync(new() { ["LEGALDOCS_S2LOW_242100410_MOT_DE_PASSE"] = "x" });

        Assert.True(run.ExitCode == 7, run.All);
        Assert.Contains("5 actes générés", run.Output, StringComparison.Ordinal);
        Assert.Contains("0 délibérations reçues", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_runs_of_one_campaign_do_not_work_at_the_same_time()
    {
        Directory.CreateDirectory(Path.Combine(_campaign.Path, ".legaldocs"));
        await using var held = new FileStream(
            Path.Combine(_campaign.Path, ".legaldocs", "verrou"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);

        var run = await RunAsync();

        Assert.Equal(8, run.ExitCode);
        Assert.Contains("autre exécution", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_json_each_error_has_its_code_and_place_and_the_last_line_the_exit_code()
    {
        _campaign.Write(
            "donnees/communes.csv",
            "Code INSEE;Commune;SIREN;TNCC\n21003;#N/A;212100036;1\n21166;Chenôve;212101661;9\n");

        var run = await RunAsync(null, "--json");

        var lines = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonNode.Parse(line)!.AsObject()).ToList();
        Assert.Equal(4, run.ExitCode);
        Assert.Equal(string.Empty, run.Output);
        Assert.Equal(
            ["LD2007", "LD2012"],
            lines.Where(line =>
                line["type"]!.GetValue<string>() == "erreur").Select(line => line["code"]!.GetValue<string>()));
        Assert.Equal(("fin_erreur", 4), (lines[^1]["type"]!.GetValue<string>(), lines[^1]["code"]!.GetValue<int>()));
    }

    public void Dispose() => _campaign.Dispose();

    private static string Plain(string text) => text.Replace('\u00a0', ' ');

    private void AssertNothingMade(CliRun run, int exitCode, string code)
    {
        Assert.True(run.ExitCode == exitCode, run.All);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
        Assert.Contains("rien n’a été produit", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_campaign.Path, "sorties")));
        Assert.False(Directory.Exists(Path.Combine(_campaign.Path, "depot")));
    }

    private Task<CliRun> RunAsync(Dictionary<string, string?>? environment = null, params string[] more) =>
        CliRun.StartAsync(_campaign.Path, environment ?? [], ["run", ".", "--patience", "3", .. more]);
}
