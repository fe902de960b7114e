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
/// <param name="Code">LD6510: the act is missing from the catalogue; LD6511: a text is; LD6512: some of its words are.</param>
/// <param name="Id">The object.</param>
/// <param name="French">What, why, and what to do.</param>
/// <param name="English">The same in English.</param>
public sealed record CatalogueFault(string Code, ActeObjectId Id, string French, string English)
{
    internal static CatalogueFault UnreadableCard(ActeObjectId id, string reason) => new(
        "LD6510",
        id,
        $"L’objet « {id} » ne peut pas être catalogué : sa fiche ou son journal d’envoi est illisible ({reason}). "
            + "Vérifiez le dépôt : legaldocs store verify.",
        $"The object '{id}' cannot be catalogued: its card or its log of sendings is unreadable ({reason}). "
            + "Verify the store: legaldocs store verify.");

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
}
