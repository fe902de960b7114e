using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.Templating.Style;

namespace LegalDocs.Gate.Tests.Styles;

/// <summary><c>style.yaml</c>: what it says, what is wrong in it, where it is found.</summary>
public sealed class StyleFileTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly List<Finding> _findings = [];

    [Fact]
    public void What_the_house_writes_replaces_what_is_usual()
    {
        var settings = Load("""
            version: 1
            langue: fr-BE
            langues_permises: [de-DE, nl-BE]
            polices: [Aptos]
            mise_en_forme_permise:
              caracteres: [gras]
            liens_permis: [legifrance.gouv.fr]
            tableaux_de_mise_en_page: [Tableau de signatures]
            regles:
              lien_externe: erreur
              paragraphe_vide: non
            """)!;

        Assert.Empty(_findings);
        Assert.Equal(("fr-BE", "de-DE nl-BE", "Aptos"), (settings.Language, string.Join(' ', settings.OtherLanguages), settings.Fonts[0]));
        Assert.Equal(["gras"], settings.CharacterFormatting);
        Assert.Equal(["liste", "pagination"], settings.ParagraphFormatting);
        Assert.Equal(StyleSeverity.Error, settings.Of(StyleRule.ExternalLinks));
        Assert.Equal(StyleSeverity.Off, settings.Of(StyleRule.EmptyParagraphs));
        Assert.Equal(StyleSeverity.Error, settings.Of(StyleRule.Fonts));
    }

    [Fact]
    public void A_version_alone_is_the_usual_style()
    {
        var settings = Load("version: 1\n")!;

        Assert.Equal(StyleSettings.UsualFonts, settings.Fonts);
        Assert.All(StyleRule.All, rule => Assert.Equal(rule.Usual, settings.Of(rule)));
    }

    [Fact]
    public void All_faults_come_at_once_with_their_line_and_the_name_of_the_file()
    {
        var settings = Load("""
            version: 2
            police: [Arial]
            mise_en_forme_permise:
              caracteres: [grasse]
            liens_permis: ["https://exemple.org/a"]
            regles:
              lien_externe: parfois
            """);

        Assert.Null(settings);
        Assert.Equal(
            ["ligne 1, colonne 10", "ligne 2, colonne 1", "ligne 4, colonne 16", "ligne 5, colonne 16", "ligne 7, colonne 17"],
            _findings.Select(finding => finding.Place));
        Assert.All(_findings, finding => Assert.Equal("style.yaml", finding.File));
        Assert.Contains("« polices »", _findings[1].French, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a\n")]
    [InlineData("version: 1\nversion: 1\n")]
    public void What_is_no_style_file_is_refused(string text)
    {
        Assert.Null(Load(text));
        Assert.NotEmpty(_findings);
    }

    [Fact]
    public void The_nearest_file_above_a_template_serves_and_none_beyond_the_repository()
    {
        var root = _folder.File("style.yaml", "version: 1\n");
        var near = _folder.File("depot/modeles/style.yaml", "version: 1\n");
        _folder.File("depot/.git/HEAD", "ref: refs/heads/main\n");

        Assert.Equal(near, GateFiles.Find(Of("depot/modeles/a/b/c.docx"), GateFiles.Style));
        Assert.Null(GateFiles.Find(Of("depot/autres/c.docx"), GateFiles.Style));
        Assert.Equal(root, GateFiles.Find(Of("c.docx"), GateFiles.Style));
    }

    [Fact]
    public void The_schema_names_every_rule_with_what_it_asks()
    {
        var schema = StyleFile.Schema();

        Assert.All(StyleRule.All, rule => Assert.Contains($"\"{rule.Key}\"", schema, StringComparison.Ordinal));
        Assert.All(StyleRule.All, rule => Assert.Contains(rule.Code, schema, StringComparison.Ordinal));
        Assert.Contains("\"title\": \"style.yaml\"", schema, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private string Of(string name) => Path.Combine(_folder.Path, name);

    private StyleSettings? Load(string text) => StyleFile.Load(_folder.File("style.yaml", text), _findings);
}
