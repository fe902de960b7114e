namespace LegalDocs.Pdf.Tests;

public sealed class PdfTextTests
{
    [Fact]
    public void Text_of_artifacts_is_kept_apart_from_the_body()
    {
        var page = Read("/Artifact BMC BT /F1 9 Tf (page 1) Tj ET EMC /P <</MCID 0>> BDC BT /F1 12 Tf [(Arti)-3(cle)] TJ ET EMC");

        Assert.Equal("Article", page.Body);
        Assert.Equal("page 1", page.Artifacts);
    }

    [Fact]
    public void Actual_text_replaces_what_is_drawn()
    {
        var page = Read("/Span <</ActualText <FEFF00660066>>> BDC BT /F1 12 Tf (x) Tj ET EMC BT (et) Tj ET");

        Assert.Equal("ffet", page.Body);
    }

    [Fact]
    public void The_font_is_restored_with_the_graphics_state()
    {
        var builder = PdfBuilder.OnePage("/F1 9 Tf q /F2 9 Tf (A) Tj Q (B) Tj")
            .Object(3, "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F1 5 0 R/F2 6 0 R>>>>>>")
            .Object(6, "<</Type/Font/Subtype/TrueType/BaseFont/ABCDEF+Carlito/ToUnicode 7 0 R>>")
            .Stream(7, "1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <41> <42> <00E9> endbfrange");

        var page = PdfText.Read(PdfFile.Open(builder.Build())).Pages[0];

        Assert.Equal("éB", page.Body);
    }

    [Fact]
    public void Two_byte_codes_go_through_the_character_map()
    {
        var builder = PdfBuilder.OnePage("/F1 9 Tf <00010002> Tj")
            .Object(5, "<</Type/Font/Subtype/Type0/BaseFont/X/DescendantFonts[8 0 R]/ToUnicode 7 0 R>>")
            .Stream(7, "1 begincodespacerange <0000> <FFFF> endcodespacerange 2 beginbfchar <0001> <00660069> <0002> <20AC> endbfchar");

        var page = PdfText.Read(PdfFile.Open(builder.Build())).Pages[0];

        Assert.Equal("fi€", page.Body);
    }

    [Fact]
    public void Pictures_are_counted_in_pages_in_forms_and_inline()
    {
        var builder = PdfBuilder.OnePage("/Im1 Do /Fm1 Do BI /W 1 /H 1 ID abc EI Q (texte) Tj")
            .Object(3, "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</XObject<</Im1 6 0 R/Fm1 7 0 R>>>>>>")
            .Stream(6, "x", "/Subtype/Image")
            .Stream(7, "/Im1 Do", "/Subtype/Form/Resources<</XObject<</Im1 6 0 R>>>>");

        Assert.Equal(3, PdfText.Read(PdfFile.Open(builder.Build())).Pages[0].Pictures);
    }

    [Fact]
    public void A_font_without_its_program_is_seen()
    {
        var text = PdfText.Read(PdfFile.Open(PdfBuilder.OnePage("/F1 9 Tf (x) Tj").Build()));

        Assert.Equal(("Helvetica", false), (text.Fonts[0].Name, text.Fonts[0].IsEmbedded));
    }

    [Fact]
    public void A_form_that_draws_itself_ends()
    {
        var builder = PdfBuilder.OnePage("/Fm1 Do")
            .Object(3, "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</XObject<</Fm1 7 0 R>>>>>>")
            .Stream(7, "/Fm1 Do", "/Subtype/Form/Resources<</XObject<</Fm1 7 0 R>>>>");

        Assert.Equal("", PdfText.Read(PdfFile.Open(builder.Build())).Pages[0].Body);
    }

    private static PdfPageText Read(string content) => PdfText.Read(PdfFile.Open(PdfBuilder.OnePage(content).Build())).Pages[0];
}
