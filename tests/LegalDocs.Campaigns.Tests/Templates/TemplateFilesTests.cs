using System.Text.RegularExpressions;
using System.Xml.Linq;
using LegalDocs.Campaigns.Functions;
using LegalDocs.Templating;
using static LegalDocs.Campaigns.Tests.Templates.WordFile;

namespace LegalDocs.Campaigns.Tests.Templates;

/// <summary>The Word templates as files: sound, styled, accessible, in French.</summary>
public sealed partial class TemplateFilesTests
{
    /// <summary>What a paragraph, run, row or cell may say beside its style: structure, no appearance.</summary>
    private static readonly HashSet<string> Structure =
    [
        "pStyle", "rStyle", "tblStyle", "tblW", "tblLayout", "tblLook", "tblCaption", "cantSplit", "tblHeader", "tcW",
        "gridSpan",
    ];

    public static TheoryData<string> Names => ShippedCampaign.TemplateNames;

    [Fact]
    public void The_five_templates_of_the_campaign_are_there() =>
        Assert.Equal(
            [
                "annexe-financiere.docx", "convention.docx", "deliberation-commune.docx",
                "deliberation-metropole.docx", "fiche-impact.docx",
            ],
            Names.Select(row => row.Data));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_template_compiles_without_error_or_warning(string name)
    {
        var options = new WordTemplateOptions { Name = name, Functions = CampaignFunctions.All };

        var compilation = WordTemplate.Compile(File.ReadAllBytes(PathOf(name)), options);

        Assert.Empty(Assert.IsType<TemplateCompilation.Compiled>(compilation).Warnings);
    }

    [Theory]
    [InlineData("deliberation-commune.docx")]
    [InlineData("deliberation-metropole.docx")]
    public void The_vote_never_leaves_its_result_nor_the_signature(string name)
    {
        var file = Open(name);
        var vote = file.Tables.Single(table => table.Descendants(W + "tblCaption").Any(caption =>
            (string?)caption.Attribute(W + "val") == "Résultat du vote"));

        var styles = vote.Descendants(W + "pStyle").Select(style => (string)style.Attribute(W + "val")!).Distinct();

        Assert.All(styles, style => Assert.True(KeepsWithNext(file, style), style));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Word_has_nothing_to_repair(string name) => Assert.Empty(Open(name).ValidationErrors());

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_is_formatted_by_hand(string name)
    {
        var file = Open(name);

        var manual = file.PartNames.Where(part => part.StartsWith("word/", StringComparison.Ordinal))
            .Where(part => Regex.IsMatch(part, "document|header|footer"))
            .Where(part => part.EndsWith(".xml", StringComparison.Ordinal))
            .SelectMany(part => file.Part(part).Descendants())
            .Where(element => element.Name.LocalName is "pPr" or "rPr" or "tblPr" or "trPr" or "tcPr")
            .SelectMany(properties => properties.Elements())
            .Where(property => !Structure.Contains(property.Name.LocalName));

        Assert.Empty(manual.Select(property => property.ToString()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_paragraph_has_a_style_that_exists(string name)
    {
        var file = Open(name);

        Assert.All(file.Paragraphs, paragraph => Assert.NotNull(file.Style(paragraph.Style)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Headings_begin_at_level_one_and_skip_no_level(string name)
    {
        var file = Open(name);
        var levels = file.Body.Select(paragraph => file.OutlineLevel(paragraph.Style)).OfType<int>().ToList();

        Assert.Equal(0, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"{pair}"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_language_is_French_and_the_title_is_set(string name)
    {
        var file = Open(name);
        var core = file.Part("docProps/core.xml").Root!;
        XNamespace dc = "http://purl.org/dc/elements/1.1/";

        Assert.Equal("fr-FR", Value(file.Part("word/styles.xml").Descendants(W + "lang").Single()));
        Assert.Equal("fr-FR", core.Element(dc + "language")!.Value);
        Assert.NotEmpty(core.Element(dc + "title")!.Value);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Rows_stay_whole_and_headings_of_tables_are_repeated(string name)
    {
        var file = Open(name);

        Assert.All(
            file.Tables.Descendants(W + "tr"),
            row => Assert.NotNull(row.Element(W + "trPr")?.Element(W + "cantSplit")));
        Assert.All(
            file.Tables.Where(table => Value(table.Descendants(W + "tblStyle").Single()) == "TableauDonnees"),
            table => Assert.NotNull(table.Elements(W + "tr").First().Element(W + "trPr")!.Element(W + "tblHeader")));
        Assert.All(file.Tables, table => Assert.NotEmpty(Value(table.Descendants(W + "tblCaption").Single())));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Control_tags_stand_alone_in_their_own_style(string name)
    {
        var file = Open(name);

        Assert.All(file.Paragraphs, paragraph => Assert.Equal(paragraph.IsControl, paragraph.Style == "Commande"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_footer_says_which_page_of_how_many(string name)
    {
        var file = Open(name);

        var footers = file.Paragraphs
            .Where(paragraph => paragraph.Part.Contains("footer", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(footers);
        Assert.All(footers, footer => Assert.Matches(@"page\u00A01 sur\u00A01$", footer.Text));
        Assert.All(footers, footer => Assert.Equal(
            [" PAGE ", " NUMPAGES "], footer.Element.Descendants(W + "instrText").Select(field => field.Value)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Fonts_are_those_a_server_can_replace_without_moving_a_line(string name)
    {
        var file = Open(name);

        var fonts = file.Part("word/styles.xml").Descendants(W + "rFonts").Attributes()
            .Select(font => font.Value).Distinct();

        Assert.Equal(["Calibri"], fonts);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_the_drafter_typed_is_well_typeset(string name)
    {
        var faults = Open(name).Paragraphs.Where(paragraph => !paragraph.IsControl)
            .SelectMany(paragraph => FrenchLint.Faults(paragraph.Typed).Select(fault => $"{paragraph} → {fault}"));

        Assert.Empty(faults);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_template_brings_nothing_from_outside(string name)
    {
        var file = Open(name);

        Assert.DoesNotContain(file.PartNames, part => part.Contains("vba", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(
            file.PartNames.Where(part => part.EndsWith(".rels", StringComparison.Ordinal)),
            part => file.Part(part).Root!.Elements().Any(each => (string?)each.Attribute("TargetMode") == "External"));
    }

    private static string Value(XElement element) => element.Attribute(W + "val")!.Value;

    private static string PathOf(string name) => Path.Combine(ShippedCampaign.Templates, name);

    private static WordFile Open(string name) => WordFile.Load(PathOf(name));

    private static bool KeepsWithNext(WordFile file, string id)
    {
        var style = file.Style(id);
        return style.Descendants(W + "keepNext").Any()
            || (style.Element(W + "basedOn")?.Attribute(W + "val")?.Value is { } based && KeepsWithNext(file, based));
    }
}
