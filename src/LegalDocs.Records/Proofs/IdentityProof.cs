using LegalDocs.Versions;

namespace LegalDocs.Records;

/// <summary>Is the act the one whose name the object bears, and does its history go forward?</summary>
internal static class IdentityProof
{
    public static ProofStep Check(ArchivedActe acte)
    {
        if (acte.Identity is not { } identity)
        {
            return Step(
                ProofOutcome.NotApplicable,
                "Identité : la dernière version n’a pas de fiche lisible (acte.json) ; seul le nom de l’objet identifie l’acte.",
                "Identity: the last version has no readable card (acte.json); only the object's name identifies the act.");
        }

        var fromCard = $"urn:legaldocs:acte:{identity.Siren}:{identity.Numero}";
        if (identity.Urn != acte.Id.Value || fromCard != acte.Id.Value)
        {
            return Step(
                ProofOutcome.Failed,
                $"Identité : la fiche est celle de « {(identity.Urn == acte.Id.Value ? fromCard : identity.Urn)} », l’objet s’appelle "
                    + $"« {acte.Id} ». Ne diffusez pas cet acte ; comparez avec legaldocs acts history.",
                $"Identity: the card is that of '{(identity.Urn == acte.Id.Value ? fromCard : identity.Urn)}', the object is named "
                    + $"'{acte.Id}'. Do not hand this act out; compare with legaldocs acts history.");
        }

        return Step(
            ProofOutcome.Proven,
            $"Identité : la fiche et l’objet désignent l’acte {identity.Numero} de la collectivité {identity.Siren}.",
            $"Identity: card and object name the act {identity.Numero} of the collectivité {identity.Siren}.");
    }

    /// <summary>A version dated before its predecessor means a wrong clock, or a history made up.</summary>
    public static IEnumerable<ProofStep> CheckDates(ObjectHistory history) => history.Versions.Zip(history.Versions.Skip(1))
        .Where(pair => pair.Second.Created < pair.First.Created)
        .Select(pair => new ProofStep("LD6622", ProofOutcome.Failed, null, new(
            $"Chronologie : la version {pair.Second.Number} est datée d’avant la version {pair.First.Number}. Vérifiez l’horloge du poste "
                + "qui l’a faite, et son auteur.",
            $"Chronology: version {pair.Second.Number} is dated before version {pair.First.Number}. Check the clock of the computer that "
                + "made it, and its author.")));

    private static ProofStep Step(ProofOutcome outcome, string french, string english) =>
        new("LD6621", outcome, ActeFiles.Card, new RecordText(french, english));
}
