using System.Text.RegularExpressions;
using LegalDocs.Campaigns.Planning;

namespace LegalDocs.Campaigns.Tests.Templates;

/// <summary>Every document of the shipped campaign, read as a proofreader reads.</summary>
public sealed partial class RenderedActsTests(ShippedCampaign campaign) : IClassFixture<ShippedCampaign>
{
    [Fact]
    public void Each_service_and_each_adhesion_has_its_acts_and_each_convention_its_two_annexes()
    {
        Assert.Equal(6, Count("DM2018_", "acte.docx"));
        Assert.Equal(37, Count("DC18_", "acte.docx"));
        Assert.Equal(37, Count("CV18_", "acte.docx"));
        Assert.Equal(6 + 37 + (3 * 37), campaign.Documents.Count);

        int Count(string prefix, string path) => campaign.Documents.Count(document =>
            document.Name.StartsWith(prefix, StringComparison.Ordinal)
            && document.Name.EndsWith(path, StringComparison.Ordinal));
    }

    [Fact]
    public void The_real_data_and_templates_raise_no_warning_but_that_of_the_public_act() =>
        Assert.All(
            campaign.Plan.Warnings,
            warning => Assert.Contains("EFF-1", warning.Place, StringComparison.Ordinal));

    [Fact]
    public void Word_has_nothing_to_repair() =>
        Assert.Empty(campaign.Documents.SelectMany(document =>
            document.File.ValidationErrors().Select(error => $"{document.Name}: {error}")));

    [Fact]
    public void No_act_has_a_fault_of_French_or_typography() =>
        Assert.Empty(campaign.Documents
            .SelectMany(document => document.File.Paragraphs.Select(paragraph => (document.Name, paragraph.Text)))
            .DistinctBy(line => line.Text)
            .SelectMany(line => FrenchLint.Faults(line.Text).Select(fault => $"{line.Name}: {fault}")));

    [Fact]
    public void No_control_tag_leaves_an_empty_line() =>
        Assert.Empty(campaign.Documents.SelectMany(document => document.File.Body
            .Where(paragraph => paragraph.Text.Trim().Length == 0 && !paragraph.IsInTable)
            .Select(paragraph => $"{document.Name}: {paragraph}")));

    [Fact]
    public void Articles_of_a_decision_are_numbered_without_a_gap() =>
        Assert.All(
            campaign.Documents.Where(document => document.Name.StartsWith('D')),
            document => Assert.Equal(
                ["Article 1er", "Article 2", "Article 3", "Article 4", "Article 5", "Article 6"],
                document.File.Body.Where(paragraph => paragraph.Style == "ArticleDecision")
                    .Select(paragraph => ArticleNumber().Match(paragraph.Text).Value.Replace('\u00A0', ' '))));

    [Fact]
    public void The_first_article_of_a_convention_and_the_others_share_one_numbering() =>
        Assert.All(
            campaign.Documents.Where(document => document.Name.StartsWith("CV18", StringComparison.Ordinal)
                && document.Name.EndsWith("acte.docx", StringComparison.Ordinal)),
            document =>
            {
                var styles = document.File.Body.Select(paragraph => paragraph.Style)
                    .Where(style => style is "ArticlePremier" or "Article").ToList();
                Assert.Equal("ArticlePremier", styles[0]);
                Assert.All(styles.Skip(1), style => Assert.Equal("Article", style));
                Assert.InRange(styles.Count, 19, 20);
            });

    [Fact]
    public void An_annex_of_a_deliberation_names_the_convention_of_its_commune()
    {
        foreach (var acte in campaign.Plan.Actes.Where(acte => acte.Definition.Id == "deliberation_metropole"))
        {
            var annexes = campaign.Document(acte.Numero.Value).Body
                .Where(line => line.Text.StartsWith("Annexe ", StringComparison.Ordinal));

            Assert.Equal(ConventionsOf(acte), annexes.Select(line => line.Text.TrimEnd('.', ';', '\u202F')));
        }
    }

    private IEnumerable<string> ConventionsOf(PlannedActe deliberation)
    {
        var service = deliberation.Numero.Value[^4..];
        var conventions = campaign.Plan.Actes.Where(acte =>
            acte.Numero.Value.StartsWith($"CV18_{service}_", StringComparison.Ordinal));
        return conventions.Select((acte, index) =>
            $"Annexe {index + 1}\u00A0: convention n°\u00A0{acte.Numero.Value} avec "
            + AfterAvec().Match(acte.Objet).Value);
    }

    [GeneratedRegex(@"^Article[ \u00A0]\w+")]
    private static partial Regex ArticleNumber();

    [GeneratedRegex("la commune d.*$")]
    private static partial Regex AfterAvec();
}
