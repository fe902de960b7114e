namespace LegalDocs.Pdf.Tests;

public sealed class DocxReaderTests
{
    private const string Begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>";
    private const string Separate = "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
    private const string End = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    [Fact]
    public void Each_paragraph_that_is_not_empty_has_its_text_and_its_place()
    {
        var content = Read(new DocxBuilder().Paragraph("Premier").Raw("<w:p/>").Paragraph("  ").Table(1, 2));

        Assert.Equal(["Premier", "Ligne 1, colonne 1", "Ligne 1, colonne 2"], Texts(content.Body));
        Assert.Equal("corps, paragraphe 4", content.Body[1].Place);
    }

    [Fact]
    public void A_page_number_cuts_its_paragraph_and_is_not_looked_for()
    {
        var content = Read(new DocxBuilder().Raw(
            $"<w:p>{DocxBuilder.Text("Page ")}{Begin}PAGE{Separate}{DocxBuilder.Text("7")}{End}{DocxBuilder.Text(" de l’acte")}</w:p>"));

        Assert.Equal(["Page ", " de l’acte"], content.Body[0].Pieces);
    }

    [Theory]
    [InlineData("REF signet", true)]
    [InlineData(" MERGEFIELD commune ", true)]
    [InlineData("HYPERLINK \"https://example.fr\"", true)]
    [InlineData("NUMPAGES", false)]
    [InlineData(" date \\@ \"d MMMM yyyy\"", false)]
    [InlineData("=SUM(ABOVE)", false)]
    public void Only_the_result_of_a_field_that_stays_is_looked_for(string code, bool isLookedFor)
    {
        var simple = Read(new DocxBuilder().Raw(
            $"<w:p><w:fldSimple w:instr=\"{code.Replace("\"", "&quot;", StringComparison.Ordinal)}\">{DocxBuilder.Text("résultat")}</w:fldSimple></w:p>"));
        var complex = Read(new DocxBuilder().Raw($"<w:p>{Begin}{code}{Separate}{DocxBuilder.Text("résultat")}{End}</w:p>"));

        Assert.Equal(isLookedFor ? 1 : 0, simple.Body.Count);
        Assert.Equal(isLookedFor ? 1 : 0, complex.Body.Count);
    }

    [Fact]
    public void A_field_inside_a_field_is_followed()
    {
        var inner = $"{Begin}PAGE{Separate}{DocxBuilder.Text("3")}{End}";

        var content = Read(new DocxBuilder().Raw(
            $"<w:p>{Begin}IF {Separate}{DocxBuilder.Text("avant")}{inner}{DocxBuilder.Text("après")}{End}</w:p>"));

        Assert.Equal(["avant", "après"], content.Body[0].Pieces);
    }

    [Theory]
    [InlineData("<w:r><w:rPr><w:vanish/></w:rPr><w:t>caché</w:t></w:r>")]
    [InlineData("<w:r><w:rPr><w:rStyle w:val=\"Cache\"/></w:rPr><w:t>caché</w:t></w:r>")]
    [InlineData("<w:del><w:r><w:t>retiré</w:t></w:r></w:del>")]
    [InlineData("<w:moveFrom><w:r><w:t>déplacé</w:t></w:r></w:moveFrom>")]
    [InlineData("<mc:AlternateContent><mc:Fallback><w:r><w:t>autre forme</w:t></w:r></mc:Fallback></mc:AlternateContent>")]
    public void Text_that_is_not_shown_is_not_looked_for(string run)
    {
        Assert.Equal(["visible"], Texts(Read(new DocxBuilder().Raw($"<w:p>{run}{DocxBuilder.Text("visible")}</w:p>")).Body));
    }

    [Fact]
    public void Vanish_switched_off_shows_the_text()
    {
        var content = Read(new DocxBuilder().Raw("<w:p><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>montré</w:t></w:r></w:p>"));

        Assert.Equal(["montré"], Texts(content.Body));
    }

    [Fact]
    public void A_text_box_has_paragraphs_of_its_own()
    {
        var content = Read(new DocxBuilder().Raw(
            $"<w:p>{DocxBuilder.Text("avant")}<w:r><w:pict><w:txbxContent>{DocxBuilder.P("dans le cadre")}</w:txbxContent></w:pict></w:r>{DocxBuilder.Text("après")}</w:p>"));

        Assert.Equal(["dans le cadre"], content.Body[0].Pieces);
        Assert.Equal(["avant", "après"], content.Body[1].Pieces);
    }

    [Fact]
    public void Notes_count_when_the_text_refers_to_them()
    {
        var notes = $"<w:footnotes {DocxBuilder.Namespaces}><w:footnote w:type=\"separator\" w:id=\"0\">{DocxBuilder.P("trait")}</w:footnote>"
            + $"<w:footnote w:id=\"2\">{DocxBuilder.P("note appelée")}</w:footnote><w:footnote w:id=\"3\">{DocxBuilder.P("note oubliée")}</w:footnote></w:footnotes>";

        var content = Read(new DocxBuilder()
            .Raw($"<w:p>{DocxBuilder.Text("Texte")}<w:r><w:footnoteReference w:id=\"2\"/></w:r>{DocxBuilder.Text(" suite")}</w:p>")
            .WordPart("footnotes", "footnotes.xml", notes));

        Assert.Equal(["Texte", " suite"], content.Body[0].Pieces);
        Assert.Equal(["note appelée"], content.Body[1].Pieces);
        Assert.StartsWith("notes de bas de page", content.Body[1].Place, StringComparison.Ordinal);
    }

    [Fact]
    public void Headers_are_looked_for_on_the_pages_that_show_them()
    {
        var plain = Read(new DocxBuilder().Paragraph("x").Header(DocxBuilder.P("en tous lieux")));
        var titled = Read(new DocxBuilder().Paragraph("x").Section("<w:titlePg/>")
            .Header(DocxBuilder.P("suite")).Header(DocxBuilder.P("première"), "first").Header(DocxBuilder.P("paires"), "even"));

        Assert.Equal(new PageRule(1, 1), Assert.Single(plain.Margins).Pages);
        Assert.Equal([("suite", new PageRule(2, 1)), ("première", PageRule.Once)],
            titled.Margins.Select(margin => (margin.Pieces[0], margin.Pages)));
    }

    [Theory]
    [InlineData(1, 1, 4, 4)]
    [InlineData(2, 1, 4, 3)]
    [InlineData(2, 2, 5, 2)]
    [InlineData(1, 2, 5, 3)]
    [InlineData(3, 2, 2, 0)]
    [InlineData(1, 0, 9, 1)]
    public void A_page_rule_counts_the_pages_that_show(int first, int step, int pages, int times)
    {
        Assert.Equal(times, new PageRule(first, step).Times(pages));
    }

    [Fact]
    public void Raster_pictures_are_counted_and_vector_ones_are_not()
    {
        var content = Read(new DocxBuilder().Paragraph("x").Picture(Some.Png(4, 4))
            .Picture("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8.ToArray(), "svg"));

        Assert.Equal(1, content.BodyPictures);
    }

    [Fact]
    public void The_date_and_the_fonts_come_from_the_document()
    {
        var content = Read(new DocxBuilder { Font = "Cambria" }.Paragraph("x"));

        Assert.Equal(new DateTimeOffset(2018, 9, 27, 10, 0, 0, TimeSpan.Zero), content.Modified);
        Assert.Contains("Cambria", content.Fonts);
    }

    private static DocxContent Read(DocxBuilder builder) => DocxReader.Read(builder.Build());

    private static IEnumerable<string> Texts(IReadOnlyList<DocxPassage> passages) =>
        passages.Select(passage => string.Concat(passage.Pieces));
}
