using static LegalDocs.Acts.Judgement;

namespace LegalDocs.Acts;

/// <summary>SIG-1 (CGCT art. L. 2121-23), SIG-2 (CRPA art. L. 212-1).</summary>
internal static class SignatureControles
{
    /// <summary>SIG-1: who signs a délibération at its date.</summary>
    internal static IEnumerable<Judgement> Signatures(ActeExamen exam)
    {
        if (exam.Acte.Nature != NatureActe.Deliberation)
        {
            return [NotApplicable("L’acte n’est pas une délibération.", "The act is no délibération.")];
        }

        if (exam.Acte.Signataires is not { } signatories)
        {
            return [NoSignatories()];
        }

        if (exam.Seance is not { } seance)
        {
            return [Unknown("seance", "la séance qui a adopté l’acte", "the sitting that adopted the act")];
        }

        var signed = signatories.Select(signatory => signatory.EluId).OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        return exam.Droit.SignatureSecretaire
            ? ExecutiveAndSecretaries(seance, signed)
            : AllPresent(seance, signed, exam.Acte.EmpechesDeSigner);
    }

    /// <summary>SIG-2: first name, name and capacity of the author.</summary>
    internal static IEnumerable<Judgement> Author(ActeExamen exam)
    {
        if (exam.Acte.Signataires is not { } signatories)
        {
            return [NoSignatories()];
        }

        return signatories.Count == 0
            ? [Broken("L’acte n’a pas de signataire.", "The act has no signatory.", Compare("signataires", 1, 0))]
            : signatories.Index().SelectMany(signatory => Legible(signatory.Index, signatory.Item));
    }

    private static IEnumerable<Judgement> ExecutiveAndSecretaries(Seance seance, HashSet<string> signed)
    {
        if (seance.PresidentId is not { } president || seance.SecretaireIds is not { } secretaries)
        {
            return [Unknown(
                "seance.president_id, seance.secretaire_ids", "le président et le secrétaire de la séance",
                "the president and the secretary of the sitting")];
        }

        return Missing(seance, [president, .. secretaries], signed, "sa signature est exigée", "must sign");
    }

    private static IEnumerable<Judgement> AllPresent(
        Seance seance, HashSet<string> signed, IReadOnlyList<string> kept)
    {
        if (seance.Points.LastOrDefault(point => point.Presences is not null)?.Presences is not { } presences)
        {
            return [Unknown("seance.points[].presences", "les présences", "the presences")];
        }

        var present = presences
            .Where(presence => presence.Statut is StatutPresence.Present or StatutPresence.PresentNePrenantPasPart)
            .Select(presence => presence.EluId)
            .Except(kept, StringComparer.Ordinal);
        return Missing(
            seance, present, signed, "tous les membres présents signent, ou l’acte dit ce qui les en empêche",
            "all members present sign, or the act says what keeps them from it");
    }

    private static IEnumerable<Judgement> Missing(
        Seance seance, IEnumerable<string> needed, HashSet<string> signed, string french, string english) =>
        needed.Distinct(StringComparer.Ordinal).Where(id => !signed.Contains(id)).Select(id =>
        {
            var name = seance.Assemblee.Find(id)?.NomAffiche ?? $"« {id} »";
            return Broken(
                $"{name} n’a pas signé : {french}.", $"{name} has not signed: {english}.",
                new RegleComparaison(id, "signature", "aucune"));
        });

    private static IEnumerable<Judgement> Legible(int index, SignataireActe signatory)
    {
        (string Name, string French, string English, string? Value)[] parts =
        [
            ("prenom", "le prénom", "the first name", signatory.Prenom),
            ("nom", "le nom", "the surname", signatory.Nom),
            ("qualite", "la qualité", "the capacity", signatory.Qualite),
        ];
        return parts.Where(part => string.IsNullOrWhiteSpace(part.Value)).Select(part => Broken(
            $"Signataire {index + 1} : {part.French} manque.", $"Signatory {index + 1}: {part.English} is missing.",
            new RegleComparaison($"signataires[{index}].{part.Name}", "renseigné", "vide")));
    }

    private static Judgement NoSignatories() => Unknown("signataires", "les signataires de l’acte", "the signatories");
}
