using LegalDocs.Acts;
using LegalDocs.Pdf;
using LegalDocs.Register;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Cataloguing;

/// <summary>What reading an object for the catalogue came to.</summary>
/// <param name="Record">What the catalogue shall say; null: the object is absent, is no act of ours, or its card cannot be
/// read.</param>
/// <param name="Faults">What could not be read; empty when all could.</param>
public sealed record CatalogueReading(CatalogueRecord? Record, IReadOnlyList<CatalogueFault> Faults)
{
    internal static CatalogueReading Nothing { get; } = new(null, []);
}

/// <summary>Something of an object that the catalogue could not read.</summary>
/// <param name="Code">LD6510: the object cannot be read, the catalogue keeps what it said before; LD6511: a text is missing; LD6512: some
/// of its words are; LD6513: what a damaged file says is missing (commune and service, days, sendings).</param>
/// <param name="Id">The object.</param>
/// <param name="French">What, why, and what to do.</param>
/// <param name="English">The same in English.</param>
public sealed record CatalogueFault(string Code, ActeObjectId Id, string French, string English)
{
    internal static CatalogueFault UnreadableCard(ActeObjectId id, Exception reason) => new(
        "LD6510",
        id,
        $"L’objet « {id} » ne peut pas être catalogué, sa fiche ou son accusé est illisible : {InFrench(reason)} Ce que le registre en "
            + "disait reste. Contrôlez-le : legaldocs acts verify.",
        $"The object '{id}' cannot be catalogued, its card or its receipt is unreadable: {reason.Message} What the register said of it "
            + "stays. Verify it: legaldocs acts verify.");

    internal static CatalogueFault DamagedPart(ActeObjectId id, (string French, string English) missing, Exception reason) => new(
        "LD6513",
        id,
        $"« {id} » est catalogué sans {missing.French} : {InFrench(reason)} Contrôlez-le : legaldocs acts verify.",
        $"'{id}' is catalogued without {missing.English}: {reason.Message} Verify it: legaldocs acts verify.");

    internal static CatalogueFault DamagedDocument(ActeObjectId id, string path) => new(
        "LD6511",
        id,
        $"Le texte de « {path} » ({id}) ne peut pas être cherché : le fichier est altéré ou manquant. Restaurez-le depuis une "
            + "sauvegarde.",
        $"The text of '{path}' ({id}) cannot be searched: the file is altered or missing. Restore it from a backup.");

    internal static CatalogueFault UnreadableDocument(ActeObjectId id, string path, PdfRefusal reason) => new(
        "LD6511",
        id,
        $"Le texte de « {path} » ({id}) ne peut pas être cherché : {reason.CauseFrench} {reason.RemedyFrench}",
        $"The text of '{path}' ({id}) cannot be searched: {reason.CauseEnglish} {reason.RemedyEnglish}");

    internal static CatalogueFault TooManyWords(ActeUrn urn) => new(
        "LD6512",
        ActeObjectId.Parse(urn.Value),
        $"« {urn.Value} » a plus de mots différents qu’un index n’en prend : seuls les premiers (un million d’octets) le feront "
            + "trouver. L’acte lui-même est entier ; vérifiez que son document est bien un acte.",
        $"'{urn.Value}' has more distinct words than an index takes: only the first of them (a million bytes) will find it. The act "
            + "itself is whole; check that its document is an act.");

    private static string InFrench(Exception reason) => (reason as VersionStoreException)?.French ?? reason.Message;
}
