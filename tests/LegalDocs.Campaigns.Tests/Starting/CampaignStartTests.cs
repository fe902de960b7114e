using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using LegalDocs.Campaigns.Checking;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Pipeline;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Starting;
using LegalDocs.Campaigns.Starting.Files;
using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.Campaigns.Tests.Templates;

namespace LegalDocs.Campaigns.Tests.Starting;

/// <summary>What <c>legaldocs new campaign</c> writes.</summary>
public sealed class CampaignStartTests : IDisposable
{
    private static readonly DecoupageAdministratif Edition = DecoupageAdministratif.Load();
    private readonly TempFolder _folder = new();

    private string Place => Path.Combine(_folder.Path, "campagne");

    [Fact]
    public async Task The_example_is_the_shipped_campaign_and_stands_alone()
    {
        var files = CampaignStart.Example(Place);

        var cancelled = TestContext.Current.CancellationToken;
        Assert.Equal(files, Relative(Place));
        Assert.Equal(
            await File.ReadAllBytesAsync(
                Checkout.PathOf("pipelines", "services-communs", "donnees", "services-communs.xlsx"), cancelled),
            await File.ReadAllBytesAsync(Path.Combine(Place, "donnees", "services-communs.xlsx"), cancelled));
        Assert.DoesNotContain(
            "..", await File.ReadAllTextAsync(Path.Combine(Place, "pipeline.yaml"), cancelled), StringComparison.Ordinal);
        var report = await CheckAsync(Place);
        Assert.True(report.IsClean, Told(report));
        Assert.Equal(80, report.ActeCount);
    }

    [Fact]
    public async Task A_new_campaign_asks_for_what_is_to_be_filled_and_for_nothing_else()
    {
        CampaignStart.Own(Place, Brest);

        var report = await CheckAsync(Place);

        Assert.All(report.Findings, finding => Assert.True(finding.Code is "LD2005" or "LD2068", finding.Format(MessageLanguage.English)));
        Assert.Contains(report.Findings, finding => finding.Place.StartsWith("feuille Collectivité, cellule", StringComparison.Ordinal));
        Assert.Contains(report.Findings, finding => finding.Place.StartsWith("feuille Séance, cellule B2", StringComparison.Ordinal));
        Assert.Contains(report.Findings, finding => finding.Place.Contains("et 7 autres", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Filled_it_passes_every_check_and_speaks_of_its_own_collectivite()
    {
        using var campaign = new FilledCampaign();

        var report = await CheckAsync(campaign.Path);

        Assert.True(report.IsClean, Told(report));
        Assert.Equal(("services-communs-2026", 5, 9), (report.Campagne, report.ActeCount, report.DocumentCount));
        var texts = await TextsAsync(campaign.Path);
        Assert.All(texts, text => Assert.DoesNotContain("Dijon", text, StringComparison.Ordinal));
        Assert.All(texts, text => Assert.DoesNotContain("métropol", text, StringComparison.OrdinalIgnoreCase));
        Assert.All(
            texts, text => Assert.Contains("ommunauté de communes du Pays de Montbozon", text, StringComparison.Ordinal));
        Assert.Contains(texts, text => text.Contains("M. Luc MODÈLE, désigné par le Conseil communautaire", StringComparison.Ordinal));
    }

    [Fact]
    public void Its_workbook_is_valid_offers_lists_and_is_the_same_each_time()
    {
        CampaignStart.Own(Place, Brest);
        CampaignStart.Own(Path.Combine(_folder.Path, "encore", "campagne"), Brest);

        var path = Path.Combine(Place, "donnees", "services-communs.xlsx");
        var again = Path.Combine(_folder.Path, "encore", "campagne", "donnees", "services-communs.xlsx");
        Assert.Equal(File.ReadAllBytes(path), File.ReadAllBytes(again));
        using var document = SpreadsheetDocument.Open(path, false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken)
            .Select(error => error.Description));
        Assert.Equal(
            ["Collectivité", "Séance", "Membres", "Communes", "Services", "Adhésions"],
            document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value));
        var rules = document.WorkbookPart.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<DataValidation>()).ToList();
        Assert.Contains(rules, rule => rule.Type?.Value == DataValidationValues.List && rule.Formula1!.Text == "\"M.,Mme\"");
        Assert.Contains(
            rules,
            rule => rule.Type?.Value == DataValidationValues.Date
                && rule.Prompt!.Value!.StartsWith("Date : 17/12/2026", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_epci_of_france_gives_a_pipeline_file_that_is_accepted()
    {
        var odd = Edition.Groupements.Where(groupement => groupement.Nom.Any(
            character => !char.IsLetter(character) && character is not (' ' or '-' or '’'))).ToList();

        Assert.NotEmpty(odd);
        Assert.All(odd.Append(Brest), groupement =>
        {
            var folder = Path.Combine(_folder.Path, groupement.Siren);
            CampaignStart.Own(folder, groupement);
            var loaded = Assert.IsType<PipelineLoading.Loaded>(PipelineFile.Load(folder));
            Assert.Empty(loaded.Warnings);
            Assert.EndsWith(groupement.Nom, loaded.Pipeline.Titre, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public void A_folder_that_holds_something_and_a_file_are_left_as_they_are()
    {
        _folder.File("campagne/mien.txt", "à moi");
        _folder.File("fichier", "à moi aussi");

        var taken = Assert.Throws<StartException>(() => CampaignStart.Own(Place, Brest));
        Assert.Throws<StartException>(() => CampaignStart.Example(Path.Combine(_folder.Path, "fichier")));

        Assert.Contains("existe déjà", taken.French, StringComparison.Ordinal);
        Assert.Equal(["campagne/mien.txt", "fichier"], Relative(_folder.Path));
    }

    [Fact]
    public void An_empty_folder_is_taken_and_nothing_half_written_stays_beside()
    {
        Directory.CreateDirectory(Place);

        CampaignStart.Example(Place);

        Assert.Equal([Place], Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Theory]
    [InlineData("Services communs 2026", "services-communs-2026")]
    [InlineData("Été — phase n° 2", "ete-phase-n-2")]
    [InlineData("***", "campagne")]
    public void The_folder_names_the_campaign(string folder, string expected) => Assert.Equal(expected, OwnPipeline.Name(folder));

    public void Dispose() => _folder.Dispose();

    private static Groupement Brest => Assert.Single(Edition.Find("242900314"));

    private static Task<CheckReport> CheckAsync(string folder) => CampaignCheck.ReadAsync(
        folder, new PreviewRanks(_ => Task.FromResult<Register.RegisterDatabase?>(null)), TestContext.Current.CancellationToken);

    /// <summary>The words of every document, with plain spaces.</summary>
    private static async Task<List<string>> TextsAsync(string folder)
    {
        var cancelled = TestContext.Current.CancellationToken;
        var ranks = new PreviewRanks(_ => Task.FromResult<Register.RegisterDatabase?>(null));
        var plan = Assert.IsType<PlanOutcome.Planned>(await CampaignLoader.LoadAsync(folder, ranks, cancelled)).Plan;
        var renderer = new ActeRenderer(plan);
        return
        [
            .. plan.Actes.SelectMany(acte => renderer.Render(acte, [], cancelled)!.Documents)
                .Select(document => new WordFile(document.Docx).Text.Replace('\u00A0', ' ').Replace('\u202F', ' ')),
        ];
    }

    private static IEnumerable<string> Relative(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal);

    private static string Told(CheckReport report) => string.Join(
        '\n', report.Findings.Select(finding => finding.Format(MessageLanguage.French))
            .Concat(report.Law?.Broken.Select(found => $"{found.Regle} {found}") ?? []));
}
