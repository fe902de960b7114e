using LegalDocs.Transmission;
using LegalDocs.Versions;

namespace LegalDocs.Records.Tests.Support;

/// <summary>A letter of the préfecture about <see cref="SomeActe"/>, and an answer to it, as the desks leave them in a store.</summary>
internal static class SomeLetter
{
    public const string Folder = "courriers/1207/";
    public const string IdActe = "021-242100410-20180927-DM2018_0042-DE";
    public const string Intent = "courrier-1207-reponse-1-00001-intention.json";
    public const string End = "courrier-1207-reponse-1-00001-issue.json";
    public static readonly byte[] Document = SomeActe.Bytes("%PDF-1.4 observations %%EOF");
    public static readonly byte[] Answer = SomeActe.Bytes("%PDF-1.4 notre réponse %%EOF");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static byte[] Message(string idActe = IdActe) => SomeActe.Bytes($"""
        <?xml version="1.0" encoding="utf-8"?>
        <actes:LettreObservations xmlns:actes="http://www.interieur.gouv.fr/ACTES#v1.1-20040216" actes:IDActe="{idActe}"
            actes:DateCourrierPref="2018-10-12"><actes:Motif>Avis du comité absent</actes:Motif></actes:LettreObservations>
        """);

    public static byte[] Archive(string idActe = IdActe) => ArchiveActes.Write(
        [new ArchiveEntry("021-1207-4-1_0.xml", Message(idActe)), new ArchiveEntry("021-1207-4-1_1.pdf", Document)]);

    public const string Card = $$"""
        { "format": "legaldocs-courrier/1", "courrier": 1207, "type": "lettre_observations", "id_acte": "{{IdActe}}",
          "date": "2018-10-12", "motif": "Avis du comité absent",
          "documents": [{ "fichier": "documents/01-lettre.pdf", "nom": "021-1207-4-1_1.pdf" }] }
        """;

    public static string AnswerCard => $$"""
        { "format": "legaldocs-reponse/1", "reponse": 1, "sens": "reponse", "fichiers": [{ "fichier": "01-reponse.pdf",
          "nom": "réponse.pdf", "type_piece": "99_DE", "sha512": "{{Digests.Sha512(Answer)}}" }] }
        """;

    public const string Receipt = """
        <actes:ARReponseRejetLettreObservations xmlns:actes="http://www.interieur.gouv.fr/ACTES#v1.1-20040216"
            actes:DateReception="2018-10-20"/>
        """;

    public static string AnswerEnd(string day = "2018-10-20", int transaction = 1300, string result = "recue") => $$"""
        { "format": "legaldocs-reponse/1", "resultat": "{{result}}", "transaction": {{transaction}}, "date_reception": "{{day}}" }
        """;

    /// <summary>The letter; each part may be another one.</summary>
    public static Task StoreAsync(
        IVersionStore store,
        ActeObjectId id,
        string card = Card,
        byte[]? message = null,
        byte[]? archive = null,
        byte[]? document = null) =>
        SomeActe.AddAsync(
            store,
            id,
            "Courrier de la préfecture : lettre d’observations",
            (Folder + "courrier.json", SomeActe.Bytes(card)),
            (Folder + "message.xml", message ?? Message()),
            (Folder + "archive.tar.gz", archive ?? Archive()),
            (Folder + "documents/01-lettre.pdf", document ?? Document));

    /// <summary>The answer, its sending and its receipt.</summary>
    public static async Task AnswerAsync(
        IVersionStore store, ActeObjectId id, string? card = null, byte[]? sent = null, string? end = null, bool isLogged = true)
    {
        await SomeActe.AddAsync(
            store,
            id,
            "Réponse 1 au courrier de la préfecture 1207",
            (Folder + "reponse-1/reponse.json", SomeActe.Bytes(card ?? AnswerCard)),
            (Folder + "reponse-1/01-reponse.pdf", Answer));
        if (isLogged)
        {
            await LogAsync(store, id, sent ?? Answer);
        }

        await SomeActe.AddAsync(
            store,
            id,
            "Réponse 1 au courrier 1207 : recue",
            (Folder + "reponse-1/issue.json", SomeActe.Bytes(end ?? AnswerEnd())),
            (Folder + "reponse-1/accuse.xml", SomeActe.Bytes(Receipt)));
    }

    public static async Task LogAsync(IVersionStore store, ActeObjectId id, byte[] sent)
    {
        var intent = SomeActe.Bytes($$"""
            {"format":"legaldocs-transmission/1","attempt":1,"at":"2018-10-19T20:00:00+00:00","platform":"S²LOW","version":4,"files":[{"name":"réponse.pdf","type_piece":"99_DE","sha512":"{{Digests.Sha512(sent)}}"}],"known":[]}
            """);
        await store.TryAppendLogAsync(id, Intent, intent, Token);
        var end = SomeActe.Bytes($$"""
            {"format":"legaldocs-transmission/1","attempt":1,"at":"2018-10-19T20:00:02+00:00","ending":"Accepted","transaction_id":1300,"previous":"{{Digests.Sha512(intent)}}"}
            """);
        await store.TryAppendLogAsync(id, End, end, Token);
    }
}
