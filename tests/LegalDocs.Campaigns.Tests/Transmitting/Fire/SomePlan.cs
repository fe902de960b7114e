using System.Globalization;
using System.Text;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Pipeline;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Tests.Transmitting;

/// <summary>Délibérations to be transmitted, and their versions in a store; templates and data play no part.</summary>
internal static class SomePlan
{
    public const string Campaign = "essai-transmission";

    private static readonly ActeDefinition Definition = new()
    {
        Id = "deliberation",
        Libelle = "Délibération",
        Pour = "services",
        Modele = "deliberation.docx",
        Numero = "x",
        Fichier = "x",
        Objet = "x",
        Date = "x",
        Nature = NatureActe.Deliberation,
        Matiere = Matiere.Parse("5.7"),
        Emetteur = "x",
        Annexes = [],
        AttendAccuses = [],
        Transmission = new TransmissionDefinition { TypePiece = "99_DE", PiecesJointes = [] },
    };

    public static CampaignPlan Of(int count) => new()
    {
        Pipeline = new PipelineDefinition
        {
            Directory = "/",
            Campagne = Campaign,
            Titre = "Essai",
            Contexte = new Dictionary<string, ContextDefinition>(),
            Donnees = [],
            Actes = [Definition],
            Sorties = new SortiesDefinition(),
        },
        Actes = [.. Enumerable.Range(1, count).Select(Acte)],
        Scopes = null!,
        Templates = null!,
        Warnings = [],
    };

    /// <summary>Stores a version of an act, whose words are <paramref name="text"/>.</summary>
    public static Task StoreAsync(IVersionStore store, PlannedActe acte, string text, CancellationToken cancellationToken) =>
        store.CommitAsync(
            acte.ObjectId,
            new VersionDraft
            {
                Files = new Dictionary<string, ReadOnlyMemory<byte>>
                {
                    [ActeFiles.Docx] = Encoding.UTF8.GetBytes($"docx {text}"),
                    [ActeFiles.Pdf] = Encoding.ASCII.GetBytes($"%PDF-1.7\n% {acte.Numero} {text}\n%%EOF\n"),
                },
                Mode = VersionMode.Replace,
                Message = text,
                Author = new VersionAuthor("essai", null),
            },
            cancellationToken);

    private static PlannedActe Acte(int number) => new()
    {
        Key = $"deliberation/{number}",
        Definition = Definition,
        RowKey = number.ToString(CultureInfo.InvariantCulture),
        RowPlace = $"ligne {number}",
        RowPlaceEnglish = $"row {number}",
        Numero = NumeroInterne.Parse("D" + number.ToString("D5", CultureInfo.InvariantCulture)),
        Emetteur = Siren.Parse("242100410"),
        Date = new DateOnly(2018, 9, 27),
        Objet = "Création d’un service commun",
        FileName = $"deliberation-{number}",
        AwaitedActes = [],
        Pieces = [],
    };
}
