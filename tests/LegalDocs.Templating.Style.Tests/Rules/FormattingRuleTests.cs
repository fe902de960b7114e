using LegalDocs.Templating.Tests.Support;
using static LegalDocs.Templating.Style.Tests.Support.House;

namespace LegalDocs.Templating.Style.Tests.Rules;

/// <summary>Formatting by hand, fonts, spaces and what drafters leave behind.</summary>
public sealed class FormattingRuleTests
{
    [Fact]
    public void A_document_made_with_styles_breaks_no_rule() => Assert.Equal("", Codes(Check(
        Styled("T1", "Objet") + P("Vu le {{ texte }}", run: """<w:rStyle w:val="Fort"/>""") + Styled("T2", "Durée")
        + P("1er", run: """<w:vertAlign w:val="superscript"/>""") + P("Un item", """<w:numPr><w:numId w:val="1"/></w:numPr><w:keepNext/>"""))));

    [Theory]
    [InlineData("<w:b/>", "gras")]
    [InlineData("<w:i/><w:iCs/>", "italique")]
    [InlineData("""<w:u w:val="single"/><w:sz w:val="28"/>""", "souligné, taille")]
    [InlineData("""<w:color w:val="FF0000"/>""", "couleur")]
    [InlineData("<w:smallCaps/>", "petites capitales")]
    [InlineData("""<w:b w:val="0"/>""", "gras")]
    public void Formatting_of_characters_by_hand_is_named_in_words(string run, string words)
    {
        var found = Assert.Single(Check(P("Le texte", run: run)));

        Assert.Equal("LD1701", found.Code);
        Assert.Equal($"mise en forme manuelle des caractères : {words}", found.Message(DiagnosticLanguage.French));
        Assert.Equal("►Le texte◄", found.Excerpt());
        Assert.Equal(DiagnosticSeverity.Error, found.Severity);
    }

    [Fact]
    public void A_paragraph_is_told_once_and_its_first_stretch_is_quoted()
    {
        var found = Check("<w:p>" + Docx.R("La ") + Docx.R("commune", "<w:b/>") + Docx.R(" de", "<w:i/>") + Docx.R(" Dijon") + Docx.R(" x", "<w:b/>") + "</w:p>");

        Assert.Equal("La ►commune de◄ Dijon x", Assert.Single(found).Excerpt());
    }

    [Fact]
    public void Formatting_of_a_space_is_of_no_account() => Assert.Empty(Check("<w:p>" + Docx.R("a") + Docx.R(" ", "<w:b/>") + Docx.R("b") + "</w:p>"));

    [Theory]
    [InlineData("""<w:jc w:val="center"/>""", "alignement")]
    [InlineData("""<w:ind w:left="400"/><w:spacing w:before="200"/>""", "retraits, espacement")]
    [InlineData("""<w:outlineLvl w:val="0"/>""", "niveau")]
    public void Formatting_of_paragraphs_by_hand_is_named_in_words(string properties, string words)
    {
        var found = Assert.Single(Check(P("Le texte", properties)));

        Assert.Equal(("LD1702", $"mise en forme manuelle du paragraphe : {words}"), (found.Code, found.Message(DiagnosticLanguage.French)));
    }

    [Fact]
    public void The_house_decides_what_may_be_done_by_hand_and_how_grave_it_is()
    {
        var body = P("a", """<w:jc w:val="center"/>""", "<w:b/><w:i/>");

        Assert.Empty(Check(body, new StyleSettings { CharacterFormatting = ["gras", "italique"], ParagraphFormatting = ["alignement"] }));
        var found = Check(body, new StyleSettings
        {
            CharacterFormatting = ["gras"],
            Severities = new Dictionary<string, StyleSeverity>
            {
                ["mise_en_forme_caracteres"] = StyleSeverity.Warning,
                ["mise_en_forme_paragraphes"] = StyleSeverity.Off,
            },
        });
        Assert.Equal("characters formatted by hand: italics", Assert.Single(found).Message(DiagnosticLanguage.English));
        Assert.Equal(DiagnosticSeverity.Warning, found[0].Severity);
    }

    [Theory]
    [InlineData("""<w:rFonts w:ascii="Comic Sans MS" w:hAnsi="Comic Sans MS"/>""", "LD1701;LD1703")]
    [InlineData("""<w:rFonts w:ascii="arial" w:eastAsia="MS Mincho"/>""", "LD1701")]
    public void A_font_by_hand_must_be_allowed(string run, string codes) =>
        Assert.Equal(codes, string.Join(';', Check(P("Le texte", run: run)).Select(each => each.Code)));

    [Fact]
    public void A_style_with_a_forbidden_font_is_told_once_and_only_when_it_is_in_use()
    {
        const string Odd = """<w:style w:type="paragraph" w:styleId="Odd"><w:name w:val="Étrange"/><w:rPr><w:rFonts w:ascii="Papyrus"/></w:rPr></w:style>""";
        var unused = Document(P("a"), Styles(more: Odd)).Build();
        var used = Document(Styled("Odd", "a") + Styled("Odd", "b"), Styles(more: Odd)).Build();

        Assert.Empty(Check(unused));
        var found = Assert.Single(Check(used));
        Assert.Equal("le style « Étrange » emploie la police « Papyrus », qui n’est pas dans la charte", found.Message(DiagnosticLanguage.French));
        Assert.Equal(TemplatePlace.WholeFile, found.Place);
    }

    [Fact]
    public void The_font_of_a_theme_is_looked_up()
    {
        var docx = Document(P("a"), Styles("""<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>""" + Language))
            .WithEntry("word/theme1.xml", """<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme><a:minorFont><a:latin typeface="Aptos"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>""")
            .WithRelationship("rIdTheme", "theme", "theme1.xml").Build();

        Assert.Contains("« Aptos »", Assert.Single(Check(docx)).Message(DiagnosticLanguage.French), StringComparison.Ordinal);
        Assert.Empty(Check(docx, new StyleSettings { Fonts = ["Aptos"] }));
    }

    [Fact]
    public void The_marks_of_lists_have_fonts_of_their_own()
    {
        const string Level = """<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:rPr><w:rFonts w:ascii="{0}" w:hAnsi="{0}"/></w:rPr></w:lvl></w:abstractNum>""";

        Assert.Empty(Check(Document(P("a")).WithNumbering(Level.Replace("{0}", "Wingdings", StringComparison.Ordinal)).Build()));
        Assert.Equal("LD1703", Assert.Single(
            Check(Document(P("a")).WithNumbering(Level.Replace("{0}", "Papyrus", StringComparison.Ordinal)).Build())).Code);
    }

    [Theory]
    [InlineData("a||b", 1, "un paragraphe vide sert d’espacement")]
    [InlineData("a| |{{ x }}||||b", 2, "3 paragraphes vides servent d’espacement")]
    [InlineData("a|b", 0, "")]
    public void Empty_paragraphs_that_make_space_count_once_in_a_row(string texts, int count, string last)
    {
        var found = Check(string.Concat(texts.Split('|').Select(text => text.Length == 0 ? "<w:p/>" : P(text))));

        Assert.Equal(Enumerable.Repeat("LD1709", count), found.Select(each => each.Code));
        Assert.Equal(last, found.Count == 0 ? "" : found[^1].Message(DiagnosticLanguage.French));
        Assert.All(found, each => Assert.Equal(DiagnosticSeverity.Warning, each.Severity));
    }

    [Fact]
    public void The_empty_paragraphs_that_word_asks_for_are_let_be()
    {
        var table = Table("Grille", true, ["a", "b"], ["<w:p/>", "d"]);
        var docx = Titled(
            new Docx().WithHeader("<w:p/>").WithPart("styles", Styles()).WithBody(
                P("x") + table + "<w:p/>" + table + """<w:p><w:r><w:br w:type="page"/></w:r></w:p>""" + P("y") + table + "<w:p/>"),
            "Titre").Build();

        Assert.Equal("", Codes(Check(docx)));
    }

    [Theory]
    [InlineData("Le maire     Le président", "Le maire►     ◄Le président")]
    [InlineData("   Le maire", "►   ◄Le maire")]
    [InlineData("Le {{ a   | b }} et {{ c }}", null)]
    [InlineData("Signé  le", null)] // two spaces are a slip of the finger, for the proofreader
    public void Spaces_that_align_a_text_are_found(string text, string? excerpt)
    {
        var found = Check(P(text));

        Assert.Equal(excerpt, found.Count == 0 ? null : Assert.Single(found).Excerpt());
        Assert.All(found, each => Assert.Equal("LD1710", each.Code));
    }

    [Theory]
    [InlineData("Normal", 1, 1)]
    [InlineData("EnTete", 2, 0)]
    [InlineData("EnTete", 3, 1)]
    public void A_tab_needs_a_stop_of_the_style(string style, int tabs, int expected)
    {
        var run = string.Concat(Enumerable.Repeat("<w:r><w:tab/></w:r>", tabs));

        Assert.Equal(expected, Check($"""<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{Docx.R("a")}{run}{Docx.R("b")}</w:p>""").Count);
    }
}
