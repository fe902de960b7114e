using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Pdf.Tests;

public sealed class PdfStamperTests
{
    private static readonly PdfStamp Stamp = new()
    {
        Lines = ["REÇU EN PRÉFECTURE", "Le 28/09/2018", "021-242100410-20180927-2018_09_001-DE", "Certifié conforme à l’acte transmis"],
        At = new DateTimeOffset(2018, 9, 28, 14, 0, 0, TimeSpan.Zero),
    };

    private readonly byte[] _pdf = SentPdf.Acte();

    [Fact]
    public async Task The_stamp_is_read_as_text_and_the_given_bytes_stay_in_front()
    {
        var stamped = Stamped(_pdf, Stamp);

        Assert.True(stamped.AsSpan().StartsWith(_pdf));
        Assert.Equal(0, (await Tool.AskAsync("qpdf", stamped, "--check")).ExitCode);
        var page = PdfText.Read(PdfFile.Open(stamped)).Pages[0];
        Assert.Equal(string.Concat(Stamp.Lines), page.Artifacts);
        Assert.Equal(PdfText.Read(PdfFile.Open(_pdf)).Pages[0].Body, page.Body);
    }

    [Fact]
    public async Task The_font_of_the_stamp_is_embedded_with_its_characters()
    {
        var (_, fonts) = await Tool.AskAsync("pdffonts", Stamped(_pdf, Stamp));

        Assert.Matches(@"[A-Z]{6}\+LiberationSans\s+CID TrueType\s+Identity-H\s+yes yes yes", fonts);
    }

    [Fact]
    public void The_same_stamp_on_the_same_file_gives_the_same_bytes()
    {
        Assert.Equal(Stamped(_pdf, Stamp), Stamped(_pdf, Stamp));
    }

    [Fact]
    public async Task A_signature_stays_valid_over_what_it_covers()
    {
        using var authority = new TestAuthority();
        var signed = new TestSigner(authority).Sign(_pdf);

        var stamped = Stamped(signed, Stamp);

        Assert.True(stamped.AsSpan().StartsWith(signed));
        var (_, opinion) = await Tool.AskAsync("pdfsig", stamped, "-nocert");
        Assert.Contains("Signature is Valid", opinion, StringComparison.Ordinal);
        Assert.Contains("Not total document signed", opinion, StringComparison.Ordinal);
        var verifier = new SignatureVerifier(new SignatureTrust { Authorities = [authority.Certificate] }, new FakeTimeProvider(TestSigner.At));
        Assert.Equal(SignatureLevel.Refused, verifier.Verify(stamped, _pdf).Level);
    }

    [Fact]
    public async Task A_file_with_cross_reference_streams_gets_an_increment_of_the_same_kind()
    {
        var compressed = await Tool.RewriteAsync(_pdf, "--object-streams=generate");

        var stamped = Stamped(compressed, Stamp);

        Assert.All(PdfFile.Open(stamped).Revisions, revision => Assert.True(revision.IsStream));
        Assert.Equal(string.Concat(Stamp.Lines), PdfText.Read(PdfFile.Open(stamped)).Pages[0].Artifacts);
        var (exitCode, output) = await Tool.AskAsync("qpdf", stamped, "--check");
        Assert.True(exitCode == 0, output);
    }

    [Theory]
    [InlineData(0, PdfCorner.TopRight)]
    [InlineData(90, PdfCorner.TopRight)]
    [InlineData(180, PdfCorner.BottomLeft)]
    [InlineData(270, PdfCorner.TopLeft)]
    public async Task The_stamp_stands_upright_in_its_corner_however_the_page_is_turned(int turn, PdfCorner corner)
    {
        var turned = PdfBuilder.OnePage("BT ET").Object(
            3, $"<</Type/Page/Parent 2 0 R/MediaBox[10 20 605 862]/Rotate {turn}/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>").Build();

        var stamped = Stamped(turned, Stamp with { Lines = ["TAMPON"], Corner = corner });

        var word = await WordAsync(stamped);
        var (width, height) = turn is 90 or 270 ? (842.0, 595.0) : (595.0, 842.0);
        Assert.InRange(word.X, corner is PdfCorner.TopRight or PdfCorner.BottomRight ? width - 100 : 20, corner is PdfCorner.TopRight or PdfCorner.BottomRight ? width - 20 : 60);
        Assert.InRange(word.Y, corner is PdfCorner.TopRight or PdfCorner.TopLeft ? 20 : height - 60, corner is PdfCorner.TopRight or PdfCorner.TopLeft ? 60 : height - 20);
    }

    [Fact]
    public void Both_dates_of_modification_become_that_of_the_stamp()
    {
        var dated = PdfBuilder.OnePage("BT ET")
            .Object(1, "<</Type/Catalog/Pages 2 0 R/Metadata 6 0 R>>")
            .Stream(6, "<rdf:RDF><xmp:CreateDate>2018-09-27T00:00:00Z</xmp:CreateDate></rdf:RDF>", "/Type/Metadata/Subtype/XML")
            .Object(7, "<</CreationDate(D:20180927000000Z)>>");
        dated.Trailer = "/Root 1 0 R/Info 7 0 R";

        var once = Stamped(dated.Build(), Stamp);
        var twice = Stamped(once, Stamp with { At = Stamp.At.AddDays(1) });

        Assert.Equal(("D:20180928140000Z", 1), Dates(once, "2018-09-28T14:00:00Z"));
        Assert.Equal(("D:20180929140000Z", 1), Dates(twice, "2018-09-29T14:00:00Z"));
    }

    [Fact]
    public void Characters_that_the_font_lacks_become_question_marks()
    {
        var page = PdfText.Read(PdfFile.Open(Stamped(_pdf, Stamp with { Lines = ["漢 1 € œ"] }))).Pages[0];

        Assert.Equal("? 1 € œ", page.Artifacts);
    }

    [Theory]
    [InlineData(3, "LD5303")]
    [InlineData(99, "LD5303")]
    public void A_page_that_does_not_exist_is_refused(int page, string code)
    {
        Assert.Equal(code, Assert.IsType<PdfEdit.Refused>(PdfStamper.Stamp(_pdf, Stamp with { Page = page })).Refusal.Code);
    }

    [Fact]
    public async Task An_encrypted_or_damaged_file_is_refused()
    {
        var encrypted = await Tool.RewriteAsync(_pdf, "--encrypt", "", "secret", "256", "--");

        Assert.Equal("LD5302", Assert.IsType<PdfEdit.Refused>(PdfStamper.Stamp(encrypted, Stamp)).Refusal.Code);
        Assert.Equal("LD5301", Assert.IsType<PdfEdit.Refused>(PdfStamper.Stamp(_pdf.AsMemory(0, 200), Stamp)).Refusal.Code);
    }

    [Fact]
    public void A_stamp_without_lines_is_a_mistake_of_the_caller()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PdfStamper.Stamp(_pdf, Stamp with { Lines = [] }));
    }

    private static byte[] Stamped(byte[] pdf, PdfStamp stamp) => Assert.IsType<PdfEdit.Done>(PdfStamper.Stamp(pdf, stamp)).Pdf.ToArray();

    private static (string Info, int Times) Dates(byte[] pdf, string xmpDate)
    {
        var file = PdfFile.Open(pdf);
        var info = (PdfString)file.Dictionary(file.Trailer["Info"])!["ModDate"]!;
        var xmp = Encoding.UTF8.GetString(file.Decode((PdfStream)file.Resolve(file.Catalog["Metadata"])!).Span);
        return (Encoding.ASCII.GetString(info.Bytes.Span), xmp.Split($"<xmp:ModifyDate>{xmpDate}</xmp:ModifyDate>").Length - 1);
    }

    private static async Task<(double X, double Y)> WordAsync(byte[] pdf)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.File("in.pdf"), pdf, TestContext.Current.CancellationToken);
        var (_, output) = await Tool.RunAsync("pdftotext", "-bbox", folder.File("in.pdf"), "-");
        var match = System.Text.RegularExpressions.Regex.Match(output, "xMin=\"([0-9.]+)\" yMin=\"([0-9.]+)\"[^>]*>TAMPON<");
        Assert.True(match.Success, output);
        return (double.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture),
            double.Parse(match.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture));
    }
}
