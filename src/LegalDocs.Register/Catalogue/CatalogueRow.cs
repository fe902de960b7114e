using System.Globalization;
using LegalDocs.Acts;

namespace LegalDocs.Register;

/// <summary>A row of the catalogue.</summary>
internal sealed class CatalogueRow
{
    public const string Select =
        """
        SELECT c.id AS Id, c.jour AS Jour, c.nature AS Nature, c.etat AS Etat, c.matiere_id AS MatiereId,
            c.commune_id AS CommuneId, c.service_id AS ServiceId, c.campagne_id AS CampagneId,
            c.signed_version AS SignedVersion, c.numero AS Numero, c.siren AS Siren, k.head_version AS HeadVersion,
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

    public CatalogueEntry ToEntry(CatalogueTerms terms) => new()
    {
        Urn = ActeUrn.Of(LegalDocs.Acts.Siren.Parse(Siren), NumeroInterne.Parse(Numero)),
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
