using LegalDocs.Templating.Tests.Support;
using static LegalDocs.Templating.Style.Tests.Support.House;

namespace LegalDocs.Templating.Style.Tests.Rules;

/// <summary>What a screen reader needs: outline, alternative texts, header rows, language, title.</summary>
public sealed class AccessibilityRuleTests
{
    [Theory]
    [InlineData("T1 T2 T3 T2 T1", "")]
    [InlineData("T1 T3", "LD1704 paragraphe 2")]
    [InlineData("T2 T1", "LD1704 paragraphe 1")]
    [InlineData("Normal T1 T2 T1 T3 T3", "LD1704 paragraphe 5")]
    public void A_level_of_headings_is_not_skipped(string styles, string expected) =>
        Assert.Equal(expected, Codes(Check(string.Concat(styles.Split(' ').Select(style => Styled(style, "Texte"))))));

    [Fact]
    public void A_skipped_level_says_both_levels_and_the_remedy()
    {
        var found = Assert.Single(Check(Styled("T1", "Objet") + Styled("T3", "Durée")));

        Assert.Equal("un titre de niveau 3 suit un titre de niveau 1", found.Message(DiagnosticLanguage.French));
        Assert.StartsWith("give it level 2", found.Remedy(DiagnosticLanguage.English), StringComparison.Ordinal);
        Assert.Equal("►Durée◄", found.Excerpt());
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("descr=\"  \"", true)]
    [InlineData("descr=\"Blason de Dijon\"", false)]
    [InlineData("descr=\"{{ logo }}\"", false)]
    public void A_picture_needs_an_alternative_text(string attributes, bool isMissing)
    {
        var found = Check(P("Avant") + $"<w:p>{Docx.Picture(attributes)}</w:p>");

        Assert.Equal(isMissing ? ["LD1705"] : [], found.Select(each => each.Code));
        Assert.All(found, each => Assert.Equal("l’image « Image 7 » n’a pas de texte de remplacement", each.Message(DiagnosticLanguage.French)));
    }

    [Fact]
    public void A_picture_may_be_declared_decorative()
    {
        var picture = Docx.Picture("");
        var decorative = picture.Replace(
            "<wp:docPr id=\"7\" name=\"Image 7\" />",
            "<wp:docPr id=\"7\" name=\"Image 7\"><a:extLst><a:ext uri=\"{C183D7F6-B498-43B3-948B-1728B52AA6E4}\"><adec:decorative "
                + "xmlns:adec=\"http://schemas.microsoft.com/office/drawing/2017/decorative\" val=\"1\"/></a:ext></a:extLst></wp:docPr>",
            StringComparison.Ordinal);

        Assert.NotEqual(picture, decorative);
        Assert.Single(Check($"<w:p>{picture}</w:p>"));
        Assert.Empty(Check($"<w:p>{decorative}</w:p>"));
    }

    [Fact]
    public void A_picture_of_an_old_word_needs_one_too()
    {
        const string Shape = """<w:p><w:r><w:pict><v:shape id="s1"{0}><v:imagedata r:id="rId9"/></v:shape></w:pict></w:r></w:p>""";

        Assert.Equal("LD1705", Assert.Single(Check(Shape.Replace("{0}", "", StringComparison.Ordinal))).Code);
        Assert.Empty(Check(Shape.Replace("{0}", " alt=\"Blason\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Grille", false, 1)]
    [InlineData("Grille", true, 0)]
    [InlineData("TN", false, 0)] // no line shows: a layout
    public void The_first_row_of_a_table_of_data_is_a_header_row(string style, bool hasHeader, int expected)
    {
        var found = Check(Table(style, hasHeader, ["Poste", "Nombre"], ["Agent", "3"]));

        Assert.Equal(expected, found.Count);
        Assert.All(found, each => Assert.Equal(
            ("LD1706", "tableau 1, ligne 1, cellule 1, paragraphe 1", "►Poste◄"),
            (each.Code, each.Place.Describe(DiagnosticLanguage.French), each.Excerpt())));
    }

    [Fact]
    public void Rows_of_code_count_for_nothing()
    {
        string[][] rows = [["{{ for a in agents }}", ""], ["{{ a.nom }}", "{{ a.grade }}"], ["{{ end }}", ""]];

        Assert.Empty(Check(Table("Grille", false, rows)));
        Assert.Single(Check(Table("Grille", false, [["Nom", "Grade"], .. rows])));
    }

    [Fact]
    public void The_house_names_the_styles_of_tables_that_only_lay_out()
    {
        var body = Table("Cases", false, ["Présents : 3", "Absents : 2"], ["Pour : 3", "Contre : 0"]);

        Assert.Single(Check(body));
        Assert.Empty(Check(body, new StyleSettings { LayoutTableStyles = ["Tableau de cases"] }));
        Assert.Empty(Check(body, new StyleSettings { LayoutTableStyles = ["tableau de données"] })); // on which the other is based
    }

    [Fact]
    public void The_language_of_the_document_must_be_set()
    {
        var none = Assert.Single(Check(Document(P("a"), Styles("""<w:rFonts w:ascii="Arial"/>""")).Build()));
        var english = Document(P("a"), Styles("""<w:lang w:val="en-US"/>""")).Build();

        Assert.Equal(("LD1707", "la langue du document n’est pas déclarée"), (none.Code, none.Message(DiagnosticLanguage.French)));
        Assert.Equal("the language of the document is 'en-US', not 'fr-FR'", Assert.Single(Check(english)).Message(DiagnosticLanguage.English));
        Assert.Empty(Check(english, new StyleSettings { Language = "en-us" }));
    }

    [Fact]
    public void Passages_in_another_language_are_counted_once_for_each_language()
    {
        const string German = """<w:lang w:val="de-DE"/>""";
        var body = P("Der Rat", run: German) + P("La Ville") + P("beschließt", run: German) + P("{{ x }}", run: German) + P("12", run: German);

        var found = Assert.Single(Check(body));

        Assert.Equal("2 passages sont déclarés en « de-DE »", found.Message(DiagnosticLanguage.French));
        Assert.Equal("►Der Rat◄", found.Excerpt());
        Assert.Empty(Check(body, new StyleSettings { OtherLanguages = ["de-DE"] }));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void A_document_has_a_title_in_its_properties(string? title) =>
        Assert.Equal("LD1708 fichier entier", Codes(Check(Document(P("a"), title: title).Build())));
}
