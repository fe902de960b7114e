using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Pdf.Tests;

/// <summary>Whatever is made of a signed file, the verifier answers, and accepts no other content.</summary>
public sealed class HostilePdfTests : IDisposable
{
    /// <summary>What an attacker or a broken program writes where something else stood.</summary>
    private static readonly string[] Tokens =
    [
        "0", "-1", "1", "999999999999", "2147483647", "4294967296", "1e9", "<<", ">>", "[", "]", "(", ")", "<", ">", "%", "/", "null", "1 0 R",
        "2 0 R", "3 0 R", "99999 0 R", "endobj", "endstream", "stream\n", "obj", "xref\n", "trailer", "startxref", "%%EOF", "/Kids", "/Prev 9",
        "/Length 99999999", "/V 2 0 R", "/Encrypt 1 0 R", "/Type/XRef", "/Filter/FlateDecode", "/ByteRange[0 1 2 3]", "\0\0\0\0",
        new string('[', 300), new string('(', 300), string.Concat(Enumerable.Repeat("<</A", 200)),
    ];

    private readonly TestAuthority _authority = new();

    public void Dispose() => _authority.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_mutated_file_is_judged_and_never_accepted_with_another_content(int seed)
    {
        var sent = SentPdf.Acte();
        var first = new TestSigner(_authority).Sign(sent);
        var signed = new TestSigner(_authority) { Field = "Signature2" }.Sign(first);

        var accepted = Mutate(signed, sent, seed, rounds: 250);

        Assert.All(accepted, mutated => Assert.Equal(Outside(signed), Outside(mutated)));
    }

    [Fact]
    public void A_mutated_signature_value_is_judged_and_accepted_only_where_nothing_is_signed()
    {
        var sent = SentPdf.Acte();
        var signed = new TestSigner(_authority).Sign(sent);
        var (start, _) = TestSigner.Place(signed);
        var length = signed.AsSpan(start + 1).IndexOf("00000000000000000000000000000000"u8);
        for (var at = 0; at < length; at += 3)
        {
            var mutated = (byte[])signed.Clone();
            mutated[start + 1 + at] = (byte)"0123456789ABCDEF"[(Convert.ToInt32(((char)mutated[start + 1 + at]).ToString(), 16) + 5) % 16];

            var report = Verify(mutated, sent);

            Assert.True(report.Level == SignatureLevel.Refused || report.Signatures[0].Signer == "Camille Martin");
        }
    }

    [Fact]
    public async Task A_mutated_file_with_object_streams_is_judged_too()
    {
        var sent = await Tool.RewriteAsync(SentPdf.Acte(), "--object-streams=generate", "--compress-streams=n");
        var signed = new TestSigner(_authority).Sign(sent);
        Assert.Equal(SignatureLevel.Identical, Verify(signed, sent).Level);

        var accepted = Mutate(signed, sent, seed: 5, rounds: 250);

        Assert.All(accepted, mutated => Assert.Equal(Outside(signed), Outside(mutated)));
    }

    [Fact]
    public void A_mutated_scan_is_judged_too()
    {
        foreach (var mutated in Mutations(SentPdf.Scan(2), seed: 6, rounds: 250))
        {
            Assert.True(Verify(mutated, SentPdf.Acte()).Level is SignatureLevel.Scan or SignatureLevel.Refused);
        }
    }

    [Theory]
    [InlineData("<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>")]
    [InlineData("<</Type/Pages/Kids 2 0 R>>")]
    [InlineData("<</Type/Pages/Kids[<</Kids[2 0 R]>>]>>")]
    [InlineData("2 0 R")]
    [InlineData("[2 0 R]")]
    public void A_page_tree_that_turns_in_circles_is_refused(string tree)
    {
        var pdf = PdfBuilder.OnePage("BT ET").Object(2, tree).Build();

        Assert.Equal(SignatureLevel.Refused, Verify(pdf, SentPdf.Acte()).Level);
    }

    [Fact]
    public void Form_fields_that_turn_in_circles_are_refused()
    {
        var pdf = PdfBuilder.OnePage("BT ET")
            .Object(1, "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[6 0 R]>>>>")
            .Object(6, "<</FT/Sig/Kids[6 0 R]>>").Build();

        Assert.Equal(["LD5402"], Verify(pdf, SentPdf.Acte()).Refusals.Select(finding => finding.Code));
    }

    [Fact]
    public void A_stream_that_grows_without_end_when_unpacked_is_refused()
    {
        var bomb = new MemoryStream();
        using (var packer = new System.IO.Compression.ZLibStream(bomb, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            packer.Write(new byte[80 << 20]);
        }

        var pdf = PdfBuilder.OnePage("BT ET").Stream(4, Encoding.Latin1.GetString(bomb.ToArray()), "/Filter/FlateDecode").Build();

        Assert.Equal(["LD5402"], Verify(pdf, SentPdf.Acte()).Refusals.Select(finding => finding.Code));
    }

    [Fact]
    public void More_signature_fields_than_anyone_signs_are_refused_before_they_are_looked_at()
    {
        var fields = string.Concat(Enumerable.Repeat("<</FT/Sig/T(x)/V 6 0 R>>", 51));
        var pdf = PdfBuilder.OnePage("BT ET")
            .Object(1, $"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[{fields}]>>>>")
            .Object(6, "<</Type/Sig/ByteRange[0 1 2 3]/Contents<00>>>").Build();

        Assert.Equal(["LD5406"], Verify(pdf, SentPdf.Acte()).Refusals.Select(finding => finding.Code));
    }

    private List<byte[]> Mutate(byte[] signed, byte[] sent, int seed, int rounds) =>
        [.. Mutations(signed, seed, rounds).Where(mutated => Verify(mutated, sent).Level != SignatureLevel.Refused)];

    private static IEnumerable<byte[]> Mutations(byte[] pdf, int seed, int rounds)
    {
        var random = new Random(seed);
        var structure = Structure(pdf);
        for (var round = 0; round < rounds; round++)
        {
            var mutated = pdf.ToList();
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                Change(mutated, structure, random);
            }

            if (!mutated.SequenceEqual(pdf))
            {
                yield return [.. mutated];
            }
        }
    }

    /// <summary>Three changes in four hit the structure; the long row of zeros of a signature value would draw most of them.</summary>
    private static void Change(List<byte> pdf, List<int> structure, Random random)
    {
        var at = random.Next(4) == 0 ? random.Next(pdf.Count) : Math.Min(structure[random.Next(structure.Count)], pdf.Count - 1);
        var length = Math.Min(random.Next(1, 60), pdf.Count - at);
        switch (random.Next(5))
        {
            case 0:
                pdf[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                pdf.RemoveRange(at, Math.Min(length, pdf.Count - 64));
                break;
            case 2:
                pdf.InsertRange(at, pdf.GetRange(random.Next(pdf.Count - 60), Math.Min(length, 60)));
                break;
            case 3:
                pdf.InsertRange(at, Encoding.Latin1.GetBytes(Tokens[random.Next(Tokens.Length)]));
                break;
            default:
                var token = Encoding.Latin1.GetBytes(Tokens[random.Next(Tokens.Length)]);
                pdf.RemoveRange(at, Math.Min(token.Length, pdf.Count - at - 1));
                pdf.InsertRange(at, token);
                break;
        }
    }

    private static List<int> Structure(byte[] pdf) =>
        [.. Enumerable.Range(0, pdf.Length).Where(at => pdf[at] is not ((byte)'0' or (>= (byte)'A' and <= (byte)'F')))];

    /// <summary>The file without the values of its signatures: what they cover.</summary>
    private static string Outside(byte[] pdf) => System.Text.RegularExpressions.Regex.Replace(
        Encoding.Latin1.GetString(pdf), "/Contents <[0-9A-Fa-f]{1000,}>", "/Contents <>");

    private SignedPdfReport Verify(byte[] returned, byte[] sent) =>
        new SignatureVerifier(new SignatureTrust { Authorities = [_authority.Certificate] }, new FakeTimeProvider(TestSigner.At.AddYears(1)))
            .Verify(returned, sent);
}
