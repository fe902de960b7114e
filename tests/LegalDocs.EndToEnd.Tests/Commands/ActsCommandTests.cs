using System.Security.Cryptography;
using System.Text.Json.Nodes;
using LegalDocs.EndToEnd.Tests.Support;

namespace LegalDocs.EndToEnd.Tests.Commands;

/// <summary><c>legaldocs acts …</c> on the store of the shipped campaign.</summary>
public sealed class ActsCommandTests(ShippedRun shipped)
{
    [Fact]
    public async Task List_shows_each_act_with_its_state()
    {
        using var folder = await shipped.CloneAsync();

        var run = await CliRun.StartAsync(folder.Root, "acts", "list");

        Assert.True(run.ExitCode == 0, run.All);
        Assert.Equal(81, run.Output.TrimEnd('\n').Split('\n').Length);
        Assert.Contains("AR reçu le", run.Output, StringComparison.Ordinal);
        Assert.Contains("signable", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_marks_acts_of_a_rehearsal_and_shows_their_days()
    {
        using var folder = await shipped.CloneAsync();

        var wide = await CliRun.StartAsync(folder.Root, "acts", "list");
        var narrow = await CliRun.StartAsync(
            folder.Root, new Dictionary<string, string?> { ["COLUMNS"] = "100" }, "acts", "list");

        Assert.Equal(43, Plain(wide.Output).Split('\n').Count(line => line.Contains("répétition : AR reçu le", StringComparison.Ordinal)));
        Assert.Equal(37, Plain(wide.Output).Split('\n').Count(line => line.Contains("répétition : signable", StringComparison.Ordinal)));
        Assert.Matches(@"^Numéro +Date +Version +État +Exécutoire +Déféré jusqu’au +Objet", Plain(wide.Output));
        Assert.Matches(@"DM2018_SC01 .* AR reçu le (\d\d/\d\d/\d{4}) +\1 +\d\d/\d\d/\d{4} ", Plain(wide.Output));
        Assert.Contains("80 actes d’une répétition : rien n’a été transmis", Plain(wide.Error), StringComparison.Ordinal);
        Assert.DoesNotContain("Exécutoire", narrow.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_damaged_act_hides_none_of_the_others_from_list_search_and_rebuild()
    {
        using var folder = await shipped.CloneAsync();
        var root = Directory.GetDirectories(Path.Combine(folder.Pipeline, "depot"), "*DM2018_SC01", SearchOption.AllDirectories).Single();
        var card = Directory.GetFiles(root, "acte.json", SearchOption.AllDirectories).Single();
        File.WriteAllText(card, File.ReadAllText(card).Replace("2018", "2019", StringComparison.Ordinal));

        var list = await CliRun.StartAsync(folder.Root, "acts", "list");
        var show = await CliRun.StartAsync(folder.Root, "acts", "show", "DM2018_SC01");
        var rebuild = await CliRun.StartAsync(folder.Root, "register", "rebuild");
        var search = await CliRun.StartAsync(folder.Root, "register", "search", "--numero", "DM2018_SC01", "--json");

        Assert.Equal((6, 6, 3), (list.ExitCode, show.ExitCode, rebuild.ExitCode));
        Assert.Equal(80, list.Output.TrimEnd('\n').Split('\n').Length);
        Assert.Contains("« acte.json »", Plain(list.Error), StringComparison.Ordinal);
        Assert.Contains("DM2018_SC01", list.Error, StringComparison.Ordinal);
        Assert.Contains("LD6510", rebuild.Error, StringComparison.Ordinal);
        Assert.Contains("\"numero\":\"DM2018_SC01\"", search.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_as_json_is_one_object_a_line()
    {
        using var folder = await shipped.CloneAsync();

        var run = await CliRun.StartAsync(folder.Root, "acts", "list", "--json", "-c", "pipelines/services-communs");

        var actes = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
            JsonNode.Parse(line)!).ToList();
        Assert.Equal(80, actes.Count);
        Assert.Equal(80, actes.Select(acte => acte["urn"]!.GetValue<string>()).Distinct().Count());
        Assert.Equal(43, actes.Count(acte => acte["identifiant_ar"] is not null));
    }

    [Fact]
    public async Task Show_gives_card_versions_and_digests()
    {
        using var folder = await shipped.CloneAsync();

        var text = await CliRun.StartAsync(folder.Root, "acts", "show", "DM2018_SC01");
        var json = await CliRun.StartAsync(folder.Root, "acts", "show", "DM2018_SC01", "--json");

        Assert.Equal((0, 0), (text.ExitCode, json.ExitCode));
        Assert.Contains("ar.xml", text.Output, StringComparison.Ordinal);
        Assert.Contains("version remise par défaut", text.Output, StringComparison.Ordinal);
        var versions = JsonNode.Parse(json.Output)!["versions"]!.AsArray();
        Assert.Equal(2, versions.Count);
        Assert.Equal(128, versions[0]!["fichiers"]![0]!["sha512"]!.GetValue<string>().Length);
    }

    [Fact]
    public async Task Show_computes_the_days_that_the_act_opens()
    {
        using var folder = await shipped.CloneAsync();

        var text = await CliRun.StartAsync(folder.Root, "acts", "show", "DM2018_SC01");
        var json = await CliRun.StartAsync(folder.Root, "acts", "show", "DM2018_SC01", "--json");
        var commune = await CliRun.StartAsync(folder.Root, "acts", "show", "DC18_SC01_21003");

        var days = JsonNode.Parse(json.Output)!["echeances"]!;
        Assert.Equal("2018-09-28", days["publicite"]!.GetValue<string>());
        Assert.Equal("2018-11-29", days["fin_recours"]!.GetValue<string>());
        Assert.Equal(days["reception"]!.GetValue<string>(), days["executoire"]!.GetValue<string>());
        Assert.Contains("Fin du recours (CTL-2) : jeudi 29 novembre 2018", Plain(text.Output), StringComparison.Ordinal);
        Assert.Contains("Exécutoire (EXE-1) : en attente de la publicité", Plain(commune.Output), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_makes_the_open_data_of_each_collectivite_whose_siret_is_known()
    {
        using var folder = await shipped.CloneAsync();

        var run = await CliRun.StartAsync(
            folder.Root, "acts", "export", "scdl", "-o", "ouvert", "--siret", "24210041000008");

        var open = Directory.GetFiles(Path.Combine(folder.Root, "ouvert")).Single();
        var again = await CliRun.StartAsync(folder.Root, "acts", "export", "scdl", "-o", "ouvert", "--siret", "24210041000008");
        await File.AppendAllTextAsync(open, "à la main", TestContext.Current.CancellationToken);
        var refused = await CliRun.StartAsync(folder.Root, "acts", "export", "scdl", "-o", "ouvert", "--siret", "24210041000008");
        var forced = await CliRun.StartAsync(
            folder.Root, "acts", "export", "scdl", "-o", "ouvert", "--siret", "24210041000008", "--ecraser");

        Assert.Equal((3, 8, 3), (again.ExitCode, refused.ExitCode, forced.ExitCode));
        Assert.True(run.ExitCode == 3, run.All);
        Assert.Contains("LD7301", run.Error, StringComparison.Ordinal);
        var file = Assert.Single(Directory.GetFiles(Path.Combine(folder.Root, "ouvert")));
        Assert.EndsWith("20180927_242100410_dijon-metropole.csv", file, StringComparison.Ordinal);
        var lines = File.ReadAllLines(file);
        Assert.Equal(7, lines.Length);
        Assert.Contains(",79,70,66,0,4,", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_makes_the_list_of_the_deliberations_of_a_sitting()
    {
        using var folder = await shipped.CloneAsync();

        var run = await CliRun.StartAsync(
            folder.Root, "acts", "export", "liste", "--siren", "242100410", "--date", "2018-09-27", "-o", "liste.docx");
        var none = await CliRun.StartAsync(
            folder.Root, "acts", "export", "liste", "--siren", "242100410", "--date", "2018-09-28", "-o", "rien.docx");
        await File.AppendAllTextAsync(Path.Combine(folder.Root, "touche.docx"), "à la main", TestContext.Current.CancellationToken);
        var touched = await CliRun.StartAsync(
            folder.Root, "acts", "export", "liste", "--siren", "242100410", "--date", "2018-09-27", "-o", "touche.docx");

        Assert.True(run.ExitCode == 0, run.All);
        Assert.Equal(8, touched.ExitCode);
        Assert.Equal(2, none.ExitCode);
        using var document = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(
            Path.Combine(folder.Root, "liste.docx"), isEditable: false);
        var text = Plain(document.MainDocumentPart!.Document!.InnerText);
        Assert.Contains("6 délibérations examinées.", text, StringComparison.Ordinal);
        Assert.Contains("COMPTE RENDU DE LA SÉANCE", text, StringComparison.Ordinal);
        Assert.Contains("au plus tard le 4 octobre 2018", text, StringComparison.Ordinal);
        Assert.Contains("DM2018_SC06", text, StringComparison.Ordinal);
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');

    [Fact]
    public async Task Get_hands_out_the_bytes_of_the_version_that_was_received()
    {
        using var folder = await shipped.CloneAsync();

        var run = await CliRun.StartAsync(folder.Root, "acts", "get", "DM2018_SC01", "-o", "acte.pdf");

        Assert.True(run.ExitCode == 0, run.All);
        var bytes = await File.ReadAllBytesAsync(
            Path.Combine(folder.Root, "acte.pdf"), TestContext.Current.CancellationToken);
        Assert.Contains(Convert.ToHexStringLower(SHA512.HashData(bytes)), run.Error, StringComparison.Ordinal);
        Assert.Contains("v2", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_writes_to_standard_output_and_refuses_what_is_not_there()
    {
        using var folder = await shipped.CloneAsync();

        var receipt = await CliRun.StartAsync(folder.Root, "acts", "get", "DM2018_SC01", "--file", "ar.xml", "-o", "-");
        var missing = await CliRun.StartAsync(folder.Root, "acts", "get", "CV18_SC01_21003", "--file", "ar.xml");
        var unknown = await CliRun.StartAsync(folder.Root, "acts", "get", "NULLE_PART");

        Assert.Contains("ARActe", receipt.Output, StringComparison.Ordinal);
        Assert.Equal((2, 2), (missing.ExitCode, unknown.ExitCode));
        Assert.Contains("acte.pdf", missing.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_says_intact_and_finds_one_byte_that_changed()
    {
        using var folder = await shipped.CloneAsync();
        var intact = await CliRun.StartAsync(folder.Root, "acts", "verify");
        var pdf = Directory.EnumerateFiles(folder.Store, "acte.pdf", SearchOption.AllDirectories).First();
        var bytes = await File.ReadAllBytesAsync(pdf, TestContext.Current.CancellationToken);
        bytes[^10] ^= 1;
        await File.WriteAllBytesAsync(pdf, bytes, TestContext.Current.CancellationToken);

        var damaged = await CliRun.StartAsync(folder.Root, "acts", "verify", "--json");

        Assert.True(intact.ExitCode == 0, intact.All);
        Assert.Contains("80 actes intacts", intact.Output, StringComparison.Ordinal);
        Assert.Equal(6, damaged.ExitCode);
        var lines = damaged.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
            JsonNode.Parse(line)!).ToList();
        Assert.Contains(
            lines, line => line["fichier"]?.GetValue<string>().EndsWith("acte.pdf", StringComparison.Ordinal) == true);
        Assert.Equal("resume", lines[^1]["type"]!.GetValue<string>());
    }

    [Fact]
    public async Task Without_a_campaign_the_command_asks_which()
    {
        var run = await CliRun.StartAsync(Path.GetTempPath(), "acts", "list");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--campagne", run.Error, StringComparison.Ordinal);
    }
}
