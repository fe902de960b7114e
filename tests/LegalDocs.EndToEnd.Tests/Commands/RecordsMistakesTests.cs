using LegalDocs.EndToEnd.Tests.Support;

namespace LegalDocs.EndToEnd.Tests.Commands;

/// <summary>What a records manager types by mistake, and what is answered: the cause and the remedy, in one line of French.</summary>
public sealed class RecordsMistakesTests(SignedCampaign campaign) : IClassFixture<SignedCampaign>
{
    private const string Numero = "DM2018_SC01";

    [Theory]
    [InlineData(2, "aucun acte ne porte le numéro «  »", "acts", "get", "")]
    [InlineData(2, "aucun acte ne porte le numéro «  »", "acts", "show", "")]
    [InlineData(2, "aucun acte ne porte le numéro «  »", "acts", "export", "", "--dossier", "x.zip")]
    [InlineData(2, "« deux » n’est pas un nombre entier, que l’option --version attend", "acts", "get", Numero, "--version", "deux")]
    [InlineData(2, "Aide : legaldocs acts get --help", "acts", "get", Numero, "--kind", "pdf")]
    [InlineData(2, "Aide : legaldocs --help", "acte", "list")]
    [InlineData(2, "en version 2, aucune version n’en a", "acts", "get", Numero, "--kind", "signe")]
    [InlineData(2, "il est en v2 (--version)", "acts", "get", Numero, "--file", "ar.xml", "--version", "1")]
    [InlineData(2, "a 2 versions, de 1 à 2 ; la version 0 n’existe pas", "acts", "get", Numero, "--version", "0")]
    [InlineData(2, "a une seule version, la version 1 ; la version 7", "acts", "get", "CV18_SC01_21003", "--version", "7")]
    [InlineData(2, "quels actes ?", "acts", "export", "--dossier", "x.zip")]
    [InlineData(2, "une seule forme à la fois", "acts", "export", Numero, "--dossier", "x.zip", "--bagit", "y")]
    [InlineData(2, "donnez le chemin du paquet", "acts", "export", Numero, "--dossier", "")]
    [InlineData(2, "quel dépôt ?", "store", "verify")]
    [InlineData(2, "est un dossier : donnez le fichier signé, ou --dossier", "acts", "sign", Numero, "confiance")]
    [InlineData(2, "la liste de confiance ne peut pas être lue (ce dossier n’existe pas)", "acts", "sign", Numero, "pipeline.yaml", "--confiance", "x")]
    [InlineData(4, "le fichier n’est pas un PDF, quel que soit son nom", "acts", "sign", Numero, "pipeline.yaml")]
    [InlineData(8, "(« 0=ocfl_1.1 » manque ou n’est pas ce qu’il doit être)", "store", "copy", "folder:nulle-part", "folder:copie")]
    [InlineData(8, "(il contient «", "store", "copy", "folder:depot", "folder:donnees")]
    public async Task A_mistake_is_answered_with_its_cause_and_its_remedy(int exitCode, string expected, params string[] arguments)
    {
        var run = await CliRun.StartAsync(campaign.Copy(), arguments);

        Assert.True(run.ExitCode == exitCode, run.All);
        Assert.Contains(expected, run.Error.Replace('\u00A0', ' ').Replace('\u202F', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_export_is_not_in_the_journal()
    {
        var folder = campaign.Copy();
        await File.WriteAllTextAsync(Path.Combine(folder, "x.zip"), "autre", TestContext.Current.CancellationToken);

        var refused = await CliRun.StartAsync(folder, "acts", "export", Numero, "--dossier", "x.zip");
        var made = await CliRun.StartAsync(folder, "acts", "export", Numero, "--dossier", "y.zip");

        Assert.True(refused.ExitCode == 8, refused.All);
        Assert.Contains("LD6640", refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, made.ExitCode);
        var journal = await File.ReadAllTextAsync(
            Path.Combine(folder, "journal", "journal.jsonl"), TestContext.Current.CancellationToken);
        Assert.Single(journal.Split('\n'), line => line.Contains("\"export\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("acts", "list")]
    [InlineData("register", "search")]
    [InlineData("store", "stats")]
    public async Task A_table_fits_eighty_columns(params string[] arguments)
    {
        var narrow = await CliRun.StartAsync(
            campaign.Copy(), new Dictionary<string, string?> { ["COLUMNS"] = "80" }, arguments);

        Assert.True(narrow.ExitCode == 0, narrow.All);
        var table = narrow.Output.Split('\n').TakeWhile(line => line.Length > 0).ToList();
        Assert.NotEmpty(table);
        Assert.All(table, line => Assert.True(line.Length <= 80, line));
    }
}
