using System.Globalization;
using LegalDocs.Acts;

namespace LegalDocs.Register;

/// <summary>A row of the catalogue.</summary>
internal sealed class CatalogueRow
{
    public const string Columns =
        "id AS Id, jour AS Jour, nature AS Nature, etat AS Etat, matiere_id AS MatiereId, commune_id AS CommuneId, "
        + "service_id AS ServiceId, campagne_id AS CampagneId, signed_version AS SignedVersion, urn AS Urn, "
        + "head_version AS HeadVersion, date_ar AS DateAr, id_acte AS IdActe, cle AS Cle, sha512 AS Sha512, "
        + "libelle AS Libelle, objet AS Objet";

    public long Id { get; init; }

    public long Jour { get; init; }

    public long Nature { get; init; }

    public long Etat { get; init; }

    public long MatiereId { get; init; }

    public long? CommuneId { get; init; }

    public long? ServiceId { get; init; }

    public long CampagneId { get; init; }

    public long? SignedVersion { get; init; }

    public string Urn { get; init; } = string.Empty;

    public long HeadVersion { get; init; }

    public string? DateAr { get; init; }

    public string? IdActe { get; init; }

    public string Cle { get; init; } = string.Empty;

    public string Sha512 { get; init; } = string.Empty;

    public string Libelle { get; init; } = string.Empty;

    public string Objet { get; init; } = string.Empty;

    public static int JourOf(DateOnly date) => (date.Year * 10_000) + (date.Month * 100) + date.Day;

    public CatalogueEntry ToEntry(CatalogueTerms terms) => new()
    {
        Urn = ActeUrn.Parse(Urn),
        Nature = (NatureActe)Nature,
        Libelle = Libelle,
        Objet = Objet,
        Date = DateOnly.ParseExact(
            Jour.ToString("00000000", CultureInfo.InvariantCulture), "yyyyMMdd", CultureInfo.InvariantCulture),
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
        Sha512 = Sha512,
    };
}
