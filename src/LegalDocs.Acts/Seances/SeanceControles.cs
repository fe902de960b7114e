using System.Globalization;

namespace LegalDocs.Acts;

/// <summary>The rules that the presences of a sitting must obey, at its date.</summary>
public static class SeanceControles
{
    /// <summary>Runs EFF-1, QUO-1, POU-1 and POU-2, all of them.</summary>
    /// <param name="seance">The sitting.</param>
    /// <param name="annonces">Counts announced by a person, compared with the lists; null: none were announced.</param>
    /// <returns>Every rule found broken; none: the lists agree.</returns>
    public static IReadOnlyList<RegleConstat> Verify(this Seance seance, ComptesSeance? annonces)
    {
        ArgumentNullException.ThrowIfNull(seance);
        return
        [
            .. Effectif(seance),
            .. annonces is null ? [] : Annonces(seance.Comptes, annonces),
            .. Quorum(seance),
            .. Pouvoirs(seance),
            .. Mandataires(seance),
        ];
    }

    private static IEnumerable<RegleConstat> Effectif(Seance seance)
    {
        var listed = seance.Presences.Count;
        if (listed != seance.MembresEnExercice)
        {
            yield return SeanceConstats.Effectif(seance);
        }

        if (seance.MembresEnExercice > seance.MembresDuConseil)
        {
            yield return SeanceConstats.AuDelaDuConseil(seance);
        }

        var twice = seance.Presences.GroupBy(presence => presence.Elu.Id, StringComparer.Ordinal)
            .Where(group => group.Count() > 1);
        foreach (var group in twice)
        {
            yield return SeanceConstats.CompteDeuxFois(group.First().Elu, group.Count());
        }
    }

    private static IEnumerable<RegleConstat> Annonces(ComptesSeance counted, ComptesSeance stated)
    {
        (string Name, string French, string English, int Stated, int Counted)[] pairs =
        [
            ("membres_du_conseil", "membres du conseil", "members of the council", stated.MembresDuConseil,
                counted.MembresDuConseil),
            ("membres_en_exercice", "membres en exercice", "members in office", stated.MembresEnExercice,
                counted.MembresEnExercice),
            ("presents", "présents participant au vote", "members present and voting", stated.Presents,
                counted.Presents),
            ("pouvoirs", "pouvoirs", "pouvoirs", stated.Pouvoirs, counted.Pouvoirs),
        ];
        return pairs.Where(pair => pair.Stated != pair.Counted)
            .Select(pair => SeanceConstats.Annonce(pair.Name, pair.French, pair.English, pair.Stated, pair.Counted));
    }

    private static IEnumerable<RegleConstat> Quorum(Seance seance)
    {
        if (seance.MembresEnExercice < 1)
        {
            yield break;
        }

        var rule = DroitEnVigueur.At(seance.Date).Quorum;
        var minimum = rule.Minimum(seance.MembresEnExercice);
        var counted = seance.Presents.Count + (rule.RepresentesComptes ? seance.Representes.Count : 0);
        if (counted < minimum)
        {
            yield return SeanceConstats.Quorum(seance, minimum, counted);
        }
    }

    private static IEnumerable<RegleConstat> Pouvoirs(Seance seance)
    {
        var allowed = DroitEnVigueur.At(seance.Date).PouvoirsParElu;
        return seance.Representes.Where(presence => presence.MandataireId is not null)
            .GroupBy(presence => presence.MandataireId!, StringComparer.Ordinal)
            .Where(group => group.Count() > allowed)
            .Select(group => SeanceConstats.TropDePouvoirs(NameOf(seance, group.Key), group.Count(), allowed));
    }

    private static IEnumerable<RegleConstat> Mandataires(Seance seance)
    {
        foreach (var presence in seance.Presences)
        {
            var isRepresented = presence.Statut == StatutPresence.Represente;
            if (!isRepresented && presence.MandataireId is not null)
            {
                yield return SeanceConstats.PouvoirSansAbsence(presence.Elu);
            }

            var holder = seance.Presences.FirstOrDefault(other => other.Elu.Id == presence.MandataireId);
            if (isRepresented && holder?.Statut != StatutPresence.Present)
            {
                yield return SeanceConstats.MandataireAbsent(presence.Elu, NameOf(seance, presence.MandataireId));
            }
        }
    }

    private static string NameOf(Seance seance, string? id) =>
        seance.Presences.FirstOrDefault(presence => presence.Elu.Id == id)?.Elu.NomAffiche
            ?? string.Create(CultureInfo.InvariantCulture, $"« {id} »");
}
