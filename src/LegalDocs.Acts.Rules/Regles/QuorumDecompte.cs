namespace LegalDocs.Acts;

/// <summary>Who counts for the quorum of an item.</summary>
/// <remarks>
/// A member personally interested is never counted, even in the room (CE, 19 janvier 1983, Chauré ; Rép. min. n° 24626,
/// JO Sénat du 1er mars 2007). A representative in another body who steps aside leaves both sides of the comparison
/// from
/// 2022-02-23 (CGCT art. L. 1111-6 II). Who abstains of his own will stays counted.
/// </remarks>
/// <param name="Assiette">Members in office that the share is taken of.</param>
/// <param name="Certain">Members who count for sure.</param>
/// <param name="Incertains">Members in the room who take no part, for a reason not known.</param>
internal sealed record QuorumDecompte(int Assiette, int Certain, int Incertains)
{
    internal static QuorumDecompte Of(FeuillePresence feuille, DroitEnVigueur droit, int enExercice)
    {
        var aside = feuille.Presences
            .Where(presence => presence.Statut == StatutPresence.PresentNePrenantPasPart)
            .ToLookup(presence => presence.Motif);
        var representatives = aside[MotifNonParticipation.Representation].Count();
        var voting = feuille.Count(StatutPresence.Present) + feuille.Count(StatutPresence.Supplee);
        var represented = droit.Quorum.RepresentesComptes ? feuille.Count(StatutPresence.Represente) : 0;
        var certain = voting + represented + aside[MotifNonParticipation.Volontaire].Count();
        return droit.InteressesHorsQuorum
            ? new QuorumDecompte(Math.Max(1, enExercice - representatives), certain, aside[null].Count())
            : new QuorumDecompte(enExercice, certain + representatives, aside[null].Count());
    }

    /// <summary>From the counts that an act announces, when its lists are not known: nobody is set aside.</summary>
    internal static QuorumDecompte Of(ComptesSeance stated, DroitEnVigueur droit, int enExercice) => new(
        enExercice, stated.Presents + (droit.Quorum.RepresentesComptes ? stated.Pouvoirs : 0), 0);
}
