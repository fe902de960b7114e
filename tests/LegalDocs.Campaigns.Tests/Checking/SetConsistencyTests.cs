using LegalDocs.Acts;
using LegalDocs.Campaigns.Tests.Support;

namespace LegalDocs.Campaigns.Tests.Checking;

/// <summary>SC-7: the texts that a campaign makes say the same as its data, against the classic copy-paste error.</summary>
public sealed class SetConsistencyTests : IDisposable
{
    private const string Sirens = "SIREN {{ epci.siren }} et SIREN {{ commune.siren }}.";

    private readonly LawCampaign _campaign = new();

    [Theory]
    [InlineData("cv.docx", "La convention prend effet le 1er janvier 2020.", "1er janvier 2020")]
    [InlineData("cv.docx", "La création du service commun, à compter du 1er mars 2019, est approuvée.", "1er mars 2019")]
    [InlineData("fi.docx", "Prise d’effet\n2 janvier 2019", "2 janvier 2019")]
    [InlineData("cv.docx", "Convention sur le service commun des archives.", "service commun des archives")]
    [InlineData("cv.docx", "SIREN 242 100 410 et SIREN 212 100 036.", "212100036, 242100410")]
    [InlineData("cv.docx", "La participation annuelle de la commune est de 30 765,00 €.", "30 765,00 €")]
    [InlineData("dc.docx", "Participation annuelle de la commune\n11 556,80 €", "11 556,80 €")]
    [InlineData("cv.docx", "Le coût unitaire est de 186,41 €.", "186,41 €")]
    [InlineData("fi.docx", "Agents transférés\n2 agents\nAgents mis à disposition\n1 agent", "3")]
    [InlineData("cv.docx", "Aucun agent de la commune n’est concerné.", "0")]
    [InlineData("fi.docx", "Équivalents temps plein correspondants\n1,5", "1.5")]
    [InlineData("dc.docx", "Elle emporte un transfert, soit 14 équivalents temps plein.", "14")]
    [InlineData("cv.docx", "Vu la délibération n° DM_SC01 du 28 septembre 2018 et la délibération n° DC_SC01_21166 du 22 octobre 2018.",
        "DC_SC01_21166 du 2018-10-22, DM_SC01 du 2018-09-28")]
    public async Task A_document_that_says_something_else_breaks_it(string template, string text, string found)
    {
        _campaign.Template(template, text.Split('\n'));

        var broken = await _campaign.BrokenAsync(RegleDroit.CoherenceDocuments);

        Assert.Contains(broken, each => Plain(each.Constat.French).Contains($"« {found} »", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("cv.docx", Sirens + " Le tribunal peut être saisi, à compter du 30 novembre 2018, par Télérecours.")]
    [InlineData("cv.docx", Sirens + " La convention prend effet le 1er janvier 2019 ; la précédente a pris fin le 31 décembre 2018.")]
    [InlineData("cv.docx", Sirens + " Le service commun du droit des sols remplace le service commun des archives.")]
    [InlineData("cv.docx", Sirens + " Le service compte 7,5 équivalents temps plein et coûte 348 008,80 € par an.")]
    [InlineData("dm.docx", "Création, à compter du 1er janvier 2019, du service commun du droit des sols ; Chenôve ; 30 756,00 €.")]
    [InlineData("dc.docx", "La participation annuelle est de 30 756,00 € pour 165 dossiers au coût unitaire de 186,40 €.")]
    [InlineData("cv.docx", "Vu la délibération n° DM_SC01 du 27 septembre 2018.")]
    [InlineData("cv.docx", "")]
    public async Task A_document_that_says_the_same_or_nothing_does_not(string template, string text)
    {
        _campaign.Template(template, text);

        Assert.Empty(await _campaign.BrokenAsync(RegleDroit.CoherenceDocuments));
    }

    [Fact]
    public async Task The_body_that_the_convention_cites_is_the_one_of_the_day_of_its_opinion()
    {
        _campaign.Template("cv.docx", "Vu l’avis du comité social territorial.");

        var broken = await _campaign.BrokenAsync(RegleDroit.AvisComite);

        Assert.Contains(broken, each => each.Constat.Comparaisons[0] is { Expected: "CT", Found: "CST" });
    }

    [Fact]
    public async Task The_words_of_the_vote_are_read_in_the_act()
    {
        _campaign.Edit("communes.csv", ";26;2;3", ";28;0;3").Template("dc.docx", "La délibération est adoptée à l’unanimité.");

        var broken = Assert.Single(await _campaign.BrokenAsync(RegleDroit.Unanimite));

        Assert.Contains("3 abstentions", Plain(broken.Constat.French), StringComparison.Ordinal);
    }

    public void Dispose() => _campaign.Dispose();

    private static string Plain(string text) =>
        text.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
