using LegalDocs.Pdf;
using LegalDocs.Pdf.Tests;
using LegalDocs.Records.Tests.Signing;
using LegalDocs.Versions;

namespace LegalDocs.Records.Tests.Stamping;

public sealed class CertifiedCopyDeskTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_copy_is_the_transmitted_file_with_the_mention_of_its_receipt()
    {
        using var actes = await SignedActes.InMemoryAsync("DM_1");
        var signed = actes.Sign("DM_1");
        await actes.DepositAsync("DM_1", signed);
        await ReceiveAsync(actes);

        var done = Assert.IsType<CertifiedCopyOutcome.Done>(await MakeAsync(actes));

        Assert.Equal((4, true), (done.Version, done.IsNew));
        Assert.True(done.Pdf.Span.StartsWith(signed));
        Assert.Equal(done.Pdf.ToArray(), await actes.ReadAsync("DM_1", 4, "acte-tamponne.pdf"));
        Assert.Equal(signed, await actes.ReadAsync("DM_1", 4, "acte-signe.pdf"));
        var mention = PdfText.Read(PdfFile.Open(done.Pdf)).Pages[0].Artifacts;
        Assert.StartsWith("Acte reçu par le représentant de l’Étatle ", mention, StringComparison.Ordinal);
        Assert.EndsWith("Certifié conforme à l’acte transmis au contrôle de légalité", mention, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_copy_again_writes_nothing()
    {
        using var actes = await SignedActes.InMemoryAsync("DM_1");
        await ReceiveAsync(actes);
        var first = Assert.IsType<CertifiedCopyOutcome.Done>(await MakeAsync(actes));

        var again = Assert.IsType<CertifiedCopyOutcome.Done>(await MakeAsync(actes));

        Assert.Equal((3, false), (again.Version, again.IsNew));
        Assert.True(first.Pdf.Span.SequenceEqual(again.Pdf.Span));
    }

    [Fact]
    public async Task A_signature_that_came_after_the_receipt_is_not_said_to_have_been_transmitted()
    {
        using var actes = await SignedActes.InMemoryAsync("DM_1");
        await ReceiveAsync(actes);
        await actes.DepositAsync("DM_1", actes.Sign("DM_1"));

        var done = Assert.IsType<CertifiedCopyOutcome.Done>(await MakeAsync(actes));

        Assert.Equal(-1, done.Pdf.Span.IndexOf("/ByteRange"u8));
        Assert.True(done.Pdf.Span.StartsWith(SentPdf.Acte("Acte DM_1")));
    }

    [Fact]
    public async Task Without_receipt_or_after_a_change_there_is_nothing_to_certify()
    {
        using var actes = await SignedActes.InMemoryAsync("DM_1");

        Assert.Equal("LD5481", Assert.IsType<CertifiedCopyOutcome.Refused>(await MakeAsync(actes)).Finding.Code);
        await ReceiveAsync(actes);
        await actes.AddAsync("DM_1", SentPdf.Acte("corrigé"));
        Assert.Equal("LD5480", Assert.IsType<CertifiedCopyOutcome.Refused>(await MakeAsync(actes)).Finding.Code);
        Assert.Equal(3, await actes.HeadAsync("DM_1"));
    }

    [Fact]
    public async Task A_damaged_receipt_is_named()
    {
        using var actes = await SignedActes.InMemoryAsync("DM_1");
        await ReceiveAsync(actes, "<nothing/>"u8.ToArray());

        Assert.Equal("LD5482", Assert.IsType<CertifiedCopyOutcome.Refused>(await MakeAsync(actes)).Finding.Code);
    }

    private static Task<CertifiedCopyOutcome> MakeAsync(SignedActes actes) =>
        new CertifiedCopyDesk(actes.Store).MakeAsync(SignedActes.Id("DM_1"), SignedActes.Author, Token);

    private static async Task ReceiveAsync(SignedActes actes, byte[]? receipt = null)
    {
        using var sample = new MemoryStream();
        await using var resource = typeof(CertifiedCopyDeskTests).Assembly.GetManifestResourceStream("ar.xml")!;
        await resource.CopyToAsync(sample, Token);
        await actes.Store.CommitAsync(
            SignedActes.Id("DM_1"),
            new VersionDraft
            {
                Files = new Dictionary<string, ReadOnlyMemory<byte>> { ["ar.xml"] = receipt ?? sample.ToArray() },
                Mode = VersionMode.Extend,
                Message = "Accusé de réception",
                Author = SignedActes.Author,
            },
            Token);
    }
}
