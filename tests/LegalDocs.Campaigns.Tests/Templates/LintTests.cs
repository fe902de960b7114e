using LegalDocs.Campaigns.Linting;
using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.French.Proofreading;

namespace LegalDocs.Campaigns.Tests.Templates;

/// <summary>The linter on the project's own documents, and on the defects of a real act.</summary>
public sealed class LintTests(ShippedCampaign campaign) : IClassFixture<ShippedCampaign>, IDisposable
{
    private readonly TempFolder _folder = new();

    public static TheoryData<string> TemplateNames => ShippedCampaign.TemplateNames;

    [Theory]
    [MemberData(nameof(TemplateNames))]
    public void It_has_nothing_to_say_of_a_shipped_template(string name)
    {
        var read = Assert.IsType<LintOutcome.Read>(
            TextLint.Read(Path.Combine(ShippedCampaign.Templates, name), isTemplate: true));

        Assert.Empty(read.Findings);
        Assert.True(read.PassageCount > 40);
    }

    [Fact]
    public void It_has_nothing_to_say_of_an_act_made_from_them() => Assert.Empty(campaign.Documents.SelectMany(document =>
        Proofreader.Read([.. document.File.Paragraphs.Select(paragraph => paragraph.Text)])
            .Select(fault => $"{document.Name}: {fault}")));

    [Fact]
    public void A_document_is_read_with_its_places_and_suggestions()
    {
        _folder.File("acte.docx", SmallCampaign.Docx("Le conseil\u00A0:", "approuve lorsque que le maire signe.", "Mme\u00A0X, désigné(e)."));

        var read = Assert.IsType<LintOutcome.Read>(TextLint.Read(Path.Combine(_folder.Path, "acte.docx"), isTemplate: false));

        Assert.Equal(["LD3801", "LD3806"], read.Findings.Select(finding => finding.Code));
        Assert.Equal("corps, paragraphe 2", read.Findings[0].Place);
        Assert.Equal("lorsque", read.Findings[0].RemedyFrench);
        Assert.Contains("^^^^^^^^^^^", read.Findings[0].Excerpt, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_file_is_read_line_by_line()
    {
        _folder.File("acte.txt", "Vu le code ;\r\n\r\nSEANCE DU 27 SEPTEMBRE\r\n");

        var read = Assert.IsType<LintOutcome.Read>(TextLint.Read(Path.Combine(_folder.Path, "acte.txt"), isTemplate: false));

        Assert.Equal(["ligne 1", "ligne 3"], read.Findings.Select(finding => finding.Place));
    }

    [Theory]
    [InlineData("absent.docx", "LD3800")]
    [InlineData("faux.docx", "LD5001")]
    [InlineData("faux.pdf", "LD5090")]
    [InlineData("latin.txt", "LD3800")]
    public void What_cannot_be_read_is_said(string name, string code)
    {
        _folder.File("faux.docx", "pas un document");
        _folder.File("faux.pdf", "pas un PDF");
        File.WriteAllBytes(Path.Combine(_folder.Path, "latin.txt"), [0xE9, 0x20, 0xE9]);

        var refused = Assert.IsType<LintOutcome.Refused>(TextLint.Read(Path.Combine(_folder.Path, name), isTemplate: false));

        Assert.Equal(code, refused.Reason.Code);
    }

    public void Dispose() => _folder.Dispose();
}
