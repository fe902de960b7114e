using System.Globalization;
using LegalDocs.Acts;

namespace LegalDocs.Register;

/// <summary>A row of the catalogue.</summary>
internal sealed class CatalogueRow
{
    /// <summary>Which reading of the store makes today's rows: one more whenever a row says more than before.</summary>
    public const int Reading = 2;

    public const string Select =
        """
        SELECT c.id AS Id, c.jour AS Jour, c.nature AS Nature, c.etat AS Etat, c.matiere_id AS MatiereId,
            c.commune_id AS CommuneId, c.service_id AS ServiceId, c.campagne_id AS CampagneId,
            c.signed_version AS SignedVersion, c.executoire AS Executoire, c.fin_defere AS FinDefere,
            c.fin_defere_plus_tard AS FinDeferePlusTard, c.est_defere AS EstDefere, c.repetition AS Repetition,
            c.reading AS ReadBy, c.numero AS Numero, c.siren AS Siren, k.head_version AS HeadVersion,
            k.date_ar AS DateAr, k.id_acte AS IdActe, k.cle AS Cle, k.sha512 AS Sha512, k.libelle AS Libelle,
            k.objet AS Objet
        FROM catalogue c JOIN catalogue_card k ON k.acte_id = c.id
        """;

    public const string OfUrn = "c.siren = @Siren AND c.numero = @Numero";

    public long Id { get; init; }

    public long Jour { get; init; }

    public long Nature { get; init; }

    public long Etat { get; init; }

    public long MatiereId { get; init; }

    public long CommuneId { get; init; }

    public long ServiceId { get; init; }

    public long CampagneId { get; init; }

    public long? SignedVersion { get; init; }

    public long? Executoire { get; init; }

    public long? FinDefere { get; init; }

    public long? FinDeferePlusTard { get; init; }

    public long EstDefere { get; init; }

    public long? Repetition { get; init; }

    public long ReadBy { get; init; }

    public string Numero { get; init; } = string.Empty;

    public string Siren { get; init; } = string.Empty;

    public long HeadVersion { get; init; }

    public string? DateAr { get; init; }

    public string? IdActe { get; init; }

    public string Cle { get; init; } = string.Empty;

    public string Sha512 { get; init; } = string.Empty;

    public string Libelle { get; init; } = string.Empty;

    public string Objet { get; init; } = string.Empty;

    public static object Key(ActeUrn urn) => new { Siren = urn.Siren.Value, Numero = urn.Numero.Value };

    public static int JourOf(DateOnly date) => (date.Year * 10_000) + (date.Month * 100) + date.Day;

    public static int? JourOf(DateOnly? date) => date is { } day ? JourOf(day) : null;

    public CatalogueEntry ToEntry(CatalogueTerms terms) => new()
    {
        Urn = ActeUrn.Of(LegalDocs.Acts.Siren.Parse(Siren), NumeroInterne.Parse(Numero)),
        Nature = (NatureActe)Nature,
        Libelle = Libelle,
        Objet = Objet,
        Date = DayOf(Jour),
        Matiere = Matiere.Parse(terms.Get(MatiereId).Code),
        Commune = terms.Find(CommuneId),
        Service = terms.Find(ServiceId),
        Campagne = terms.Get(CampagneId).Code,
        Cle = Cle,
        Etat = (EtatCatalogue)Etat,
        HeadVersion = checked((int)HeadVersion),
        SignedVersion = (int?)SignedVersion,
        IdActe = IdActe,
        DateAR = DateAr is null ? null : Instants.FromText(DateAr),
        Executoire = Executoire is { } executoire ? DayOf(executoire) : null,
        FinDefere = FinDefere is { } fin ? DayOf(fin) : null,
        FinDefereAuPlusTard = FinDeferePlusTard is { } latest ? DayOf(latest) : null,
        EstDefere = EstDefere != 0,
        IsRehearsal = Repetition is { } repetition ? repetition != 0 : null,
        Sha512 = Sha512,
    };

    private static DateOnly DayOf(long jour) => DateOnly.ParseExact(
        jour.ToString("00000000", CultureInfo.InvariantCulture), "yyyyMMdd", CultureInfo.InvariantCulture);
}
