using LegalDocs.Campaigns.Exports;
using LegalDocs.Campaigns.Functions;
using LegalDocs.Campaigns.Linting;
using LegalDocs.Templating;

namespace LegalDocs.Campaigns.Tests.Templates;

/// <summary>The template of the list of the délibérations examined.</summary>
public sealed class ListeDeliberationsTests
{
    private static readonly string File = Checkout.PathOf("templates", "seances", "liste-deliberations.docx");

    [Fact]
    public void The_product_carries_the_template_of_the_repository() =>
        Assert.Equal(System.IO.File.ReadAllBytes(File), ListeDeliberations.Template());

    [Fact]
    public void It_compiles_without_warning_is_valid_and_in_good_French()
    {
        var options = new WordTemplateOptions { Name = "liste", Functions = CampaignFunctions.All };

        Assert.Empty(Assert.IsType<TemplateCompilation.Compiled>(WordTemplate.Compile(ListeDeliberations.Template(), options)).Warnings);
        Assert.Empty(WordFile.Load(File).ValidationErrors());
        Assert.Empty(Assert.IsType<LintOutcome.Read>(TextLint.Read(File, isTemplate: true)).Findings);
    }
}
