using System.Text;

namespace LegalDocs.Pdf.Tests;

public sealed class PdfFileTests
{
    private static readonly byte[] Classic = PdfBuilder.OnePage("BT /F1 12 Tf (Bonjour) Tj ET").Build();

    [Fact]
    public void A_classic_file_gives_its_pages()
    {
        var file = PdfFile.Open(Classic);

        Assert.Single(PdfPageTree.Read(file));
        Assert.False(file.Revisions[0].IsStream);
        Assert.Equal([1, 2, 3, 4, 5], file.Numbers.Order());
    }

    [Fact]
    public async Task Cross_reference_streams_and_object_streams_give_the_same_pages()
    {
        var compressed = await Tool.RewriteAsync(Classic, "--object-streams=generate");

        var file = PdfFile.Open(compressed);

        Assert.True(file.Revisions[0].IsStream);
        Assert.Equal("Bonjour", PdfText.Read(file).Pages[0].Body);
    }

    [Fact]
    public async Task An_encrypted_file_is_known_as_such()
    {
        var encrypted = await Tool.RewriteAsync(Classic, "--encrypt", "", "secret", "256", "--");

        Assert.True(PdfFile.Open(encrypted).IsEncrypted);
    }

    [Fact]
    public void A_later_saving_wins_over_an_earlier_one()
    {
        var start = Classic.Length;
        var increment = $"4 0 obj\n<</Length 29>>\nstream\nBT /F1 12 Tf (Bonsoir) Tj ET \nendstream\nendobj\n";
        var table = $"xref\n4 1\n{start:D10} 00000 n \ntrailer\n<</Root 1 0 R/Size 6/Prev {PdfCrossReferenceReader.StartOffset(Classic)}>>\n"
            + $"startxref\n{start + increment.Length}\n%%EOF\n";

        var file = PdfFile.Open((byte[])[.. Classic, .. Encoding.Latin1.GetBytes(increment + table)]);

        Assert.Equal(2, file.Revisions.Count);
        Assert.Equal("Bonsoir", PdfText.Read(file).Pages[0].Body);
    }

    [Theory]
    [InlineData("%PDF-", "%XXX-")]
    [InlineData("startxref", "startxxxx")]
    [InlineData("/Kids[3 0 R]", "/Kids[2 0 R]")]
    [InlineData("/Kids[3 0 R]", "/Kids[9 0 R]")]
    [InlineData("/Length 28", "/Length 99")]
    [InlineData("4 0 obj", "6 0 obj")]
    [InlineData("endstream", "endstxxxx")]
    [InlineData("/Root 1 0 R", "/Root 3 0 0")]
    public void A_damaged_file_is_refused(string good, string bad)
    {
        var text = Encoding.Latin1.GetString(Classic);
        Assert.Contains(good, text, StringComparison.Ordinal);

        var damaged = Encoding.Latin1.GetBytes(text.Replace(good, bad, StringComparison.Ordinal));

        Assert.Throws<PdfSyntaxException>(() => PdfText.Read(PdfFile.Open(damaged)));
    }

    [Fact]
    public void Savings_that_refer_to_each_other_in_a_circle_are_refused()
    {
        var looping = Encoding.Latin1.GetString(Classic)
            .Replace("/Size 6>>", $"/Size 6/Prev {PdfCrossReferenceReader.StartOffset(Classic)}>>", StringComparison.Ordinal);

        Assert.Throws<PdfSyntaxException>(() => PdfFile.Open(Encoding.Latin1.GetBytes(looping)));
    }

    [Fact]
    public void Every_truncation_is_read_or_refused()
    {
        for (var length = 0; length < Classic.Length; length++)
        {
            try
            {
                PdfText.Read(PdfFile.Open(Classic.AsMemory(0, length)));
            }
            catch (PdfSyntaxException)
            {
                continue;
            }

            Assert.True(length > Classic.Length - 8, $"a file cut at {length} was read");
        }
    }

    [Fact]
    public void A_stream_that_grows_without_end_is_stopped()
    {
        using var bomb = new MemoryStream();
        using (var zlib = new System.IO.Compression.ZLibStream(bomb, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(new byte[3_000_000]);
        }

        var stream = new PdfStream(PdfDictionary.Empty.With(("Filter", new PdfName("FlateDecode"))), bomb.ToArray());

        Assert.Throws<PdfSyntaxException>(() => PdfFilters.Decode(stream, value => value, 2_000_000));
        Assert.Equal(3_000_000, PdfFilters.Decode(stream, value => value, 4_000_000).Length);
    }

    [Theory]
    [InlineData("ASCIIHexDecode", "426F6E 6A6F7572>", "Bonjour")]
    [InlineData("ASCII85Decode", "6>:KF4&'!~>", "")]
    public void Text_filters_are_undone(string filter, string raw, string expected)
    {
        var stream = new PdfStream(PdfDictionary.Empty.With(("Filter", new PdfName(filter))), Encoding.ASCII.GetBytes(raw));

        var decoded = Encoding.Latin1.GetString(PdfFilters.Decode(stream, value => value, 1_000).Span);

        Assert.Equal(expected.Length == 0 ? Ascii85("6>:KF4&'!") : expected, decoded);
    }

    private static string Ascii85(string digits)
    {
        // Reference computation with whole numbers, apart from the code under test.
        var output = new List<byte>();
        for (var at = 0; at < digits.Length; at += 5)
        {
            var group = digits.Substring(at, Math.Min(5, digits.Length - at));
            var value = group.PadRight(5, 'u').Aggregate(0UL, (sum, digit) => (sum * 85) + (ulong)(digit - '!'));
            output.AddRange(new[] { (byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value }[..(group.Length - 1)]);
        }

        return Encoding.Latin1.GetString([.. output]);
    }
}
