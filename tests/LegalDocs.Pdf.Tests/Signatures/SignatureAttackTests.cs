using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Pdf.Tests;

/// <summary>Known attacks on signed PDF files, and what real certificates get wrong; every one is refused with its reason.</summary>
public sealed class SignatureAttackTests : IDisposable
{
    private readonly TestAuthority _authority = new();
    private readonly byte[] _sent = SentPdf.Acte();

    public void Dispose() => _authority.Dispose();

    [Fact]
    public void One_bit_of_a_page_flipped()
    {
        var signed = Signed();
        signed[signed.AsSpan().IndexOf("approuvee"u8)] ^= 1;

        Assert.Contains("LD5416", Refusals(signed));
    }

    [Fact]
    public async Task A_page_changed_by_a_later_saving_although_pdfsig_calls_the_signature_valid()
    {
        var file = PdfFile.Open(Signed());
        var increment = new PdfIncrement(file);
        var page = PdfPageTree.Read(file)[0];
        increment.Replace((PdfReference)page.Dictionary["Contents"]!, new PdfStream(PdfDictionary.Empty, "BT /F1 12 Tf (Article unique. Rejet.) Tj ET"u8.ToArray()));
        var attacked = increment.Build();

        Assert.Equal(["LD5420", "LD5422"], Refusals(attacked).Order());
        Assert.Contains("Signature is Valid", (await Tool.AskAsync("pdfsig", attacked, "-nocert")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_form_removed_by_a_later_saving()
    {
        var file = PdfFile.Open(Signed());
        var increment = new PdfIncrement(file);
        increment.Replace((PdfReference)file.Trailer["Root"]!, file.Catalog.With(("AcroForm", null)));

        Assert.Equal(["LD5410"], Refusals(increment.Build()));
    }

    [Theory]
    [InlineData("none", "LD5411")]
    [InlineData("[0 0 0 0]", "LD5411")]
    [InlineData("[0 -1 2000 10]", "LD5411")]
    [InlineData("[10 1000 2000 100]", "LD5411")]
    [InlineData("[0 1000 500 100]", "LD5411")]
    [InlineData("[0 100 200 999999999]", "LD5411")]
    [InlineData("[0 100 200]", "LD5411")]
    [InlineData("[0 100 200 50]", "LD5412")]
    public void A_forged_byte_range(string range, string code)
    {
        var text = Encoding.Latin1.GetString(Signed());
        var start = text.LastIndexOf("/ByteRange [", StringComparison.Ordinal);
        var end = text.IndexOf(']', start) + 1;
        var forged = (range == "none" ? "/NoRange [0 0 0 0]" : $"/ByteRange {range}").PadRight(end - start);

        Assert.Contains(code, Refusals(Encoding.Latin1.GetBytes(text[..start] + forged + text[end..])));
    }

    [Fact]
    public void A_signature_value_of_zeros()
    {
        Assert.Contains("LD5414", Refusals(new TestSigner(_authority).Prepare(_sent)));
    }

    [Fact]
    public void A_second_value_hidden_behind_the_first()
    {
        var signed = Signed();
        var (_, end) = TestSigner.Place(signed);
        signed[end - 3] = (byte)'1';

        Assert.Contains("LD5414", Refusals(signed));
    }

    [Fact]
    public void Signature_wrapping_the_second_range_moved_and_objects_inserted()
    {
        var signed = Signed();
        var (start, end) = TestSigner.Place(signed);
        var inserted = Encoding.ASCII.GetBytes("/Moved (x) ");
        var text = Encoding.Latin1.GetString([.. signed.AsSpan(0, end), .. inserted, .. signed.AsSpan(end)]);
        var wrapped = text.Replace($"0 {start:D10} {end:D10} ", $"0 {start:D10} {end + inserted.Length:D10} ", StringComparison.Ordinal);
        var repaired = ShiftTable(wrapped, end, inserted.Length);

        Assert.Contains("LD5412", Refusals(Encoding.Latin1.GetBytes(repaired)));
    }

    [Fact]
    public async Task Another_document_correctly_signed_by_the_right_person()
    {
        var other = new TestSigner(_authority).Sign(SentPdf.Acte("Article unique. La convention est rejetee."));

        Assert.Equal(["LD5423"], Refusals(other));
        Assert.Contains("Signature is Valid", (await Tool.AskAsync("pdfsig", other, "-nocert")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_object_that_no_reference_knows()
    {
        var signed = Signed();
        var at = signed.AsSpan().LastIndexOf("\nxref\n"u8) + 1;
        var text = Encoding.Latin1.GetString(signed);
        var hidden = text[..at] + "99 0 obj\n(hidden)\nendobj\n" + text[at..];
        var shifted = hidden.Replace($"startxref\n{at}\n", $"startxref\n{at + 25}\n", StringComparison.Ordinal);

        Assert.Contains("LD5405", Refusals(Encoding.Latin1.GetBytes(shifted)));
    }

    [Theory]
    [InlineData("action when opened")]
    [InlineData("free text over the page")]
    [InlineData("another page tree")]
    [InlineData("page turned")]
    [InlineData("text field")]
    public void More_than_a_signature_added_by_the_saving_that_signs(string change)
    {
        var signer = change switch
        {
            "action when opened" => new TestSigner(_authority)
            {
                ChangesCatalogue = (_, _, catalogue) => catalogue.With(("OpenAction", Parse("<</S/JavaScript/JS(app.alert(1))>>"))),
            },
            "another page tree" => new TestSigner(_authority)
            {
                ChangesCatalogue = (file, increment, catalogue) => catalogue.With(("Pages", increment.Add(file.Resolve(catalogue["Pages"])!))),
            },
            "text field" => new TestSigner(_authority)
            {
                ChangesCatalogue = (file, increment, catalogue) => catalogue.With(("AcroForm", ((PdfDictionary)catalogue["AcroForm"]!).With(
                    ("Fields", new PdfArray([.. ((PdfArray)((PdfDictionary)catalogue["AcroForm"]!)["Fields"]!).Items, increment.Add(Parse("<</FT/Tx/T(x)/V(rejet)>>"))]))))),
            },
            "page turned" => new TestSigner(_authority) { ChangesPage = (_, _, page) => page.With(("Rotate", new PdfNumber(180))) },
            _ => new TestSigner(_authority)
            {
                ChangesPage = (_, increment, page) => page.With(("Annots", new PdfArray(
                    [.. ((PdfArray)page["Annots"]!).Items, increment.Add(Parse("<</Subtype/FreeText/Rect[0 0 500 500]/Contents(REJET)>>"))]))),
            },
        };

        Assert.Equal(["LD5422"], Refusals(signer.Sign(_sent)).Distinct());
    }

    [Fact]
    public void Many_small_signatures_that_cover_the_page_together()
    {
        var signed = _sent;
        for (var number = 1; number <= 3; number++)
        {
            signed = new TestSigner(_authority) { Field = $"S{number}", Rectangle = $"[0 {250 * number} 400 {(250 * number) + 130}]" }.Sign(signed);
        }

        Assert.Equal(["LD5422"], Refusals(signed));
    }

    [Fact]
    public void A_shadow_object_announced_before_the_signature_and_shown_after_it()
    {
        var announcing = new TestSigner(_authority)
        {
            ChangesCatalogue = (_, _, catalogue) => catalogue.With(("Extensions", Parse("<</X 77 0 R>>"))),
        };
        var file = PdfFile.Open(announcing.Sign(_sent));
        var increment = new PdfIncrement(file);
        increment.Replace(new PdfReference(77, 0), Parse("<</Shown true>>"));

        Assert.Equal(["LD5420"], Refusals(increment.Build()));
    }

    [Fact]
    public void The_appearance_of_a_signature_changed_before_the_next_one()
    {
        var file = PdfFile.Open(Signed());
        var widget = (PdfReference)((PdfArray)PdfPageTree.Read(file)[0].Dictionary["Annots"]!).Items[0];
        var change = new TestSigner(_authority)
        {
            Field = "Signature2",
            ChangesCatalogue = (now, increment, catalogue) =>
            {
                increment.Replace(widget, now.Dictionary(widget)!.With(("Rect", Parse("[0 0 10 10]"))));
                return catalogue;
            },
        };

        Assert.Equal(["LD5425"], Refusals(change.Sign(file.Bytes.ToArray())));
    }

    [Fact]
    public void A_certified_document_signed_again()
    {
        var certified = new TestSigner(_authority)
        {
            Extra = "/Reference[<</Type/SigRef/TransformMethod/DocMDP/TransformParams<</Type/TransformParams/P 1/V/1.2>>>>]",
        }.Sign(_sent);

        Assert.Equal(["LD5426"], Refusals(new TestSigner(_authority) { Field = "Signature2" }.Sign(certified)));
    }

    [Fact]
    public void A_signature_dated_in_the_future()
    {
        var early = new SignatureVerifier(
            new SignatureTrust { Authorities = [_authority.Certificate] }, new FakeTimeProvider(TestSigner.At.AddDays(-10)));

        Assert.Equal(["LD5437"], early.Verify(Signed(), _sent).Refusals.Select(finding => finding.Code));
    }

    [Fact]
    public void A_revoked_certificate_that_claims_an_earlier_time_without_proof()
    {
        using var certificate = _authority.Issue();
        var signed = new TestSigner(_authority) { Certificate = certificate, IsTimestamped = false }.Sign(_sent);
        var list = _authority.RevocationList(certificate, TestSigner.At.AddDays(1), TestSigner.At.AddDays(7));

        Assert.Equal(["LD5433"], Refusals(SentPdf.WithProofs(signed, "CRLs", list)));
    }

    [Fact]
    public void A_signature_drawn_over_the_whole_page()
    {
        Assert.Equal(["LD5422"], Refusals(new TestSigner(_authority) { Rectangle = "[0 0 595 842]" }.Sign(_sent)));
    }

    [Fact]
    public void A_certificate_expired_when_it_signed()
    {
        using var expired = _authority.Issue(until: TestSigner.At.AddDays(-1));

        Assert.Contains("LD5431", Refusals(new TestSigner(_authority) { Certificate = expired }.Sign(_sent)));
    }

    [Theory]
    [InlineData(X509KeyUsageFlags.KeyEncipherment, null)]
    [InlineData(X509KeyUsageFlags.DigitalSignature, TestAuthority.ServerAuthentication)]
    public void A_certificate_made_for_another_use(X509KeyUsageFlags usage, string? extendedUse)
    {
        using var certificate = _authority.Issue(usage: usage, extendedUse: extendedUse);

        Assert.Equal(["LD5432"], Refusals(new TestSigner(_authority) { Certificate = certificate }.Sign(_sent)));
    }

    [Fact]
    public void A_certificate_of_an_authority_that_nobody_trusts()
    {
        using var stranger = new TestAuthority("Inconnue");

        var codes = Refusals(new TestSigner(stranger).Sign(_sent));

        Assert.Equal(["LD5430", "LD5435"], codes.Order());
    }

    [Fact]
    public void No_authority_configured_trusts_nobody()
    {
        var verifier = new SignatureVerifier(new SignatureTrust { Authorities = [] }, new FakeTimeProvider(TestSigner.At));

        Assert.Contains("LD5430", verifier.Verify(Signed(), _sent).Refusals.Select(finding => finding.Code));
    }

    [Fact]
    public void Two_signers_in_one_value()
    {
        using var second = _authority.Issue("Dominique Petit");

        Assert.Equal(["LD5415"], Refusals(new TestSigner(_authority) { SecondSigner = second }.Sign(_sent)));
    }

    [Fact]
    public void A_digest_that_is_too_weak()
    {
        Assert.Equal(["LD5417"], Refusals(new TestSigner(_authority) { Digest = "1.3.14.3.2.26" }.Sign(_sent)));
    }

    [Fact]
    public void A_key_that_is_too_short()
    {
        using var certificate = _authority.IssueRsa(1_024);

        Assert.Contains("LD5417", Refusals(new TestSigner(_authority) { Certificate = certificate }.Sign(_sent)));
    }

    [Fact]
    public void A_timestamp_by_a_certificate_made_for_another_use()
    {
        Assert.Contains("LD5435", Refusals(new TestSigner(_authority) { TimestampUse = "1.3.6.1.5.5.7.3.4" }.Sign(_sent)));
    }

    [Fact]
    public void An_unknown_kind_of_signature()
    {
        Assert.Equal(["LD5413"], Refusals(new TestSigner(_authority) { Format = "adbe.x509.rsa_sha1" }.Sign(_sent)));
    }

    [Fact]
    public void A_file_too_large_to_look_at()
    {
        var trust = new SignatureTrust { Authorities = [_authority.Certificate], MaxBytes = 1_000 };

        var report = new SignatureVerifier(trust, new FakeTimeProvider(TestSigner.At)).Verify(Signed(), _sent);

        Assert.Equal("LD5401", Assert.Single(report.Findings).Code);
    }

    [Theory]
    [InlineData("not a PDF at all", "LD5402")]
    [InlineData("%PDF-1.7\n", "LD5402")]
    [InlineData("", "LD5402")]
    public void What_is_no_PDF(string content, string code)
    {
        Assert.Equal([code], Refusals(Encoding.Latin1.GetBytes(content)));
    }

    [Fact]
    public async Task An_encrypted_file_even_when_anybody_may_open_it()
    {
        Assert.Contains("LD5403", Refusals(await Tool.RewriteAsync(Signed(), "--encrypt", "", "secret", "256", "--")));
    }

    [Fact]
    public void Bytes_after_the_end()
    {
        Assert.Equal(["LD5404"], Refusals([.. Signed(), .. "<script>"u8]));
    }

    [Fact]
    public void A_file_cut_at_any_place_is_refused()
    {
        var signed = Signed();
        for (var length = 0; length < signed.Length - 2; length += 97)
        {
            Assert.NotEmpty(Refusals(signed[..length]));
        }
    }

    private byte[] Signed() => new TestSigner(_authority).Sign(_sent);

    private IReadOnlyList<string> Refusals(byte[] returned)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero));
        var report = new SignatureVerifier(new SignatureTrust { Authorities = [_authority.Certificate] }, clock).Verify(returned, _sent);
        Assert.Equal(SignatureLevel.Refused, report.Level);
        Assert.All(report.Refusals, finding => Assert.NotEmpty(finding.RemedyFrench + finding.RemedyEnglish));
        return [.. report.Refusals.Select(finding => finding.Code)];
    }

    /// <summary>Moves the offsets of the last cross-reference table that lie behind an insertion.</summary>
    private static string ShiftTable(string pdf, int from, int by)
    {
        var table = pdf.LastIndexOf("xref\n", pdf.LastIndexOf("startxref", StringComparison.Ordinal) - 1, StringComparison.Ordinal);
        var shifted = System.Text.RegularExpressions.Regex.Replace(
            pdf[table..],
            @"^(\d{10}) (\d{5} n )$",
            match => int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) is var offset && offset >= from
                ? $"{offset + by:D10} {match.Groups[2].Value}"
                : match.Value,
            System.Text.RegularExpressions.RegexOptions.Multiline);
        return pdf[..table] + System.Text.RegularExpressions.Regex.Replace(shifted, @"startxref\n\d+", $"startxref\n{table}");
    }

    private static PdfValue Parse(string pdf) => new PdfParser(Encoding.Latin1.GetBytes(pdf)).ReadValue();
}
