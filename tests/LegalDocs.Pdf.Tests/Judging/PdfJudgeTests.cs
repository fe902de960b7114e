namespace LegalDocs.Pdf.Tests;

public sealed class PdfJudgeTests
{
    [Fact]
    public void A_complete_file_is_accepted()
    {
        var converted = Assert.IsType<PdfConversion.Converted>(Judge(PdfBuilder.PdfA("(Article unique.) Tj"), "Article unique."));

        Assert.Equal(1, converted.PageCount);
    }

    [Theory]
    [InlineData("Article  unique.", "(ARTI) Tj (CLE UNIQUE.) Tj")]
    [InlineData("L. 2131\u20112", "(L. 2131-) Tj (2) Tj")]
    [InlineData("a\u00A0b\u202Fc", "(abc) Tj")]
    public void Layout_changes_are_no_difference(string docx, string content)
    {
        Assert.IsType<PdfConversion.Converted>(Judge(PdfBuilder.PdfA(content), docx));
    }

    [Fact]
    public void All_missing_paragraphs_are_counted_and_the_first_is_named()
    {
        var refused = Assert.IsType<PdfConversion.Refused>(Judge(PdfBuilder.PdfA("(Article 2) Tj"), "Article 1", "Article 2", "Article 3", "Article 4"));

        Assert.Equal("LD5022", refused.Refusal.Code);
        Assert.Equal("corps", refused.Refusal.Place);
        Assert.Contains("« Article 1 »", refused.Refusal.CauseFrench, StringComparison.Ordinal);
        Assert.Contains("2 autres paragraphes", refused.Refusal.CauseFrench, StringComparison.Ordinal);
        Assert.Contains("2 other paragraphs", refused.Refusal.CauseEnglish, StringComparison.Ordinal);
    }

    [Fact]
    public void A_font_that_is_not_embedded_is_refused()
    {
        var loose = PdfBuilder.PdfA("(x) Tj").Object(5, "<</Type/Font/Subtype/TrueType/BaseFont/Arial>>");

        Assert.Equal("LD5023", Code(Judge(loose, "x")));
    }

    [Fact]
    public void A_missing_picture_is_refused()
    {
        var content = ConversionTests.Expect("x") with { BodyPictures = 1, MarginPictures = [new PageRule(1, 1)] };

        var refused = Assert.IsType<PdfConversion.Refused>(PdfJudge.Judge(PdfBuilder.PdfA("(x) Tj BI ID abc EI Q").Build(), content));

        Assert.Equal("LD5024", refused.Refusal.Code);
        Assert.Contains("2 images", refused.Refusal.CauseFrench, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<pdfaid:part>2</pdfaid:part>")]
    [InlineData("<pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>")]
    public void A_file_that_does_not_announce_pdf_a_2b_is_refused(string xmp)
    {
        Assert.Equal("LD5025", Code(Judge(PdfBuilder.PdfA("(x) Tj").Stream(6, xmp), "x")));
    }

    [Fact]
    public void A_file_without_output_profile_is_refused()
    {
        Assert.Equal("LD5025", Code(Judge(PdfBuilder.PdfA("(x) Tj").Object(1, "<</Pages 2 0 R/Metadata 6 0 R>>"), "x")));
    }

    [Fact]
    public void A_file_without_pages_is_refused()
    {
        Assert.Equal("LD5021", Code(Judge(PdfBuilder.PdfA("").Object(2, "<</Type/Pages/Kids[]/Count 0>>"), "x")));
    }

    [Fact]
    public void A_paragraph_cut_by_a_page_end_is_found_in_its_parts()
    {
        var twoPages = PdfBuilder.PdfA("(Considerant que la commune ) Tj /Artifact BMC (page 1) Tj EMC /X BMC (note) Tj EMC")
            .Object(2, "<</Type/Pages/Kids[3 0 R 8 0 R]/Count 2>>")
            .Object(8, "<</Type/Page/Parent 2 0 R/Contents 9 0 R/Resources<</Font<</F1 5 0 R>>>>>>")
            .Stream(9, "/F1 12 Tf (a decide de mettre en commun un service.) Tj");

        Assert.IsType<PdfConversion.Converted>(Judge(twoPages, "Considerant que la commune a decide de mettre en commun un service."));
        Assert.Equal("LD5022", Code(Judge(twoPages, "Considerant que la metropole a decide de mettre en commun un service.")));
    }

    [Theory]
    [InlineData("BAAAAA+Carlito-Bold", "Calibri", 0)]
    [InlineData("BAAAAA+LiberationSerif", "Times New Roman", 0)]
    [InlineData("BAAAAA+DejaVuSans", "Calibri", 1)]
    [InlineData("BAAAAA+DejaVuSans", "DejaVu Sans", 0)]
    [InlineData("BAAAAA+OpenSymbol", "Calibri", 0)]
    public void A_font_that_nobody_asked_for_is_noticed(string used, string asked, int notices)
    {
        var font = new PdfFont(used, true, ToUnicodeMap.Latin1(1));

        Assert.Equal(notices, FontNotices.Of([font], new HashSet<string> { asked }).Count);
    }

    private static PdfConversion Judge(PdfBuilder pdf, params string[] paragraphs) =>
        PdfJudge.Judge(pdf.Build(), ConversionTests.Expect(paragraphs));

    private static string Code(PdfConversion conversion) => Assert.IsType<PdfConversion.Refused>(conversion).Refusal.Code;
}
