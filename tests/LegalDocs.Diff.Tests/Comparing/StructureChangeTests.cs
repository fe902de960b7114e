using LegalDocs.Diff.Tests.Support;
using static LegalDocs.Diff.Tests.Support.Word;

namespace LegalDocs.Diff.Tests.Comparing;

public sealed class StructureChangeTests
{
    private static readonly byte[] Shield = [1, 2, 3];
    private static readonly byte[] OtherShield = [4, 5, 6];

    [Fact]
    public void A_new_note_is_one_change_with_its_text()
    {
        var before = new DocxBuilder().Body(P("Le maire décide.")).Build();
        var after = new DocxBuilder()
            .Body(Para(R("Le maire décide"), NoteReference(2), R("."))).Footnote(2, "Article L. 2122-21.").Build();

        var change = Compare.Only(ChangeKind.NoteInserted, Compare.Documents(before, after));

        Assert.Contains("Article L. 2122-21.", Compare.Marked(change), StringComparison.Ordinal);
        Assert.Equal("note de bas de page 1", change.After!.Story.French);
    }

    [Fact]
    public void Words_of_a_note_are_compared_by_its_reference_not_by_its_id()
    {
        static DocumentSource Make(int id, string note) =>
            new DocxBuilder().Body(Para(R("Le maire décide"), NoteReference(id))).Footnote(id, note).Build();

        Assert.Empty(Compare.Documents(Make(2, "Voir le code général."), Make(7, "Voir le code général.")).Changes);
        var change =
            Compare.Only(
                ChangeKind.TextChanged,
                Compare.Documents(Make(2, "Voir le code général."), Make(7, "Voir le code pénal.")));
        Assert.Equal("footnote 1", change.After!.Story.English);
    }

    [Fact]
    public void A_note_without_definition_is_no_crash() =>
        Assert.Empty(Compare.Bodies(Para(R("a"), NoteReference(9)), Para(R("a"), NoteReference(9))).Changes);

    [Fact]
    public void Headers_are_compared_where_they_apply()
    {
        static DocumentSource Make(string header) =>
            new DocxBuilder().Body(P("Corps")).Header("default", P(header)).Footer("default", P("Page")).Build();

        var change =
            Compare.Only(
                ChangeKind.TextChanged, Compare.Documents(Make("Dijon métropole"), Make("Montpellier métropole")));

        Assert.Equal("en-tête", change.After!.Describe(ReportLanguage.French).Split(',')[0]);
    }

    [Fact]
    public void A_new_footer_is_one_change()
    {
        var change = Compare.Only(ChangeKind.HeaderFooterAdded, Compare.Documents(
            new DocxBuilder()
                .Body(P("Corps"))
                .Build(), new DocxBuilder().Body(P("Corps")).Footer("first", P("Acte certifié")).Build()));

        Assert.Equal("pied de page de la première page", change.After!.Story.French);
        Assert.Equal("{+Acte certifié+}", Compare.Marked(change));
    }

    [Fact]
    public void Comments_are_matched_by_what_they_say()
    {
        static DocumentSource Make(int id, string text) => new DocxBuilder()
            .Body(
                Para(
                    $"<w:commentRangeStart w:id=\"{id}\"/>", R("le taux"),
                    $"<w:commentRangeEnd w:id=\"{id}\"/><w:r><w:commentReference w:id=\"{id}\"/></w:r>", R(" voté")))
            .Comment(id, "Claire", text).Build();

        Assert.Empty(Compare.Documents(Make(1, "à vérifier"), Make(5, "à vérifier")).Changes);
        var change =
            Compare.Only(ChangeKind.CommentChanged, Compare.Documents(Make(1, "à vérifier"), Make(5, "vérifié")));
        Assert.Equal(new PropertyChange("text", "à vérifier", "vérifié"), Assert.Single(change.Properties));
        _ =
            Compare.Only(
                ChangeKind.CommentInserted,
                Compare.Documents(
                    new DocxBuilder().Body(Para(R("le taux"), R(" voté"))).Build(), Make(1, "à vérifier")));
    }

    [Theory]
    [InlineData("altText")]
    [InlineData("width")]
    [InlineData("media")]
    public void A_picture_tells_what_of_it_changed(string property)
    {
        var before = new DocxBuilder().Body(Para(Picture("r1", "blason"))).Image("r1", Shield).Build();
        var after = property switch
        {
            "altText" => new DocxBuilder().Body(Para(Picture("r1", "armoiries"))).Image("r1", Shield),
            "width" => new DocxBuilder().Body(Para(Picture("r1", "blason", 1828800))).Image("r1", Shield),
            _ => new DocxBuilder().Body(Para(Picture("r1", "blason"))).Image("r1", OtherShield),
        };

        var change = Compare.Only(ChangeKind.ObjectChanged, Compare.Documents(before, after.Build()));

        Assert.Equal(property, Assert.Single(change.Properties).Name);
    }

    [Fact]
    public void A_new_picture_is_one_change() => Compare.Only(ChangeKind.ObjectInserted, Compare.Documents(
        new DocxBuilder().Body(P("Logo :")).Build(),
        new DocxBuilder().Body(Para(R("Logo :"), Picture("r1", "blason"))).Image("r1", Shield).Build()));

    [Fact]
    public void A_field_whose_code_changed_is_told_although_its_result_did_not()
    {
        var change =
            Compare.Only(
                ChangeKind.FieldChanged, Para(R("Page "), Field("PAGE", "1")),
                Para(R("Page "), Field("NUMPAGES", "1")));

        Assert.Equal(new PropertyChange("instruction", "PAGE", "NUMPAGES"), Assert.Single(change.Properties));
    }

    [Fact]
    public void A_cached_result_alone_is_a_lesser_change() =>
        Compare.Only(
            ChangeKind.FieldResultChanged, Para(R("Page "), Field("PAGE", "1")), Para(R("Page "), Field("PAGE", "2")));

    [Fact]
    public void A_simple_field_and_a_complex_one_say_the_same() => Assert.Empty(Compare.Bodies(
        Para(R("Page "), Field("PAGE", "1")),
        Para(R("Page "), "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple>")).Changes);

    [Fact]
    public void A_link_that_leads_elsewhere_is_one_change()
    {
        static DocumentSource Make(string id, string target) => new DocxBuilder()
            .Body(Para(R("Voir "), $"<w:hyperlink r:id=\"{id}\">{R("le site")}</w:hyperlink>"))
                .Link(id, target).Build();

        Assert.Empty(Compare.Documents(Make("rId1", "https://a.example/"), Make("rId9", "https://a.example/")).Changes);
        var change =
            Compare.Only(
                ChangeKind.LinkChanged,
                Compare.Documents(Make("rId1", "https://a.example/"), Make("rId1", "https://b.example/")));
        Assert.Equal(
            new PropertyChange("link", "https://a.example/", "https://b.example/"), Assert.Single(change.Properties));
    }

    [Fact]
    public void A_bookmark_is_one_change() => Compare.Only(
        ChangeKind.BookmarkChanged, P("Article 1"),
            Para("<w:bookmarkStart w:id=\"3\" w:name=\"objet\"/>", R("Article 1"), "<w:bookmarkEnd w:id=\"3\"/>"));

    [Fact]
    public void A_content_control_around_words_or_blocks_is_one_change()
    {
        const string properties =
            "<w:sdtPr><w:alias w:val=\"Objet\"/><w:tag w:val=\"objet\"/><w:id w:val=\"{0}\"/><w:text/></w:sdtPr>";
        static string Control(string content, int id = 1) =>
            $"<w:sdt>{properties.Replace("{0}", $"{id}", StringComparison.Ordinal)}<w:sdtContent>{content}"
                + $"</w:sdtContent></w:sdt>";

        Assert.Empty(Compare.Bodies(Para(Control(R("voirie"))), Para(Control(R("voirie"), 77))).Changes);
        Assert.Equal(
            "objet|Objet|text",
            Assert.Single(
                Compare.Only(ChangeKind.ControlChanged, P("voirie"), Para(Control(R("voirie")))).Properties).After);
        _ = Compare.Only(ChangeKind.ControlChanged, P("voirie"), Control(P("voirie")));
    }

    [Fact]
    public void Page_setup_is_one_change_in_centimetres()
    {
        var change = Compare.Only(ChangeKind.SectionChanged, Compare.Documents(
            new DocxBuilder().Body(P("x")).Section("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>").Build(),
            new DocxBuilder()
                .Body(P("x")).Section("<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>").Build()));

        Assert.Equal(["pgSz.h", "pgSz.orient", "pgSz.w"], change.Properties.Select(property => property.Name));
        Assert.Contains(
            "largeur de page 21\u00A0cm → 29,7\u00A0cm", change.Describe(ReportLanguage.French),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_break_is_one_change() => Compare.Only(
        ChangeKind.SectionInserted, P("Première partie") + P("Seconde partie"), P("Première partie")
            + With("<w:sectPr><w:type w:val=\"nextPage\"/></w:sectPr>") + P("Seconde partie"));

    [Fact]
    public void An_equation_is_compared_as_a_whole() => Compare.Only(
        ChangeKind.ObjectChanged,
        Para(R("Soit "), "<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>"),
        Para(R("Soit "), "<m:oMath><m:r><m:t>a+c</m:t></m:r></m:oMath>"));

    /// <remarks>An image that goes with the word before it, a field that comes with one.</remarks>
    [Fact]
    public void A_thing_that_changed_along_with_the_word_beside_it_is_told_too()
    {
        var picture = new DocxBuilder().Body(Para(R("Voir ci-joint le plan "), Picture("rP", "plan"))).Image("rP", Red).Build("a.docx");
        var plain = new DocxBuilder().Body(Para(R("Voir ci-joint le dessin"))).Build("b.docx");

        Assert.Equal(
            [ChangeKind.ObjectDeleted, ChangeKind.TextChanged], Compare.Documents(picture, plain).Changes.Select(change => change.Kind));
        Assert.Equal(
            [ChangeKind.FieldInserted, ChangeKind.TextChanged],
            Compare.Kinds(Para(R("Voir ci-joint le plan")), Para(R("Voir ci-joint la page "), Field("PAGE", "1"))));
        Assert.Equal(
            [ChangeKind.TextChanged],
            Compare.Kinds(Para(R("Voir ci-joint le plan "), Field("PAGE", "1")), Para(R("Voir ci-joint "), Field("PAGE", "1"), R(" feuille"))));
    }
}
