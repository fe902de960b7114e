using static LegalDocs.Acts.Judgement;

namespace LegalDocs.Acts;

/// <summary>INT-1 (CGCT art. L. 2131-11 and L. 1111-6): members interested in the matter.</summary>
internal static class InteretControles
{
    internal static IEnumerable<Judgement> Interested(PointExamen point)
    {
        if (point.Point.Interesses is not { } ids)
        {
            return [Unknown(point.Missing(
                "interesses", "les élus intéressés à l’affaire (une liste vide s’il n’y en a pas)",
                "the members interested in the matter (an empty list when there is none)"))];
        }

        if (ids.Count == 0)
        {
            return [NotApplicable("Aucun élu n’est intéressé à l’affaire.", "No member is interested in the matter.")];
        }

        return point.Feuille is { } feuille ? ids.SelectMany(id => Member(point, feuille, id)) : [point.NoPresences()];
    }

    private static IEnumerable<Judgement> Member(PointExamen point, FeuillePresence feuille, string id)
    {
        var name = feuille.NameOf(id);
        var interested = feuille.Agree("intéressé", id);
        return feuille.Find(id)?.Statut switch
        {
            StatutPresence.Present or StatutPresence.Supplee => [Broken(
                $"{name}, {interested} à l’affaire, prend part au vote.", $"{name}, interested in the matter, votes.",
                new RegleComparaison(id, "ne prend pas part", "vote"))],
            StatutPresence.Represente => [Broken(
                $"{name}, {interested} à l’affaire, vote par mandataire.",
                $"{name}, interested in the matter, votes through a holder.",
                new RegleComparaison(id, "ne prend pas part", "représenté"))],
            StatutPresence.PresentNePrenantPasPart when !point.Droit.PresenceInteresseAdmise => [Broken(
                $"{name}, {interested} à l’affaire, est {feuille.Agree("resté", id)} dans la salle ; avant le 24 "
                    + "décembre 2025, sa seule présence "
                    + "peut valoir participation.",
                $"{name}, interested in the matter, stayed in the room; before 2025-12-24 mere presence may be held to "
                    + "be taking part.",
                new RegleComparaison(id, "hors de la salle", "présent"))],
            _ => [Respected(new RegleComparaison(id, "ne prend pas part", "ne prend pas part"))],
        };
    }
}
