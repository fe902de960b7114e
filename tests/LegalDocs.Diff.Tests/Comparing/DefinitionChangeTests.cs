using System.Text;
using LegalDocs.Diff.Tests.Support;
using static LegalDocs.Diff.Tests.Support.Word;

namespace LegalDocs.Diff.Tests.Comparing;

public sealed class DefinitionChangeTests
{
    private static string Style(string id, string properties) =>
        $"<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{id}\"/>{properties}</w:style>";

    private static string List(string format, string text) =>
        $"<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\""
            + $"{format}\"/><w:lvlText w:val=\"{text}\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\">"
            + $"<w:abstractNumId w:val=\"0\"/></w:num>";

    [Fact]
    public void A_style_is_told_once_with_the_places_it_shapes()
    {
        static DocumentSource Make(string size) => new DocxBuilder()
            .Body(Styled("Article", "Un"), Styled("Article", "Deux"), Styled("Fille", "Trois"), P("Quatre"))
            .Styles(
                Style("Article", $"<w:rPr><w:sz w:val=\"{size}\"/></w:rPr>")
                + Style("Fille", "<w:basedOn w:val=\"Article\"/>")).Build();

        var change = Compare.Only(ChangeKind.StyleChanged, Compare.Documents(Make("22"), Make("24")));

        Assert.Equal(("Article", 3), (change.Subject, change.Count));
        Assert.Equal(
            "Style modifié «\u00A0Article\u00A0»\u00A0: taille 11\u00A0pt → 12\u00A0pt (3 endroits)",
            change.Describe(ReportLanguage.French));
    }

    [Fact]
    public void Styles_that_Word_adds_and_nobody_uses_are_no_change() => Assert.Empty(Compare.Documents(
        new DocxBuilder()
            .Body(P("x"))
            .Styles("").Build(), new DocxBuilder().Body(P("x")).Styles(Style("Titre5", "")).Build()).Changes);

    [Fact]
    public void A_list_definition_is_told_once()
    {
        static DocumentSource Make(string format) => new DocxBuilder()
            .Body(
                [.. Enumerable.Range(1, 5)
                .Select(
                    i => With(
                        "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>", R($"point numéro {i}")))])
            .Numbering(List(format, "%1.")).Build();

        var change = Compare.Only(ChangeKind.NumberingChanged, Compare.Documents(Make("decimal"), Make("lowerLetter")));

        Assert.Equal(new PropertyChange("lvl1.numFmt", "decimal", "lowerLetter"), Assert.Single(change.Properties));
        Assert.Equal(5, change.Count);
    }

    [Fact]
    public void Defaults_are_told_once()
    {
        static DocumentSource Make(string font) => new DocxBuilder().Body(P("x"))
            .Styles(
                $"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"{font}\"/></w:rPr></w:rPrDefault>"
                    + $"</w:docDefaults>").Build();

        _ = Compare.Only(ChangeKind.DefaultsChanged, Compare.Documents(Make("Arial"), Make("Marianne")));
    }

    [Fact]
    public void Document_properties_are_compared_one_by_one()
    {
        var change = Compare.Only(ChangeKind.PropertyChanged, Compare.Documents(
            new DocxBuilder().Body(P("x")).Core("<dc:title>Convention</dc:title>").Build(),
            new DocxBuilder().Body(P("x")).Core("<dc:title>Délibération</dc:title>").Build()));

        Assert.Equal(
            "Propriété du document modifiée «\u00A0title\u00A0»\u00A0: titre Convention → Délibération",
            change.Describe(ReportLanguage.French));
    }

    [Fact]
    public void Settings_that_a_reader_notices_are_compared() => Assert.Equal(
        "evenAndOddHeaders",
        Compare.Only(ChangeKind.SettingChanged, Compare.Documents(
            new DocxBuilder()
                .Body(P("x"))
                .Settings("<w:zoom w:percent=\"100\"/><w:rsids><w:rsidRoot w:val=\"1\"/></w:rsids>").Build(),
            new DocxBuilder()
                .Body(P("x")).Settings("<w:zoom w:percent=\"90\"/><w:evenAndOddHeaders/>").Build())).Subject);

    [Fact]
    public void Macros_are_an_error() =>
        Assert.Equal(ChangeSeverity.Error, Compare.Only(ChangeKind.MacrosChanged, Compare.Documents(
        new DocxBuilder().Body(P("x")).Build(),
        new DocxBuilder()
            .Body(P("x"))
            .Related("vbaProject", "vbaProject.bin", "application/vnd.ms-office.vbaProject", [1])
            .Build())).Rule.Severity);

    [Fact]
    public void A_theme_is_told_once() => Compare.Only(ChangeKind.ThemeChanged, Compare.Documents(
        new DocxBuilder()
            .Body(P("x")).Related(
                "theme", "theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml",
                Encoding.UTF8.GetBytes("<t a=\"1\"/>")).Build(),
        new DocxBuilder()
            .Body(P("x")).Related(
                "theme", "theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml",
                Encoding.UTF8.GetBytes("<t a=\"2\"/>")).Build()));
}
