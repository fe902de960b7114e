using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.EndToEnd.Tests.Support;

namespace LegalDocs.EndToEnd.Tests.Running;

/// <summary><c>plateforme: adresse: dossier:…</c>: archives for another operator, uploaded by hand, receipts dropped beside.</summary>
public sealed class FolderPlatformTests
{
    private const string Account =
        "plateforme:\n  adresse: dossier:teletransmission\n  comptes:\n    - { siren: \"491011698\", departement: \"034\", "
        + "arrondissement: 3, nature_collectivite: 44, courriels: [greffe@ville.fr] }\nsorties:";

    private static string Samples => Path.Combine(Environment.GetEnvironmentVariable("LEGALDOCS_ACTES") ?? string.Empty, "samples");

    [Fact]
    public async Task An_archive_is_written_a_real_receipt_dropped_and_the_act_is_received()
    {
        SkipWithoutSamples();
        using var campaign = Campaign();
        var folder = Path.Combine(campaign.Path, "teletransmission");

        var unready = await CliRun.StartAsync(campaign.Path, "run", ".");
        Assert.Equal(7, unready.ExitCode);
        Assert.Contains("classification.xml", unready.Output, StringComparison.Ordinal);

        File.Copy(Path.Combine(Samples, "classification", "pastell-7-2-2019-04-18.xml"), Path.Combine(folder, "classification.xml"));
        var sent = await CliRun.StartAsync(campaign.Path, "run", ".");
        Assert.True(sent.ExitCode == 0, sent.All);
        Assert.Contains("1 transmises sans accusé", sent.Output, StringComparison.Ordinal);
        var archive = Assert.Single(Directory.GetFiles(Path.Combine(folder, "491011698", "a-deposer"), "*.tar.gz"));
        Assert.StartsWith("LGD-EACT--491011698--", Path.GetFileName(archive), StringComparison.Ordinal);

        var receipt = Path.Combine(Samples, "retour", "034-491011698-20171207-CL20171227_06-DE-1-2.xml");
        File.Copy(receipt, Path.Combine(folder, "491011698", "retours", "accuse recu ce matin.xml"));
        var received = await CliRun.StartAsync(campaign.Path, "run", ".");
        Assert.True(received.ExitCode == 0, received.All);
        Assert.Contains("1 délibérations reçues en préfecture sur 1", received.Output, StringComparison.Ordinal);
        var shown = await CliRun.StartAsync(campaign.Path, "acts", "show", "CL20171227_06");
        Assert.Contains("034-491011698-20171207-CL20171227_06-DE", shown.Output, StringComparison.Ordinal);
        var proved = await CliRun.StartAsync(campaign.Path, "acts", "verify", "CL20171227_06");
        Assert.True(proved.ExitCode == 0, proved.All);
        Assert.Single(Directory.GetFiles(Path.Combine(folder, "491011698", "a-deposer"), "*.tar.gz"));
    }

    [Fact]
    public async Task Killed_at_any_moment_an_act_has_one_archive()
    {
        SkipWithoutSamples();
        using var campaign = Campaign();
        var folder = Path.Combine(campaign.Path, "teletransmission");
        Directory.CreateDirectory(folder);
        File.Copy(Path.Combine(Samples, "classification", "pastell-7-2-2019-04-18.xml"), Path.Combine(folder, "classification.xml"));
        foreach (var moment in (int[])[2500, 3000, 3500, 4000])
        {
            using var process = CliRun.Begin(campaign.Path, new Dictionary<string, string?>(), "run", ".");
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            limit.CancelAfter(moment);
            var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(limit.Token).ContinueWith(_ => { }, TaskScheduler.Default);
            process.Kill(entireProcessTree: false);
            _ = (await output, await error);
        }

        // What a killed run left unknown is looked up after the quarantine of the folder: ten seconds.
        CliRun run;
        do
        {
            run = await CliRun.StartAsync(campaign.Path, "run", ".", "--patience", "15");
        }
        while (run.ExitCode == 7);

        Assert.True(run.ExitCode == 0, run.All);
        Assert.Single(Directory.GetFiles(Path.Combine(folder, "491011698", "a-deposer"), "*.tar.gz"));
    }

    private static void SkipWithoutSamples() => Assert.SkipUnless(
        Directory.Exists(Samples), "LEGALDOCS_ACTES names no folder with the State's samples.");

    private static SmallCampaign Campaign()
    {
        var campaign = new SmallCampaign();
        campaign.Write("donnees/epci.json", """{ "nom": "Communauté de communes", "siren": "491011698" }""");
        campaign.Write("donnees/services.csv", "Code;Nom\nSC01;Droit des sols\n");
        campaign.Write("donnees/adhesions.csv", "Code INSEE;Service;Date\n21003;SC01;15/01/2018\n");
        campaign.EditPipeline("\"DM2018_{{ service.code }}\"", "CL20171227_06");
        campaign.EditPipeline("\"2018-09-27\"", "\"2017-12-07\"");
        campaign.EditPipeline("sorties:", Account);
        return campaign;
    }
}
