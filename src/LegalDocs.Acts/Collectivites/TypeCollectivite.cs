using System.Text.Json.Serialization;

namespace LegalDocs.Acts;

/// <summary>Kind of a public body that adopts acts.</summary>
/// <remarks>The written values are those of the list of groupements of the DGCL, in the attributes.</remarks>
public enum TypeCollectivite
{
    /// <summary>A commune.</summary>
    [JsonStringEnumMemberName("COMMUNE")]
    Commune,

    /// <summary>A métropole.</summary>
    [JsonStringEnumMemberName("METRO")]
    Metropole,

    /// <summary>A communauté urbaine.</summary>
    [JsonStringEnumMemberName("CU")]
    CommunauteUrbaine,

    /// <summary>A communauté d’agglomération.</summary>
    [JsonStringEnumMemberName("CA")]
    CommunauteAgglomeration,

    /// <summary>A communauté de communes.</summary>
    [JsonStringEnumMemberName("CC")]
    CommunauteCommunes,

    /// <summary>A centre communal d’action sociale.</summary>
    [JsonStringEnumMemberName("CCAS")]
    Ccas,

    /// <summary>A centre intercommunal d’action sociale.</summary>
    [JsonStringEnumMemberName("CIAS")]
    Cias,

    /// <summary>A caisse des écoles.</summary>
    [JsonStringEnumMemberName("CAISSE_DES_ECOLES")]
    CaisseDesEcoles,

    /// <summary>A syndicat of communes, or a syndicat mixte.</summary>
    [JsonStringEnumMemberName("SYNDICAT")]
    Syndicat,
}

/// <summary>What the law makes of each kind of <see cref="Collectivite"/>.</summary>
public static class TypeCollectiviteDroit
{
    /// <summary>Whether it is an EPCI à fiscalité propre (CGCT art. L. 5210-1-1 A).</summary>
    /// <param name="type">The kind.</param>
    /// <returns>True for métropoles and the three kinds of communautés.</returns>
    public static bool IsEpciFiscalitePropre(this TypeCollectivite type) => type is TypeCollectivite.Metropole
        or TypeCollectivite.CommunauteUrbaine or TypeCollectivite.CommunauteAgglomeration
        or TypeCollectivite.CommunauteCommunes;

    /// <summary>Whether it is an EPCI, with or without its own tax: the rules of L. 5211-1 apply.</summary>
    /// <param name="type">The kind.</param>
    /// <returns>True for the EPCI à fiscalité propre and syndicats.</returns>
    public static bool IsEpci(this TypeCollectivite type) =>
        type.IsEpciFiscalitePropre() || type == TypeCollectivite.Syndicat;

    /// <summary>Whether it is attached to a commune or an EPCI, and so may join a service commun (CGCT art. L.
    /// 5211-4-2).</summary>
    /// <param name="type">The kind.</param>
    /// <returns>True for CCAS, CIAS and caisses des écoles; a syndicat is not attached.</returns>
    public static bool IsEtablissementRattache(this TypeCollectivite type) =>
        type is TypeCollectivite.Ccas or TypeCollectivite.Cias or TypeCollectivite.CaisseDesEcoles;
}
