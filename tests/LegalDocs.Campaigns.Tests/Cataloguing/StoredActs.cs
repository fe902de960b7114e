using System.Text;
using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.Versions;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Campaigns.Tests.Cataloguing;

/// <summary>A store in memory, with acts as runs leave them.</summary>
internal sealed class StoredActs
{
    public MemoryVersionStore Store { get; } = new(new FakeTimeProvider(new DateTimeOffset(2026, 4, 1, 8, 0, 0, TimeSpan.Zero)));

    public static ActeObjectId IdOf(string numero) => ActeObjectId.ForActe("242100410", numero);

    public async Task<ActeObjectId> AddAsync(
        string numero, string? card = null, string? data = null, params (string Path, byte[] Content)[] more)
    {
        var files = new Dictionary<string, ReadOnlyMemory<byte>>
        {
            [ActeFiles.Card] = Encoding.UTF8.GetBytes(card ?? Card(numero)),
            [ActeFiles.Docx] = SmallCampaign.Docx($"Texte de l’acte {numero}.", "Vu le code général."),
            [ActeFiles.Pdf] = Encoding.ASCII.GetBytes($"%PDF {numero}"),
        };
        if (data is not null)
        {
            files[ActeFiles.Data] = Encoding.UTF8.GetBytes(data);
        }

        foreach (var (path, content) in more)
        {
            files[path] = content;
        }

        var id = IdOf(numero);
        await CommitAsync(id, files, VersionMode.Replace);
        return id;
    }

    public Task ExtendAsync(ActeObjectId id, string path, byte[] content) =>
        CommitAsync(id, new Dictionary<string, ReadOnlyMemory<byte>> { [path] = content }, VersionMode.Extend);

    public static string Card(string numero, string awaits = "") =>
        $$"""
        { "format": "legaldocs-acte/1", "urn": "urn:legaldocs:acte:242100410:{{numero}}", "numero": "{{numero}}",
          "siren": "242100410", "nature": 4, "matiere": "5.7.1", "date": "2018-10-15", "objet": "Convention d’essai",
          "libelle": "Convention", "fichier": "x", "campagne": "essai", "cle": "convention/{{numero}}",
          "attend_accuses": [{{awaits}}], "annexes": [] }
        """;

    public static byte[] Receipt(string numero) => Encoding.Latin1.GetBytes(
        $"""
        <?xml version="1.0" encoding="ISO-8859-1"?>
        <actes:ARActe xmlns:actes="http://www.interieur.gouv.fr/ACTES#v1.1-20040216"
            xmlns:insee="http://xml.insee.fr/schema" actes:DateReception="2018-10-20"
            actes:IDActe="021-242100410-20181015-{numero}-CC">
        <actes:ActeRecu actes:Date="2018-10-15" actes:NumeroInterne="{numero}" actes:CodeNatureActe="4">
        <actes:CodeMatiere1 actes:CodeMatiere="5"/><actes:CodeMatiere2 actes:CodeMatiere="7"/>
        <actes:Objet>Convention d'essai</actes:Objet>
        <actes:ClassificationDateVersion>2019-04-18</actes:ClassificationDateVersion>
        <actes:Document><actes:NomFichier>x.pdf</actes:NomFichier></actes:Document>
        <actes:Annexes actes:Nombre="0"/>
        </actes:ActeRecu>
        <actes:ClassificationDateVersionEnCours>2019-04-18</actes:ClassificationDateVersionEnCours>
        </actes:ARActe>
        """);

    private async Task CommitAsync(ActeObjectId id, Dictionary<string, ReadOnlyMemory<byte>> files, VersionMode mode) =>
        await Store.CommitAsync(
            id,
            new VersionDraft { Files = files, Mode = mode, Message = "essai", Author = new VersionAuthor("essai", null) },
            TestContext.Current.CancellationToken);
}
