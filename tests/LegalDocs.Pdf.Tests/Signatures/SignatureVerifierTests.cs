using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Pdf.Tests;

public sealed class SignatureVerifierTests : IDisposable
{
    private readonly TestAuthority _authority = new();
    private readonly byte[] _sent = SentPdf.Acte();

    public void Dispose() => _authority.Dispose();

    [Fact]
    public async Task A_signed_increment_on_the_bytes_sent_is_accepted_without_a_person()
    {
        var signed = new TestSigner(_authority).Sign(_sent);

        var report = Verify(signed);

        Assert.Equal(SignatureLevel.Identical, report.Level);
        Assert.True(report.KeepsSentBytes);
        Assert.Equal(2, report.PageCount);
        var signature = Assert.Single(report.Signatures);
        Assert.Equal(SignatureKind.Pades, signature.Kind);
        Assert.Equal("Camille Martin", signature.Signer);
        Assert.Equal("Autorité d’essai", signature.Issuer);
        Assert.Equal(TestSigner.At, signature.TimestampedAt);
        Assert.Equal(TestSigner.At, signature.ClaimedAt);
        Assert.Equal(signed.Length, signature.CoveredBytes);
        Assert.True(signature.IsTrusted);
        Assert.Equal(["LD5434"], Codes(report));
        var (_, opinion) = await Tool.AskAsync("pdfsig", signed, "-nocert");
        Assert.Contains("Signature is Valid", opinion, StringComparison.Ordinal);
        Assert.Contains("Total document signed", opinion, StringComparison.Ordinal);
        Assert.Equal(0, (await Tool.AskAsync("qpdf", signed, "--check")).ExitCode);
    }

    [Fact]
    public void An_RSA_signature_without_timestamp_is_accepted_and_said_to_have_none()
    {
        var report = Verify(new TestSigner(_authority) { Certificate = _authority.IssueRsa(2_048), IsTimestamped = false }.Sign(_sent));

        Assert.Equal(SignatureLevel.Identical, report.Level);
        Assert.Contains("LD5436", Codes(report));
        Assert.Null(report.Signatures[0].TimestampedAt);
    }

    [Fact]
    public void A_CMS_signature_without_bound_certificate_is_accepted_and_said_not_to_be_PAdES()
    {
        var report = Verify(new TestSigner(_authority) { Format = "adbe.pkcs7.detached", BindsCertificate = false }.Sign(_sent));

        Assert.Equal(SignatureLevel.Identical, report.Level);
        Assert.Equal(SignatureKind.Cms, report.Signatures[0].Kind);
        Assert.Contains("LD5419", Codes(report));
    }

    [Fact]
    public void Two_signatures_one_after_the_other_are_both_verified()
    {
        var first = new TestSigner(_authority).Sign(_sent);
        var second = new TestSigner(_authority) { Field = "Signature2", Certificate = _authority.Issue("Dominique Petit") }.Sign(first);

        var report = Verify(second);

        Assert.Equal(SignatureLevel.Identical, report.Level);
        Assert.Equal(["Camille Martin", "Dominique Petit"], report.Signatures.Select(signature => signature.Signer));
        Assert.Equal([first.Length, second.Length], report.Signatures.Select(signature => signature.CoveredBytes));
    }

    [Fact]
    public void A_document_timestamp_after_the_signature_is_part_of_it()
    {
        var signed = new TestSigner(_authority).Sign(_sent);

        var report = Verify(new TestSigner(_authority) { Field = "Horodatage", Format = "ETSI.RFC3161" }.Sign(signed));

        Assert.Equal(SignatureLevel.Identical, report.Level);
        Assert.Equal(SignatureKind.DocumentTimestamp, report.Signatures[1].Kind);
        Assert.Equal(TestSigner.At, report.Signatures[1].TimestampedAt);
    }

    [Fact]
    public void Proofs_of_validity_added_after_the_signature_are_no_change()
    {
        using var certificate = _authority.Issue();
        var signed = new TestSigner(_authority) { Certificate = certificate }.Sign(_sent);
        var list = _authority.RevocationList(null, TestSigner.At, TestSigner.At.AddDays(3));

        var report = Verify(SentPdf.WithProofs(signed, "CRLs", list));

        Assert.Equal(SignatureLevel.Identical, report.Level);
        Assert.Equal(RevocationState.Good, report.Signatures[0].Revocation);
        Assert.Empty(report.Findings);
    }

    [Theory]
    [InlineData("CRLs", -1, "LD5433")]
    [InlineData("OCSPs", -1, "LD5433")]
    [InlineData("CRLs", 1, null)]
    [InlineData("OCSPs", 1, null)]
    public void A_certificate_withdrawn_before_the_signature_is_refused_and_after_it_is_not(string kind, int days, string? code)
    {
        using var certificate = _authority.Issue();
        var signed = new TestSigner(_authority) { Certificate = certificate }.Sign(_sent);
        var since = TestSigner.At.AddDays(days);
        var proof = kind == "CRLs"
            ? _authority.RevocationList(certificate, since, TestSigner.At.AddDays(7))
            : _authority.OcspAnswer(certificate, since, TestSigner.At.AddDays(7));

        var report = Verify(SentPdf.WithProofs(signed, kind, proof));

        Assert.Equal(code is null ? SignatureLevel.Identical : SignatureLevel.Refused, report.Level);
        Assert.Equal(code is null ? [] : [code], report.Refusals.Select(finding => finding.Code));
    }

    [Fact]
    public void A_good_OCSP_answer_is_a_proof_and_that_of_another_authority_is_none()
    {
        using var certificate = _authority.Issue();
        using var other = new TestAuthority();
        var signed = new TestSigner(_authority) { Certificate = certificate }.Sign(_sent);

        var good = Verify(SentPdf.WithProofs(signed, "OCSPs", _authority.OcspAnswer(certificate, null, TestSigner.At.AddDays(1))));
        var foreign = Verify(SentPdf.WithProofs(signed, "OCSPs", other.OcspAnswer(certificate, null, TestSigner.At.AddDays(1))));

        Assert.Equal(RevocationState.Good, good.Signatures[0].Revocation);
        Assert.Equal(RevocationState.Unknown, foreign.Signatures[0].Revocation);
    }

    [Fact]
    public void An_answer_signed_by_a_forger_who_bears_the_authority_s_name_is_none()
    {
        using var certificate = _authority.Issue();
        using var forger = new TestAuthority(); // The same name, another key.
        var signed = new TestSigner(_authority) { Certificate = certificate }.Sign(_sent);
        var answered = SentPdf.WithProofs(signed, "OCSPs", forger.OcspAnswer(certificate, null, TestSigner.At.AddDays(1)));

        var report = Verify(SentPdf.WithProofs(answered, "Certs", forger.Certificate.RawData, "OCSPs"));

        Assert.Equal(SignatureLevel.Identical, report.Level);
        Assert.Equal(RevocationState.Unknown, report.Signatures[0].Revocation);
    }

    [Theory]
    [InlineData("OCSPs", -30)]
    [InlineData("CRLs", -30)]
    public void An_answer_that_was_out_of_date_at_the_time_of_signature_proves_nothing(string kind, int days)
    {
        using var certificate = _authority.Issue();
        var signed = new TestSigner(_authority) { Certificate = certificate }.Sign(_sent);
        var at = TestSigner.At.AddDays(days);
        var proof = kind == "CRLs" ? _authority.RevocationList(null, at, at.AddDays(3)) : _authority.OcspAnswer(certificate, null, at);

        Assert.Equal(RevocationState.Unknown, Verify(SentPdf.WithProofs(signed, kind, proof)).Signatures[0].Revocation);
    }

    [Fact]
    public void A_file_written_again_by_the_signature_book_with_the_same_pages_is_recorded_as_such()
    {
        var rewritten = Rewritten(_sent, content => content);

        var report = Verify(new TestSigner(_authority).Sign(rewritten));

        Assert.Equal(SignatureLevel.Rewritten, report.Level);
        Assert.False(report.KeepsSentBytes);
        Assert.Contains("LD5424", Codes(report));
    }

    [Fact]
    public void A_file_written_again_with_another_page_is_refused()
    {
        var rewritten = Rewritten(_sent, content => content.Replace("approuvee", "rejetee  ", StringComparison.Ordinal));

        var report = Verify(new TestSigner(_authority).Sign(rewritten));

        Assert.Equal(SignatureLevel.Refused, report.Level);
        Assert.Equal(["LD5423"], report.Refusals.Select(finding => finding.Code));
        Assert.Contains("page 1", report.Refusals.Single().French, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scan_is_recorded_as_scan()
    {
        var report = Verify(SentPdf.Scan(2));

        Assert.Equal(SignatureLevel.Scan, report.Level);
        Assert.Equal(2, report.PageCount);
        Assert.Equal(["LD5441"], Codes(report));
    }

    [Fact]
    public void A_scan_that_lacks_a_page_is_refused()
    {
        Assert.Equal(["LD5440"], Refusals(SentPdf.Scan(1)));
    }

    [Fact]
    public void A_file_that_is_neither_signed_nor_a_scan_is_refused()
    {
        Assert.Equal(["LD5410"], Refusals(_sent));
    }

    [Fact]
    public void An_authority_below_the_root_may_be_trusted_by_itself()
    {
        var report = new SignatureVerifier(new SignatureTrust { Authorities = [_authority.Certificate] }, Clock())
            .Verify(new TestSigner(_authority).Sign(_sent), _sent);

        Assert.True(report.Signatures[0].IsTrusted);
    }

    [Fact]
    public void Everything_wrong_is_said_at_once()
    {
        using var stranger = new TestAuthority("Inconnue");
        var signer = new TestSigner(stranger)
        {
            Certificate = stranger.Issue(usage: X509KeyUsageFlags.KeyEncipherment),
            Rectangle = "[0 0 595 842]",
            IsTimestamped = false,
        };

        Assert.Equal(["LD5422", "LD5430", "LD5432"], Refusals(signer.Sign(_sent)).Order());
    }

    private static FakeTimeProvider Clock() => new(new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero));

    private SignedPdfReport Verify(byte[] returned) =>
        new SignatureVerifier(new SignatureTrust { Authorities = [_authority.Certificate] }, Clock()).Verify(returned, _sent);

    private IEnumerable<string> Refusals(byte[] returned)
    {
        var report = Verify(returned);
        Assert.Equal(SignatureLevel.Refused, report.Level);
        return report.Refusals.Select(finding => finding.Code);
    }

    private static IEnumerable<string> Codes(SignedPdfReport report) => report.Findings.Select(finding => finding.Code);

    /// <summary>The same file with its objects in another order and its contents stored otherwise.</summary>
    private static byte[] Rewritten(byte[] pdf, Func<string, string> change)
    {
        var file = PdfFile.Open(pdf);
        var increment = new PdfIncrement(file);
        foreach (var page in PdfPageTree.Read(file))
        {
            var text = System.Text.Encoding.Latin1.GetString(PdfContentReader.Contents(file, page.Dictionary["Contents"]).Span);
            var content = increment.Add(new PdfStream(
                PdfDictionary.Empty.With(("Filter", new PdfName("ASCIIHexDecode"))),
                System.Text.Encoding.ASCII.GetBytes(Convert.ToHexString(System.Text.Encoding.Latin1.GetBytes(change(text))) + ">")));
            increment.Replace(page.Reference!, page.Dictionary.With(("Contents", content)));
        }

        return PdfNormalizer.Normalize(increment.Build(), DateTimeOffset.UnixEpoch);
    }
}
