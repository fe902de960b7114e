using LegalDocs.Diff.Tests.Support;
using static LegalDocs.Diff.Tests.Support.Word;

namespace LegalDocs.Diff.Tests.Comparing;

public sealed class LookChangeTests
{
    private const string TitleStyle =
        "<w:style w:type=\"paragraph\" w:styleId=\"Titre1\"><w:name w:val=\"heading 1\"/><w:pPr><w:outlineLvl "
            + "w:val=\"0\"/></w:pPr></w:style>";

    [Theory]
    [InlineData("<w:b/>", "b", null, "true")]
    [InlineData("<w:i/>", "i", null, "true")]
    [InlineData("<w:u w:val=\"single\"/>", "u", null, "single")]
    [InlineData("<w:sz w:val=\"28\"/>", "sz", null, "28")]
    [InlineData("<w:color w:val=\"FF0000\"/>", "color", null, "FF0000")]
    [InlineData("<w:rFonts w:ascii=\"Arial\"/>", "rFonts.ascii", null, "Arial")]
    [InlineData("<w:highlight w:val=\"yellow\"/>", "highlight", null, "yellow")]
    [InlineData("<w:vanish/>", "vanish", null, "true")]
    public void A_run_property_is_one_change(string property, string name, string? before, string after)
    {
        var change = Compare.Only(
            ChangeKind.RunFormatChanged, Para(R("Le "), R("maire"), R(" décide")),
                Para(R("Le "), R("maire", property), R(" décide")));

        Assert.Equal([new PropertyChange(name, before, after)], change.Properties);
        Assert.Equal("maire", Compare.Marked(change));
    }

    [Fact]
    public void Part_of_a_word_in_bold_is_formatting_not_text()
    {
        var change =
            Compare.Only(
                ChangeKind.RunFormatChanged, P("1er janvier"),
                Para(R("1"), R("er", "<w:vertAlign w:val=\"superscript\"/>"), R(" janvier")));

        Assert.Equal("er", Compare.Marked(change));
    }

    [Fact]
    public void Edited_words_keep_the_comparison_of_the_look_of_the_others()
    {
        var diff = Compare.Bodies(P("Le maire décide seul"), Para(R("Le préfet "), R("décide", "<w:b/>"), R(" seul")));

        Assert.Equal([ChangeKind.TextChanged, ChangeKind.RunFormatChanged], diff.Changes.Select(change => change.Kind));
        Assert.Equal("décide", Compare.Marked(diff.Changes[1]));
    }

    [Theory]
    [InlineData("<w:jc w:val=\"both\"/>", "jc")]
    [InlineData("<w:ind w:firstLine=\"567\"/>", "ind.firstLine")]
    [InlineData("<w:spacing w:before=\"240\"/>", "spacing.before")]
    [InlineData("<w:keepNext/>", "keepNext")]
    [InlineData("<w:pBdr><w:top w:val=\"single\"/></w:pBdr>", "pBdr.top")]
    public void A_paragraph_property_is_one_change(string property, string name)
    {
        var change = Compare.Only(ChangeKind.ParagraphFormatChanged, P("Le maire"), With(property, R("Le maire")));

        Assert.Equal(name, Assert.Single(change.Properties).Name);
    }

    [Fact]
    public void The_look_of_a_paragraph_mark_is_a_change_of_its_own() =>
        Compare.Only(
            ChangeKind.MarkFormatChanged, P("Le maire"), With("<w:rPr><w:sz w:val=\"8\"/></w:rPr>", R("Le maire")));

    [Fact]
    public void Text_and_mark_formatted_together_are_one_change() =>
        Compare.Only(
            ChangeKind.RunFormatChanged, P("Le maire"), With("<w:rPr><w:b/></w:rPr>", R("Le maire", "<w:b/>")));

    [Fact]
    public void Another_style_is_one_change_with_both_names()
    {
        var before = new DocxBuilder().Body(P("Objet")).Styles(TitleStyle).Build();
        var after = new DocxBuilder().Body(Styled("Titre1", "Objet")).Styles(TitleStyle).Build();

        var change =
            Assert.Single(
                Compare.Documents(before, after).Changes, change => change.Kind == ChangeKind.ParagraphStyleChanged);

        Assert.Equal("heading 1", Assert.Single(change.Properties).After);
    }

    [Fact]
    public void A_paragraph_that_joins_a_list_is_one_change()
    {
        const string list =
            "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt "
                + "w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\">"
                + "<w:abstractNumId w:val=\"0\"/></w:num>";
        const string member = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";
        var before = new DocxBuilder()
            .Body(With(member, R("premier point")), P("second point")).Numbering(list).Build();
        var after = new DocxBuilder()
            .Body(With(member, R("premier point")), With(member, R("second point"))).Numbering(list).Build();

        var change = Compare.Only(ChangeKind.ListChanged, Compare.Documents(before, after));

        Assert.Equal("decimal «%1.» / 1", Assert.Single(change.Properties).After);
    }

    [Fact]
    public void Values_are_told_in_units_of_Word()
    {
        var change =
            Compare.Only(
                ChangeKind.ParagraphFormatChanged, With("<w:ind w:left=\"567\"/>", R("x")),
                With("<w:ind w:left=\"1134\"/>", R("x")));

        Assert.Equal(
            "Mise en forme de paragraphe – corps du texte, paragraphe 1\u00A0: retrait gauche 1\u00A0cm → 2\u00A0cm",
            change.Describe(ReportLanguage.French));
        Assert.Equal(
            "Paragraph formatting – body, paragraph 1: left indent 1 cm → 2 cm",
            change.Describe(ReportLanguage.English));
    }
}
