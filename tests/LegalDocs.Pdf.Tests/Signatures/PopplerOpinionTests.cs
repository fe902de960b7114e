using System.Security.Cryptography.X509Certificates;

namespace LegalDocs.Pdf.Tests;

/// <summary>Poppler's <c>pdfsig</c>, which shares no line with us, judges the same files, and signs files for us to judge.</summary>
public sealed class PopplerOpinionTests : IDisposable
{
    /// <summary>NSS accepts a signer only with these.</summary>
    private const string Email = "1.3.6.1.5.5.7.3.4";

    private const X509KeyUsageFlags EveryUse = X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation;

    private readonly TestAuthority _authority = new();
    private readonly byte[] _sent = SentPdf.Acte();

    public void Dispose() => _authority.Dispose();

    [Fact]
    public async Task A_valid_file_of_a_trusted_authority_is_valid_for_both()
    {
        using var store = await NssStore.CreateAsync(_authority.Certificate);
        using var certificate = _authority.Issue(usage: EveryUse, extendedUse: Email);
        var signed = new TestSigner(_authority) { Certificate = certificate }.Sign(_sent);

        var opinion = await store.JudgeAsync(signed);

        Assert.Contains("Signature is Valid", opinion, StringComparison.Ordinal);
        Assert.DoesNotContain("Certificate issuer is unknown", opinion, StringComparison.Ordinal);
        Assert.Contains("Total document signed", opinion, StringComparison.Ordinal);
        Assert.True(await store.TrustsAsync(certificate));
        Assert.Equal(SignatureLevel.Identical, Verify(signed).Level);
    }

    [Fact]
    public async Task An_altered_file_is_altered_for_both()
    {
        using var store = await NssStore.CreateAsync(_authority.Certificate);
        var signed = new TestSigner(_authority).Sign(_sent);
        signed[signed.AsSpan().IndexOf("approuvee"u8)] ^= 1;

        Assert.Contains("Digest Mismatch", await store.JudgeAsync(signed), StringComparison.Ordinal);
        Assert.Contains("LD5416", Verify(signed).Refusals.Select(finding => finding.Code));
    }

    [Fact]
    public async Task A_file_of_an_unknown_authority_is_untrusted_for_both()
    {
        using var store = await NssStore.CreateAsync(trusted: null);
        using var stranger = new TestAuthority("Inconnue");
        using var certificate = stranger.Issue(usage: EveryUse, extendedUse: Email);
        var signed = new TestSigner(stranger) { Certificate = certificate }.Sign(_sent);

        var opinion = await store.JudgeAsync(signed);

        Assert.Contains("Signature is Valid", opinion, StringComparison.Ordinal);
        Assert.Contains("Certificate issuer is unknown", opinion, StringComparison.Ordinal);
        Assert.False(await store.TrustsAsync(certificate));
        Assert.Contains("LD5430", Verify(signed).Refusals.Select(finding => finding.Code));
    }

    [Fact]
    public async Task A_file_that_poppler_signed_is_accepted()
    {
        using var store = await NssStore.CreateAsync(_authority.Certificate);
        using var certificate = _authority.IssueRsa(2_048);
        await store.AddKeyAsync(certificate);

        var signed = await store.SignAsync(_sent, "-add-signature", "-nick", "Camille Martin");
        var report = Verify(signed);

        Assert.Empty(report.Refusals);
        Assert.Equal(SignatureLevel.Identical, report.Level);
        Assert.Equal("Camille Martin", Assert.Single(report.Signatures).Signer);
        Assert.Equal(signed.Length, report.Signatures[0].CoveredBytes);
    }

    [Fact]
    public async Task A_page_whose_size_poppler_wrote_with_fewer_digits_is_the_same_page()
    {
        var sent = SentPdf.WithLongNumbers();
        using var store = await NssStore.CreateAsync(_authority.Certificate);
        using var certificate = _authority.IssueRsa(2_048);
        await store.AddKeyAsync(certificate);

        var signed = await store.SignAsync(sent, "-add-signature", "-nick", "Camille Martin");
        var report = Verify(signed, sent);

        Assert.DoesNotContain("595.303937007874", System.Text.Encoding.Latin1.GetString(signed[sent.Length..]), StringComparison.Ordinal);
        Assert.Empty(report.Refusals);
        Assert.Equal(SignatureLevel.Identical, report.Level);
    }

    [Fact]
    public async Task A_field_prepared_in_the_act_that_poppler_filled_in_is_accepted()
    {
        var prepared = SentPdf.WithEmptyField();
        using var store = await NssStore.CreateAsync(_authority.Certificate);
        using var certificate = _authority.IssueRsa(2_048);
        await store.AddKeyAsync(certificate);

        var signed = await store.SignAsync(prepared, "-sign", "Maire", "-etsi", "-nick", "Camille Martin");
        var report = Verify(signed, prepared);

        Assert.Empty(report.Refusals);
        Assert.Equal(("Maire", "Camille Martin"), (report.Signatures[0].FieldName, report.Signatures[0].Signer));
    }

    private SignedPdfReport Verify(byte[] signed, byte[]? sent = null) =>
        new SignatureVerifier(new SignatureTrust { Authorities = [_authority.Certificate] }, TimeProvider.System)
            .Verify(signed, sent ?? _sent);
}
