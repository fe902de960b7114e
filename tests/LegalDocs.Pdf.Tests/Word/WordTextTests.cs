namespace LegalDocs.Pdf.Tests;

/// <summary>The text of a .docx as a reader sees it.</summary>
public sealed class WordTextTests
{
    [Fact]
    public void Paragraphs_come_in_order_with_their_places_and_their_exact_text()
    {
        var docx = new DocxBuilder()
            .Paragraph("Article 1er\u00A0: objet")
            .Raw("<w:p/><w:p><w:r><w:t> </w:t></w:r></w:p>")
            .Raw("<w:p><w:r><w:t>Vu le </w:t></w:r><w:r><w:t>code</w:t><w:tab/><w:t>général</w:t><w:br/><w:t>suite</w:t></w:r></w:p>")
            .Build();

        Assert.Equal(
            [
                new TextPassage("corps, paragraphe 1", "body, paragraph 1", "Article 1er\u00A0: objet"),
                new TextPassage("corps, paragraphe 4", "body, paragraph 4", "Vu le code\tgénéral\nsuite"),
            ],
            Passages(docx));
    }

    [Fact]
    public void Cells_headers_and_footers_are_read_tab_stops_and_deleted_text_are_not()
    {
        var docx = new DocxBuilder()
            .Table(1, 2)
            .Raw("<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"720\"/></w:tabs></w:pPr><w:del><w:r><w:delText>non</w:delText><w:t>non</w:t></w:r></w:del>"
                + "<w:ins><w:r><w:t>oui</w:t></w:r></w:ins></w:p>")
            .Header(DocxBuilder.P("Métropole"))
            .Footer(DocxBuilder.P("Page"))
            .Build();

        Assert.Equal(
            [
                "corps, paragraphe 1: Ligne 1, colonne 1", "corps, paragraphe 2: Ligne 1, colonne 2", "corps, paragraphe 3: oui",
                "en-tête, paragraphe 1: Métropole", "pied de page, paragraphe 1: Page",
            ],
            Passages(docx).Select(passage => $"{passage.Place}: {passage.Text}"));
    }

    [Theory]
    [InlineData("empty", "LD5001")]
    [InlineData("text", "LD5001")]
    [InlineData("no document", "LD5002")]
    [InlineData("broken document", "LD5002")]
    [InlineData("external entity", "LD5002")]
    [InlineData("entity bomb", "LD5002")]
    [InlineData("double entry", "LD5004")]
    [InlineData("zip bomb", "LD5005")]
    [InlineData("nested tables", "LD5005")]
    [InlineData("million paragraphs", "LD5005")]
    public void A_hostile_or_damaged_document_is_refused(string name, string code) => Assert.Equal(
        code, Assert.IsType<TextReading.Refused>(WordText.Read(HostileDocxTests.Hostile(name))).Reason.Code);

    private static IReadOnlyList<TextPassage> Passages(byte[] docx) =>
        Assert.IsType<TextReading.Read>(WordText.Read(docx)).Passages;
}
