using static LegalDocs.Acts.Judgement;

namespace LegalDocs.Acts;

/// <summary>POU-1 to POU-4 (CGCT art. L. 2121-20, L. 5211-6).</summary>
internal static class PouvoirControles
{
    private const int MaxSittings = 3;

    /// <summary>POU-1: pouvoirs of one holder.</summary>
    internal static IEnumerable<Judgement> PerHolder(PointExamen point)
    {
        if (point.Feuille is not { } feuille)
        {
            return [point.NoPresences()];
        }

        var allowed = point.Droit.PouvoirsParElu;
        return feuille.Representes.Where(presence => presence.Pouvoir is not null)
            .GroupBy(presence => presence.Pouvoir!.MandataireId, StringComparer.Ordinal)
            .Where(group => group.Count() > allowed)
            .Select(group => Broken(
                $"{feuille.NameOf(group.Key)} détient {Some(group.Count(), "pouvoir", "pouvoirs")} ; {allowed} au plus "
                    + "à cette date.",
                $"{feuille.NameOf(group.Key)} holds {group.Count()} pouvoirs; at most {allowed} at that date.",
                Compare("pouvoirs_par_elu", allowed, group.Count())));
    }

    /// <summary>POU-2: the holder is present; who gives a pouvoir is not.</summary>
    internal static IEnumerable<Judgement> Holder(PointExamen point)
    {
        if (point.Feuille is not { } feuille)
        {
            yield return point.NoPresences();
            yield break;
        }

        foreach (var presence in feuille.Presences)
        {
            var name = feuille.NameOf(presence.EluId);
            if (presence.Statut != StatutPresence.Represente)
            {
                if (presence.Pouvoir is not null)
                {
                    yield return Broken(
                        $"{name} donne pouvoir, mais son statut n’est pas « représenté ».",
                        $"{name} gives a pouvoir, but the status is not 'represente'.");
                }
            }
            else if (presence.Pouvoir is not { } pouvoir)
            {
                yield return Unknown(point.Missing(
                    $"presences[{presence.EluId}].pouvoir", $"le mandataire de {name}", $"the holder for {name}"));
            }
            else if (!IsThere(feuille.Find(pouvoir.MandataireId)))
            {
                var holder = feuille.NameOf(pouvoir.MandataireId);
                yield return Broken(
                    $"{name} donne pouvoir à {holder}, qui n’est pas parmi les présents participant au vote.",
                    $"{name} gives a pouvoir to {holder}, who is not among the members present and voting.",
                    new RegleComparaison("mandataire", "present", holder));
            }
        }
    }

    /// <summary>POU-3: written, three sittings at most.</summary>
    /// <param name="seance">The sitting.</param>
    /// <param name="earlier">The sittings before it, latest last; none known: only the recorded count is used.</param>
    internal static IEnumerable<Judgement> Form(Seance seance, IReadOnlyList<Seance> earlier)
    {
        var given = seance.Points.SelectMany(point => point.Presences ?? [])
            .Where(presence => presence is { Statut: StatutPresence.Represente, Pouvoir: not null })
            .DistinctBy(presence => presence.EluId)
            .ToList();
        if (given.Count == 0)
        {
            return seance.Points.Any(point => point.Presences is not null)
                ? [NotApplicable("Aucun pouvoir n’a été donné.", "No pouvoir was given.")]
                : [Unknown("points[].presences", "les présences", "the presences")];
        }

        return given.SelectMany(presence => FormOf(seance, presence, earlier));
    }

    /// <summary>POU-4: the suppléant of a commune’s only councillor.</summary>
    internal static IEnumerable<Judgement> SuppleantFirst(PointExamen point)
    {
        if (!point.Seance.Assemblee.Collectivite.Type.IsEpci())
        {
            return [NotApplicable("La règle ne vise que les EPCI.", "The rule is about EPCI only.")];
        }

        return point.Feuille is not { } feuille
            ? [point.NoPresences()]
            : feuille.Representes.SelectMany(presence => SuppleantOf(point, feuille, presence));
    }

    private static bool IsThere(Presence? holder) =>
        holder?.Statut is StatutPresence.Present or StatutPresence.Supplee;

    private static IEnumerable<Judgement> FormOf(Seance seance, Presence presence, IReadOnlyList<Seance> earlier)
    {
        var name = seance.Assemblee.Find(presence.EluId)?.NomAffiche ?? presence.EluId;
        var path = $"presences[{presence.EluId}].pouvoir";
        if (presence.Pouvoir!.Ecrit is not { } isWritten)
        {
            yield return Unknown(
                $"{path}.ecrit", $"si le pouvoir de {name} est écrit", $"whether the pouvoir of {name} is written");
        }
        else if (!isWritten)
        {
            yield return Broken(
                $"Le pouvoir de {name} n’est pas écrit.", $"The pouvoir of {name} is not in writing.",
                new RegleComparaison("pouvoir_ecrit", "oui", "non"));
        }

        if ((Counted(presence, earlier) ?? presence.Pouvoir.SeancesConsecutives) is not { } uses)
        {
            yield return Unknown(
                $"{path}.seances_consecutives", $"le nombre de séances pour lesquelles le pouvoir de {name} a servi",
                $"how many sittings the pouvoir of {name} has served");
        }
        else if (uses > MaxSittings && presence.Pouvoir.MaladieConstatee != true)
        {
            yield return Broken(
                $"Le pouvoir de {name} sert pour la {uses}e séance consécutive ; {MaxSittings} au plus, sauf maladie "
                    + "dûment constatée.",
                $"The pouvoir of {name} serves its {uses}th consecutive sitting; {MaxSittings} at most, unless an "
                    + "illness "
                    + "is certified.",
                Compare("seances_consecutives", MaxSittings, uses));
        }
    }

    /// <summary>Consecutive sittings, up to this one, in which the member was represented by the same holder.</summary>
    private static int? Counted(Presence presence, IReadOnlyList<Seance> earlier) => earlier.Count == 0
        ? null
        : 1 + earlier.Reverse().TakeWhile(seance => seance.Points.Any(point => point.Presences?.Any(other =>
            other.EluId == presence.EluId
            && other.Pouvoir?.MandataireId == presence.Pouvoir!.MandataireId) == true)).Count();

    private static IEnumerable<Judgement> SuppleantOf(PointExamen point, FeuillePresence feuille, Presence presence)
    {
        if (feuille.Assemblee.Find(presence.EluId)?.Suppleant is null)
        {
            return [];
        }

        var name = feuille.NameOf(presence.EluId);
        return presence.SuppleantAbsent switch
        {
            true => [],
            false =>
            [
                Broken(
                    $"{name} donne pouvoir alors que son suppléant pouvait siéger.",
                    $"{name} gives a pouvoir although the suppléant could sit.",
                    new RegleComparaison("suppleant_absent", "oui", "non")),
            ],
            null =>
            [
                Unknown(point.Missing(
                    $"presences[{presence.EluId}].suppleant_absent",
                    $"si le suppléant de {name} était lui aussi absent",
                    $"whether the suppléant of {name} was absent too")),
            ],
        };
    }
}
