using LegalDocs.Records.Tests.Support;
using LegalDocs.Versions;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Records.Tests.Proofs;

public sealed class ActeProverTests
{
    private readonly FakeTimeProvider _clock = new(SomeActe.Date);
    private readonly MemoryVersionStore _store;

    public ActeProverTests() => _store = new MemoryVersionStore(_clock);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_whole_act_is_proven_in_plain_words()
    {
        var id = await SomeActe.StoreAsync(_store);

        var proof = await ProveAsync(id);

        Assert.True(proof.IsSound);
        Assert.Equal(
            ["LD6620", "LD6621", "LD6623", "LD6624", "LD6625", "LD6626", "LD6628"], proof.Steps.Select(step => step.Code));
        Assert.StartsWith("Intégrité : chaque octet a été relu ; 7 fichiers ont", proof.Steps[0].Text.French, StringComparison.Ordinal);
        Assert.Contains("reçu le 28 septembre 2018, désigne cet acte", proof.Steps[2].Text.French, StringComparison.Ordinal);
        Assert.EndsWith("est octet pour octet « acte.pdf » de la version 1.", proof.Steps[3].Text.French, StringComparison.Ordinal);
        Assert.Equal(ProofOutcome.NotApplicable, proof.Steps[5].Outcome);
    }

    [Theory]
    [InlineData("DM2018_0043", "20180927", "DE", SomeActe.Siren, "NumeroInterne")]
    [InlineData("DM2018_0042", "20180928", "DE", SomeActe.Siren, "Date")]
    [InlineData("DM2018_0042", "20180927", "CC", SomeActe.Siren, "Nature")]
    [InlineData("DM2018_0042", "20180927", "DE", "212106058", "SIREN")]
    public async Task A_receipt_of_another_act_is_found(string numero, string date, string nature, string siren, string field)
    {
        var id = await SomeActe.StoreAsync(_store, receipt: SomeActe.Receipt(numero, date, nature, siren));

        var fault = await FaultAsync(id);

        Assert.Equal(("LD6623", "ar.xml"), (fault.Code, fault.Path));
        Assert.Contains($"IDActe.{field}", fault.Text.French, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receipt_that_nobody_can_read_is_found()
    {
        var id = await SomeActe.StoreAsync(_store, receipt: "<autre/>");

        Assert.Equal("LD6623", (await FaultAsync(id)).Code);
    }

    [Fact]
    public async Task A_file_sent_that_is_not_the_one_kept_is_found()
    {
        var id = SomeActe.Id();
        await SomeActe.LogSendingAsync(_store, id, SomeActe.Bytes("un autre PDF"));
        await SomeActe.StoreAsync(_store);

        var fault = await FaultAsync(id);

        Assert.Equal(("LD6624", "logs/transmission-00001-intention.json"), (fault.Code, fault.Path));
    }

    [Fact]
    public async Task A_chain_of_sendings_with_a_missing_link_is_found()
    {
        var id = await SomeActe.StoreAsync(_store);
        await _store.TryAppendLogAsync(
            id, "transmission-00002-issue.json", SomeActe.Bytes("{\"format\":\"legaldocs-transmission/1\",\"previous\":\"00\"}"), Token);

        var fault = await FaultAsync(id);

        Assert.Equal(("LD6625", "logs/transmission-00002-issue.json"), (fault.Code, fault.Path));
        Assert.Contains("« logs/transmission-00001-issue.json »", fault.Text.French, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receipt_whose_sending_is_recorded_nowhere_is_found()
    {
        var id = SomeActe.Id();
        await SomeActe.AddAsync(
            _store,
            id,
            "Reçu",
            ("acte.json", SomeActe.Bytes(SomeActe.Card().ToJsonString())),
            ("ar.xml", SomeActe.Bytes(SomeActe.Receipt())));

        var fault = await FaultAsync(id);

        Assert.Equal(("LD6625", (string?)null), (fault.Code, fault.Path));
        Assert.Contains("l’accusé de réception est au dépôt", fault.Text.French, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sending_of_a_version_that_is_no_longer_there_is_found()
    {
        var id = SomeActe.Id();
        await SomeActe.AddAsync(_store, id, "Fiche", ("acte.json", SomeActe.Bytes(SomeActe.Card().ToJsonString())));
        await _store.TryAppendLogAsync(
            id,
            "transmission-00001-intention.json",
            SomeActe.Bytes("{\"format\":\"legaldocs-transmission/1\",\"version\":7,\"files\":[{\"name\":\"a.pdf\",\"sha512\":\"00\"}]}"),
            Token);

        var fault = await FaultAsync(id);

        Assert.Equal(("LD6624", "logs/transmission-00001-intention.json"), (fault.Code, fault.Path));
        Assert.Contains("la version 7, qui a été envoyée, n’est plus au dépôt", fault.Text.French, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signed_version_made_of_the_stored_pdf_is_proven_with_its_verdict()
    {
        var id = await SomeActe.StoreAsync(_store);
        byte[] signed = [.. SomeActe.Pdf("DM2018_0042"), .. SomeActe.Bytes("signature")];
        await SomeActe.AddAsync(_store, id, "Signé", ("acte-signe.pdf", signed), ("signature.json", Verdict("identique", signed)));

        var proof = await ProveAsync(id);

        Assert.True(proof.IsSound);
        Assert.Contains(proof.Steps, step => step is { Code: "LD6626", Outcome: ProofOutcome.Proven });
        Assert.Contains(proof.Steps, step => step.Code == "LD6627" && step.Text.French.Contains("signé par Camille Martin", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_signed_version_of_another_text_is_found_and_a_scan_is_said()
    {
        var other = await SomeActe.StoreAsync(_store);
        await SomeActe.AddAsync(_store, other, "Signé", ("acte-signe.pdf", SomeActe.Bytes("%PDF-1.7 autre texte, signé %%EOF")));
        var scan = await SomeActe.StoreAsync(_store, "DM2018_0043");
        var image = SomeActe.Bytes("image");
        await SomeActe.AddAsync(_store, scan, "Numérisé", ("acte-signe.pdf", image), ("signature.json", Verdict("scan", image)));

        var fault = await FaultAsync(other);
        var proof = await ProveAsync(scan);

        Assert.Equal(("LD6626", "acte-signe.pdf"), (fault.Code, fault.Path));
        Assert.True(proof.IsSound);
        Assert.Contains(proof.Steps, step => step.Text.French.Contains("numérisation", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_written_again_by_the_signature_book_is_said_to_have_been_compared_at_deposit()
    {
        var id = await SomeActe.StoreAsync(_store);
        var rewritten = SomeActe.Bytes("%PDF-1.7 mêmes pages, signé %%EOF");
        await SomeActe.AddAsync(_store, id, "Signé", ("acte-signe.pdf", rewritten), ("signature.json", Verdict("reecrit", rewritten)));

        var proof = await ProveAsync(id);

        Assert.True(proof.IsSound);
        Assert.Contains(proof.Steps, step => step.Code == "LD6626" && step.Text.French.Contains("réécrit", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_verdict_about_another_file_is_found()
    {
        var id = await SomeActe.StoreAsync(_store);
        byte[] signed = [.. SomeActe.Pdf("DM2018_0042"), .. SomeActe.Bytes("signature")];
        await SomeActe.AddAsync(
            _store, id, "Signé", ("acte-signe.pdf", signed), ("signature.json", Verdict("identique", SomeActe.Bytes("other"))));

        Assert.Equal("LD6627", (await FaultAsync(id)).Code);
    }

    private static byte[] Verdict(string level, byte[] about) => SomeActe.Bytes($$"""
        { "format": "legaldocs-signature/1", "niveau": "{{level}}", "sha512": "{{Digests.Sha512(about)}}", "pages": 2,
          "signatures": [{ "signataire": "Camille Martin" }] }
        """);

    [Fact]
    public async Task The_pdf_itself_is_no_signed_version()
    {
        var id = await SomeActe.StoreAsync(_store);
        await SomeActe.AddAsync(_store, id, "Signé", ("acte-signe.pdf", SomeActe.Pdf("DM2018_0042")));

        Assert.Equal("LD6626", (await FaultAsync(id)).Code);
    }

    [Fact]
    public async Task A_card_of_another_act_is_found()
    {
        var id = await SomeActe.StoreAsync(_store, receipt: SomeActe.Receipt("DM2018_0099"));
        await SomeActe.AddAsync(_store, id, "Fiche", ("acte.json", SomeActe.Bytes(SomeActe.Card("DM2018_0099").ToJsonString())));

        var fault = await FaultAsync(id);

        Assert.Equal(("LD6621", "acte.json"), (fault.Code, fault.Path));
        Assert.Contains("DM2018_0099", fault.Text.French, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_that_the_documents_do_not_declare_are_found()
    {
        var id = await SomeActe.StoreAsync(_store);
        await SomeActe.AddAsync(_store, id, "Données", ("provenance.json", SomeActe.Bytes("{\"donnees\":\"00\"}")));

        Assert.Equal("LD6628", (await FaultAsync(id)).Code);
    }

    [Fact]
    public async Task A_version_dated_before_its_predecessor_is_found()
    {
        using var folder = new TemporaryFolder();
        var id = await SomeActe.StoreAsync(new FolderVersionStore(folder.At("depot"), _clock));
        var earlier = new FolderVersionStore(folder.At("depot"), new FakeTimeProvider(SomeActe.Date.AddDays(-1)));
        await SomeActe.AddAsync(earlier, id, "Horloge en retard", ("note.txt", [1]));

        var proof = await new ActeProver(new ActeArchive(earlier)).ProveAsync(id, Token);

        var fault = Assert.Single(proof.Steps, step => step.Outcome == ProofOutcome.Failed);
        Assert.Equal("LD6622", fault.Code);
        Assert.Contains("la version 3 est datée d’avant la version 2", fault.Text.French, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_act_that_is_not_there_is_not_proven()
    {
        var proof = await ProveAsync(SomeActe.Id("NULLE_PART"));

        Assert.False(proof.IsSound);
        Assert.NotEmpty(proof.Steps);
    }

    private Task<ActeProof> ProveAsync(ActeObjectId id) => new ActeProver(new ActeArchive(_store)).ProveAsync(id, Token);

    private async Task<ProofStep> FaultAsync(ActeObjectId id) =>
        Assert.Single((await ProveAsync(id)).Steps, step => step.Outcome == ProofOutcome.Failed);
}
