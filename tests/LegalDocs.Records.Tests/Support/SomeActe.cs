using System.Text;
using System.Text.Json.Nodes;
using LegalDocs.Versions;

namespace LegalDocs.Records.Tests.Support;

/// <summary>An act as a campaign, a platform and a signature book leave it in a store.</summary>
internal static class SomeActe
{
    public const string Siren = "242100410";
    public static readonly DateTimeOffset Date = new(2018, 9, 27, 8, 30, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static ActeObjectId Id(string numero = "DM2018_0042") => ActeObjectId.ForActe(Siren, numero);

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static JsonObject Card(string numero = "DM2018_0042", string objet = "Création d’un service commun", int nature = 1, string date = "2018-09-27") => new()
    {
        ["format"] = "legaldocs-acte/1",
        ["urn"] = Id(numero).Value,
        ["numero"] = numero,
        ["siren"] = Siren,
        ["nature"] = nature,
        ["matiere"] = "5.7",
        ["date"] = date,
        ["objet"] = objet,
        ["libelle"] = "Délibération",
    };

    public static string Receipt(string numero = "DM2018_0042", string date = "20180927", string nature = "DE", string siren = Siren) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <actes:ARActe xmlns:actes="http://www.interieur.gouv.fr/ACTES#v1.1-20040216" actes:IDActe="021-{siren}-{date}-{numero}-{nature}" actes:DateReception="2018-09-28"/>
        """;

    /// <summary>Version 1: the act with its data and provenance. Version 2: the receipt. Two log entries.</summary>
    public static async Task<ActeObjectId> StoreAsync(
        IVersionStore store, string numero = "DM2018_0042", string objet = "Création d’un service commun", string? receipt = null)
    {
        var id = Id(numero);
        var data = Bytes("{\"seance\":{\"date\":\"2018-09-27\"},\"votes\":[{\"pour\":79}]}");
        await AddAsync(
            store,
            id,
            "Première version générée",
            ("acte.json", Bytes(Card(numero, objet).ToJsonString())),
            ("acte.docx", Bytes($"Word {numero}")),
            ("acte.pdf", Pdf(numero)),
            ("donnees.json", data),
            ("annexes/01-plan.pdf", Bytes($"Plan {numero}")),
            ("provenance.json", Bytes($"{{\"format\":\"legaldocs-provenance/1\",\"donnees\":\"{Digests.Sha512(data)}\"}}")));
        await LogSendingAsync(store, id, Pdf(numero));
        await AddAsync(store, id, "Accusé de réception", ("ar.xml", Bytes(receipt ?? Receipt(numero))));
        return id;
    }

    public static byte[] Pdf(string numero) => Bytes($"%PDF-1.7 {numero} %%EOF\n");

    public static async Task AddAsync(IVersionStore store, ActeObjectId id, string message, params (string Path, byte[] Content)[] files) =>
        await store.CommitAsync(
            id,
            new VersionDraft
            {
                Files = files.ToDictionary(file => file.Path, file => (ReadOnlyMemory<byte>)file.Content),
                Mode = VersionMode.Extend,
                Message = message,
                Author = new VersionAuthor("LegalDocs", "mailto:greffe@metropole.example"),
            },
            Token);

    public static async Task LogSendingAsync(IVersionStore store, ActeObjectId id, byte[] sent)
    {
        var intent = Bytes($$"""
            {"format":"legaldocs-transmission/1","attempt":1,"at":"2018-09-27T20:00:00+00:00","platform":"S²LOW","version":1,"files":[{"name":"acte.pdf","type_piece":"99_DE","sha512":"{{Digests.Sha512(sent)}}"}]}
            """);
        await store.TryAppendLogAsync(id, "transmission-00001-intention.json", intent, Token);
        var end = Bytes($$"""
            {"format":"legaldocs-transmission/1","attempt":1,"at":"2018-09-27T20:00:02+00:00","ending":"Accepted","transaction_id":18,"previous":"{{Digests.Sha512(intent)}}"}
            """);
        await store.TryAppendLogAsync(id, "transmission-00001-issue.json", end, Token);
    }
}
