using System.Text;

namespace LegalDocs.Pdf.Tests;

public sealed class PdfNormalizerTests
{
    private static readonly DateTimeOffset Date = new(2018, 9, 27, 12, 0, 0, TimeSpan.FromHours(2));

    [Fact]
    public void What_depends_on_the_moment_of_conversion_disappears()
    {
        var one = PdfNormalizer.Normalize(Converted("20260101000000", "2026-01-01", (char)1, "AAAA"), Date);
        var two = PdfNormalizer.Normalize(Converted("20271231235959", "2027-12-31", (char)9, "BBBB"), Date);

        Assert.Equal(one, two);
        var text = Encoding.Latin1.GetString(one);
        Assert.Contains("(D:20180927100000Z)", text, StringComparison.Ordinal);
        Assert.Contains("<xmp:CreateDate>2018-09-27T10:00:00Z</xmp:CreateDate>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("DocChecksum", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_numbers_of_objects_and_the_order_of_keys_do_not_matter()
    {
        var other = new PdfBuilder { Trailer = "/Root 9 0 R" }
            .Object(9, "<</Pages 8 0 R/Type/Catalog>>")
            .Object(8, "<</Count 1/Type/Pages/Kids[7 0 R]>>")
            .Object(7, "<</Type/Page/MediaBox[0 0 595 842]/Parent 8 0 R/Resources<</Font<</F1 3 0 R>>>>/Contents 2 0 R>>")
            .Stream(2, "(x) Tj")
            .Object(3, "<</Subtype/Type1/Type/Font/Encoding/WinAnsiEncoding/BaseFont/Helvetica>>")
            .Object(4, "(nobody refers to this)");

        Assert.Equal(
            PdfNormalizer.Normalize(PdfBuilder.OnePage("(x) Tj").Build(), Date), PdfNormalizer.Normalize(other.Build(), Date));
    }

    [Fact]
    public void Normalising_again_changes_nothing()
    {
        var once = PdfNormalizer.Normalize(Converted("20260101000000", "2026-01-01", (char)1, "AAAA"), Date);

        Assert.Equal(once, PdfNormalizer.Normalize(once, Date));
    }

    [Fact]
    public void Another_content_has_another_identifier()
    {
        Assert.NotEqual(Identifier("(x) Tj"), Identifier("(y) Tj"));
        Assert.Equal(Identifier("(x) Tj"), Identifier("(x) Tj"));
    }

    [Fact]
    public async Task Other_programs_find_nothing_to_say()
    {
        var normalized = PdfNormalizer.Normalize(Converted("20260101000000", "2026-01-01", (char)1, "AAAA"), Date);

        var (exitCode, output) = await Tool.AskAsync("qpdf", normalized, "--check");

        Assert.True(exitCode == 0, output);
        Assert.Contains("No syntax or stream encoding errors", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chain_of_a_hundred_thousand_objects_needs_no_stack()
    {
        var builder = PdfBuilder.OnePage("(x) Tj").Object(1, "<</Type/Catalog/Pages 2 0 R/Outlines 10 0 R>>");
        for (var number = 10; number < 100_010; number++)
        {
            builder.Object(number, $"<</Next {number + 1} 0 R>>");
        }

        Assert.NotEmpty(PdfNormalizer.Normalize(builder.Object(100_010, "null").Build(), Date));
    }

    private static byte[] Converted(string info, string xmp, char icc, string checksum)
    {
        var profile = new StringBuilder(new string('p', 128));
        for (var at = 24; at < 36; at++)
        {
            profile[at] = icc;
        }

        var builder = PdfBuilder.OnePage("(x) Tj")
            .Object(1, "<</Type/Catalog/Pages 2 0 R/Metadata 6 0 R/OutputIntents[<</DestOutputProfile 7 0 R>>]>>")
            .Stream(6, $"<xmp:CreateDate>{xmp}T00:00:00Z</xmp:CreateDate>", "/Type/Metadata/Subtype/XML")
            .Stream(7, profile.ToString(), "/N 3")
            .Object(8, $"<</CreationDate(D:{info}Z')/Producer(LibreOffice 7.4)>>");
        builder.Trailer = $"/Root 1 0 R/Info 8 0 R/ID[<{checksum}><{checksum}>]/DocChecksum/{checksum}";
        return builder.Build();
    }

    private static string Identifier(string content)
    {
        var file = PdfFile.Open(PdfNormalizer.Normalize(PdfBuilder.OnePage(content).Build(), Date));
        return Convert.ToHexString(((PdfString)file.Array(file.Trailer["ID"])[0]).Bytes.Span);
    }
}
