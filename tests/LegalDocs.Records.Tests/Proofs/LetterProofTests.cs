using LegalDocs.Records.Tests.Support;
using LegalDocs.Versions;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Records.Tests.Proofs;

/// <summary>Each fault of a letter, of an answer and of their logs is found, and named.</summary>
public sealed class LetterProofTests
{
    private readonly MemoryVersionStore _store = new(new FakeTimeProvider(SomeActe.Date));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_letter_and_its_answer_are_proven_with_their_sending()
    {
        var id = await LetterAsync();
        await SomeLetter.AnswerAsync(_store, id);

        var proof = await ProveAsync(id);

        Assert.True(proof.IsSound, Faults(proof));
        var steps = proof.Steps.Where(step => step.Code.StartsWith("LD46", StringComparison.Ordinal)).ToList();
        Assert.Equal(["LD4630", "LD4631", "LD4632"], steps.Select(step => step.Code));
        Assert.Equal(
            "Courrier 1207 : message et pièces sont octet pour octet ceux de l’archive reçue ; il porte sur "
                + "« 021-242100410-20180927-DM2018_0042-DE ».",
            steps[0].Text.French);
        Assert.Equal("Réponse 1207/reponse-1 : 1 fichier est celui qu’on a décidé d’envoyer.", steps[1].Text.French);
        Assert.Equal(
            "Envois de la réponse 1207/reponse-1 : 2 écritures, chacune scellée par la suivante.", steps[2].Text.French);
    }

    [Fact]
    public async Task A_letter_whose_archive_is_none_is_found()
    {
        var id = await LetterAsync(archive: SomeActe.Bytes("no archive"));

        await AssertFaultAsync(id, "LD4630", "courriers/1207/courrier.json", "son archive manque ou n’est pas lisible");
    }

    [Fact]
    public async Task A_letter_whose_message_is_not_that_of_the_archive_is_found()
    {
        var id = await LetterAsync(message: SomeLetter.Message("021-242100410-20180927-DM2018_0043-DE"));

        await AssertFaultAsync(id, "LD4630", "courriers/1207/courrier.json", "son message n’est pas celui de l’archive reçue");
    }

    [Fact]
    public async Task A_letter_whose_documents_are_not_those_of_the_archive_is_found()
    {
        var id = await LetterAsync(document: SomeActe.Bytes("%PDF-1.4 une autre lettre %%EOF"));

        await AssertFaultAsync(id, "LD4630", "courriers/1207/courrier.json", "ses pièces ne sont pas celles de l’archive reçue");
    }

    [Theory]
    [InlineData("\"2018-10-12\"", "\"2018-12-12\"", "sa fiche dit « 2018-12-12 » (date), le message dit « 2018-10-12 »")]
    [InlineData("lettre_observations", "courrier_simple", "sa fiche dit « courrier_simple » (type), le message dit « lettre_observations »")]
    [InlineData("_0042-DE", "_0043-DE", "(id_acte)")]
    [InlineData("absent", "présent", "(motif)")]
    [InlineData("\"date\"", "\"autre\"", "sa fiche dit « rien » (date)")]
    [InlineData("{", "[", "sa fiche n’est pas lisible")]
    public async Task A_card_that_does_not_say_what_the_message_says_is_found(string was, string becomes, string fault)
    {
        var id = await LetterAsync(card: SomeLetter.Card.Replace(was, becomes, StringComparison.Ordinal));

        await AssertFaultAsync(id, "LD4630", "courriers/1207/courrier.json", fault);
    }

    [Fact]
    public async Task A_letter_about_another_act_is_found_with_a_receipt_and_without()
    {
        const string other = "021-242100410-20180927-DM2018_0043-DE";
        var received = await LetterAsync(
            SomeLetter.Card.Replace(SomeLetter.IdActe, other, StringComparison.Ordinal),
            SomeLetter.Message(other),
            SomeLetter.Archive(other));
        var card = SomeActe.Id("DM2018_0044");
        await SomeActe.AddAsync(_store, card, "Fiche", ("acte.json", SomeActe.Bytes(SomeActe.Card("DM2018_0044").ToJsonString())));
        await SomeLetter.StoreAsync(_store, card);

        await AssertFaultAsync(received, "LD4630", "courriers/1207/courrier.json", $"il porte sur « {other} », un autre acte");
        await AssertFaultAsync(card, "LD4630", "courriers/1207/courrier.json", "un autre acte");
    }

    [Theory]
    [InlineData("[]", "sa fiche n’est pas lisible")]
    [InlineData("{ \"fichiers\": [] }", "sa fiche n’est pas lisible")]
    [InlineData("{ \"fichiers\": [{ \"fichier\": \"01-reponse.pdf\", \"sha512\": \"00\" }] }", "« 01-reponse.pdf » n’est pas le fichier")]
    [InlineData("{ \"fichiers\": [{ \"fichier\": 1, \"sha512\": \"00\" }] }", "n’est pas le fichier qu’on a décidé d’envoyer")]
    public async Task An_answer_that_is_not_what_was_decided_is_found(string card, string fault)
    {
        var id = await LetterAsync();
        await SomeLetter.AnswerAsync(_store, id, card: card);

        await AssertFaultAsync(id, "LD4631", "courriers/1207/reponse-1/reponse.json", fault);
    }

    [Fact]
    public async Task A_file_sent_that_is_not_the_answer_that_is_kept_is_found()
    {
        var id = await LetterAsync();
        await SomeLetter.AnswerAsync(_store, id, sent: SomeActe.Bytes("%PDF-1.4 autre chose %%EOF"));

        await AssertFaultAsync(id, "LD4631", "courriers/1207/reponse-1/reponse.json", "le fichier envoyé « réponse.pdf » (logs/courrier-1207");
    }

    [Theory]
    [InlineData("2018-10-21", 1300, "recue", "LD4631", "la dit reçue le 2018-10-21, l’accusé dit le 2018-10-20")]
    [InlineData("2018-10-20", 1301, "recue", "LD4632", "« issue.json » la dit partie sous le numéro 1301")]
    [InlineData("2018-10-20", 1300, "perdue", "LD4631", "« issue.json » n’est pas lisible")]
    public async Task An_end_that_neither_the_log_nor_the_receipt_confirms_is_found(
        string day, int transaction, string result, string code, string fault)
    {
        var id = await LetterAsync();
        await SomeLetter.AnswerAsync(_store, id, end: SomeLetter.AnswerEnd(day, transaction, result));

        var step = await FaultAsync(id);

        Assert.Equal(code, step.Code);
        Assert.Contains(fault, step.Text.French, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_whose_sending_is_recorded_nowhere_is_found()
    {
        var id = await LetterAsync();
        await SomeLetter.AnswerAsync(_store, id, isLogged: false);

        await AssertFaultAsync(id, "LD4632", null, "aucune écriture de « logs/ » ne dit l’envoi abouti");
    }

    [Fact]
    public async Task A_sending_whose_answer_is_no_longer_there_is_found()
    {
        var id = await LetterAsync();
        await SomeLetter.LogAsync(_store, id, SomeLetter.Answer);

        await AssertFaultAsync(id, "LD4632", $"logs/{SomeLetter.Intent}", "son envoi est consigné, elle n’est plus au dépôt");
    }

    [Theory]
    [InlineData("{\"format\":\"legaldocs-transmission/1\",\"previous\":\"00\"}", "ne suit pas « logs/courrier-1207-reponse-1-00001-issue.json »")]
    [InlineData("{\"format\":\"legaldocs-transmission/1\"}", "ne suit pas")]
    [InlineData("{\"format\":\"autre\"}", "n’est pas lisible")]
    [InlineData("{", "n’est pas lisible")]
    public async Task A_broken_chain_of_sendings_of_an_answer_is_found(string entry, string fault)
    {
        var id = await LetterAsync();
        await SomeLetter.AnswerAsync(_store, id);
        const string name = "courrier-1207-reponse-1-00002-intention.json";
        await _store.TryAppendLogAsync(id, name, SomeActe.Bytes(entry), Token);

        var proof = await ProveAsync(id);

        Assert.Contains(proof.Steps, step => step is { Code: "LD4632", Outcome: ProofOutcome.Failed, Path: $"logs/{name}" }
            && step.Text.French.Contains(fault, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("courrier-illisible-1207", "bin")]
    [InlineData("ar-refuse", "xml")]
    public async Task A_return_kept_as_it_came_is_compared_with_its_name(string name, string extension)
    {
        var (sound, changed) = (await SomeActe.StoreAsync(_store), await SomeActe.StoreAsync(_store, "DM2018_0043"));
        var log = $"{name}-{Digests.Sha512(SomeActe.Bytes("tel quel"))[..16]}.{extension}";
        await _store.TryAppendLogAsync(sound, log, SomeActe.Bytes("tel quel"), Token);
        await _store.TryAppendLogAsync(changed, log, SomeActe.Bytes("tel quem"), Token);

        Assert.Contains((await ProveAsync(sound)).Steps, step => step is { Code: "LD6629", Outcome: ProofOutcome.Proven });
        await AssertFaultAsync(changed, "LD6629", $"logs/{log}", "n’a plus l’empreinte que dit son nom");
    }

    private async Task<ActeObjectId> LetterAsync(
        string card = SomeLetter.Card, byte[]? message = null, byte[]? archive = null, byte[]? document = null)
    {
        var id = await SomeActe.StoreAsync(_store);
        await SomeLetter.StoreAsync(_store, id, card, message, archive, document);
        return id;
    }

    private async Task AssertFaultAsync(ActeObjectId id, string code, string? path, string words)
    {
        var fault = await FaultAsync(id);
        Assert.Equal((code, path), (fault.Code, fault.Path));
        Assert.Contains(words, fault.Text.French, StringComparison.Ordinal);
        Assert.NotEqual(fault.Text.French, fault.Text.English);
    }

    private Task<ActeProof> ProveAsync(ActeObjectId id) => new ActeProver(new ActeArchive(_store)).ProveAsync(id, Token);

    private async Task<ProofStep> FaultAsync(ActeObjectId id)
    {
        var proof = await ProveAsync(id);
        return Assert.Single(proof.Steps, step => step.Outcome == ProofOutcome.Failed);
    }

    private static string Faults(ActeProof proof) => string.Join(
        '\n', proof.Steps.Where(step => step.Outcome == ProofOutcome.Failed).Select(step => step.Text.French));
}
