using System.Text;

namespace LegalDocs.Pdf.Tests;

public sealed class PdfMergerTests
{
    private static readonly PdfMergeOptions Options = new()
    {
        Title = "Séance du 27 septembre 2018",
        At = new DateTimeOffset(2018, 9, 27, 0, 0, 0, TimeSpan.Zero),
    };

    [Fact]
    public async Task Pages_follow_each_other_under_a_bookmark_for_each_document()
    {
        var merged = Merged([new PdfPart("Délibération 1", SentPdf.Acte("Premier.")), new PdfPart("Délibération 2", SentPdf.Acte("Second."))]);

        var text = PdfText.Read(PdfFile.Open(merged));
        Assert.Equal(["Premier.", "Page de signature.", "Second.", "Page de signature."], text.Pages.Select(page => page.Body));
        Assert.Equal([("Délibération 1", 0), ("Délibération 2", 2)], Bookmarks(merged));
        var (exitCode, output) = await Tool.AskAsync("qpdf", merged, "--check");
        Assert.True(exitCode == 0, output);
        Assert.Matches(@"Title:\s+Séance du 27 septembre 2018", (await Tool.AskAsync("pdfinfo", merged)).Output);
    }

    [Fact]
    public void Documents_begin_on_a_new_sheet_when_asked()
    {
        var onePage = PdfBuilder.OnePage("(un) Tj").Build();

        var merged = Merged([new PdfPart("a", onePage), new PdfPart("b", onePage)], PdfSheets.EachOnNewSheet);

        Assert.Equal([("a", 0), ("b", 2)], Bookmarks(merged));
        Assert.Equal(4, PdfPageTree.Read(PdfFile.Open(merged)).Count);
    }

    [Fact]
    public void The_bookmarks_of_a_document_come_below_its_own()
    {
        var part = PdfBuilder.OnePage("(x) Tj")
            .Object(1, "<</Type/Catalog/Pages 2 0 R/Outlines 6 0 R>>")
            .Object(6, "<</First 7 0 R/Last 8 0 R>>")
            .Object(7, "<</Title(Article 1)/Dest[3 0 R/Fit]/Next 8 0 R/Parent 6 0 R>>")
            .Object(8, "<</Title(perdu)/Dest(nom)/Prev 7 0 R/Next 7 0 R/Parent 6 0 R>>");

        var file = PdfFile.Open(Merged([new PdfPart("Acte", part.Build())]));

        var top = file.Dictionary(file.Dictionary(file.Catalog["Outlines"])!["First"])!;
        var below = file.Dictionary(top["First"])!;
        Assert.Equal("Article 1", PdfTextString.Decode((PdfString)below["Title"]!));
        Assert.Null(below["Next"]);
    }

    [Fact]
    public void What_the_documents_share_is_stored_once()
    {
        var part = PdfBuilder.OnePage("/Im1 Do")
            .Object(3, "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</XObject<</Im1 6 0 R>>>>>>")
            .Stream(6, new string('i', 10_000), "/Subtype/Image").Build();

        var merged = Merged([.. Enumerable.Range(1, 10).Select(number => new PdfPart($"{number}", part))]);

        Assert.InRange(merged.Length, 10_000, 20_000);
        Assert.Equal(10, PdfText.Read(PdfFile.Open(merged)).Pages.Sum(page => page.Pictures));
    }

    [Fact]
    public void Pdf_a_is_announced_when_every_part_announces_it()
    {
        var archived = PdfBuilder.PdfA("(x) Tj").Build();

        Assert.Contains("<pdfaid:part>2", Encoding.Latin1.GetString(Merged([new PdfPart("a", archived), new PdfPart("b", archived)])), StringComparison.Ordinal);
        Assert.DoesNotContain("<pdfaid:part>", Encoding.Latin1.GetString(Merged([new PdfPart("a", archived), new PdfPart("b", SentPdf.Acte())])).Split("xpacket")[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Links_come_along_and_form_fields_do_not()
    {
        var part = PdfBuilder.OnePage("(x) Tj")
            .Object(3, "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<<>>/Annots[6 0 R 7 0 R]>>")
            .Object(6, "<</Subtype/Link/Dest[3 0 R/Fit]/P 3 0 R/StructParent 1>>")
            .Object(7, "<</Subtype/Widget/FT/Sig>>");

        var file = PdfFile.Open(Merged([new PdfPart("a", part.Build())]));

        var page = PdfPageTree.Read(file)[0];
        var link = file.Dictionary(Assert.Single(file.Array(page.Dictionary["Annots"])))!;
        Assert.Equal(page.Reference!.Number, ((PdfReference)file.Array(link["Dest"])[0]).Number);
        Assert.Null(link["StructParent"]);
    }

    [Fact]
    public void Objects_in_a_circle_are_copied_once()
    {
        var part = PdfBuilder.OnePage("(x) Tj")
            .Object(3, "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Properties<</P1 6 0 R>>>>>>")
            .Object(6, "<</Other 7 0 R>>").Object(7, "<</Back 6 0 R>>");

        var file = PdfFile.Open(Merged([new PdfPart("a", part.Build())]));

        var one = (PdfReference)file.Dictionary(PdfPageTree.Read(file)[0].Resources["Properties"])!["P1"]!;
        Assert.Equal(one.Number, ((PdfReference)file.Dictionary(file.Dictionary(one)!["Other"])!["Back"]!).Number);
    }

    [Fact]
    public void The_same_parts_give_the_same_bytes()
    {
        Assert.Equal(Merged([new PdfPart("a", SentPdf.Acte())]), Merged([new PdfPart("a", SentPdf.Acte())]));
    }

    [Fact]
    public void A_part_that_cannot_be_read_is_named()
    {
        var edit = PdfMerger.Merge(
            [new PdfPart("bon", SentPdf.Acte()), new PdfPart("abîmé", SentPdf.Acte().AsMemory(0, 100))], Options, TestContext.Current.CancellationToken);

        var refusal = Assert.IsType<PdfEdit.Refused>(edit).Refusal;
        Assert.Equal("LD5301", refusal.Code);
        Assert.Equal("abîmé", refusal.Place);
    }

    private static byte[] Merged(PdfPart[] parts, PdfSheets sheets = PdfSheets.Continuous) => Assert.IsType<PdfEdit.Done>(
        PdfMerger.Merge(parts, Options with { Sheets = sheets }, TestContext.Current.CancellationToken)).Pdf.ToArray();

    private static IEnumerable<(string Title, int Page)> Bookmarks(byte[] pdf)
    {
        var file = PdfFile.Open(pdf);
        var pages = PdfPageTree.Read(file).Select(page => page.Reference!.Number).ToList();
        for (var item = file.Dictionary(file.Dictionary(file.Catalog["Outlines"])!["First"]); item is not null; item = file.Dictionary(item["Next"]))
        {
            yield return (PdfTextString.Decode((PdfString)item["Title"]!), pages.IndexOf(((PdfReference)file.Array(item["Dest"])[0]).Number));
        }
    }
}
