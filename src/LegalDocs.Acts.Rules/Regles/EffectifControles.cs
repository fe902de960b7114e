using static LegalDocs.Acts.Judgement;

namespace LegalDocs.Acts;

/// <summary>EFF-1 (domain.md 1.4) on an item, EFF-2 (CGCT art. L. 2121-2) on an assembly.</summary>
internal static class EffectifControles
{
    /// <summary>EFF-1: every member in exactly one list, announced counts equal to the lists, votes no more than
    /// voters.</summary>
    internal static IEnumerable<Judgement> Reconciliation(PointExamen point) => point.Feuille is { } feuille
        ? [
            .. Sum(point, feuille), .. Identities(feuille), .. Announced(point, feuille),
            .. Votes(point, feuille.Comptes.Votants),
        ]
        : [
            .. point.Point.ComptesAnnonces is { } stated ? Votes(point, stated.Votants) : [],
            point.NoPresences(),
        ];

    /// <summary>EFF-2: members in office against the legal size and the vacancies.</summary>
    internal static IEnumerable<Judgement> LegalSize(Seance seance)
    {
        var assembly = seance.Assemblee;
        var table = EffectifLegal.Of(assembly);
        if ((assembly.EffectifLegal ?? table) is not { } size)
        {
            yield return Unknown("assemblee.effectif_legal", "l’effectif légal", "the legal size");
            yield break;
        }

        if (table is { } expected && expected != size)
        {
            yield return Broken(
                $"L’effectif légal annoncé est de {size} ; le tableau de l’article L. 2121-2 donne {expected}.",
                $"The announced legal size is {size}; the table of article L. 2121-2 gives {expected}.",
                Compare("effectif_legal", expected, size));
        }

        yield return Gap(assembly, size, seance.Date);
    }

    private static Judgement Gap(Assemblee assembly, int size, DateOnly date)
    {
        var inOffice = assembly.EnExerciceAu(date);
        if (inOffice > size)
        {
            return Broken(
                $"Le conseil aurait {inOffice} membres en exercice pour {size} sièges.",
                $"The council would have {inOffice} members in office for {size} seats.",
                Compare("effectif_legal", size, inOffice));
        }

        if (inOffice == size || IsHeldComplete(assembly, inOffice, date))
        {
            return Respected(Compare("membres_en_exercice", size, inOffice));
        }

        return assembly.SiegesVacants switch
        {
            null => Unknown(
                "assemblee.sieges_vacants",
                $"les sièges vacants : {inOffice} membres en exercice pour {size} sièges",
                $"the vacant seats: {inOffice} members in office for {size} seats"),
            { } vacant when vacant + inOffice == size => Respected(Compare("sieges_vacants", size - inOffice, vacant)),
            { } vacant => Broken(
                $"{inOffice} membres en exercice et {Some(vacant, "siège vacant", "sièges vacants")} ne font pas "
                    + $"l’effectif légal de {size}.",
                $"{inOffice} members in office and {vacant} vacant seats do not make the legal size of {size}.",
                Compare("sieges_vacants", size - inOffice, vacant)),
        };
    }

    private static bool IsHeldComplete(Assemblee assembly, int inOffice, DateOnly date) =>
        assembly.Collectivite.Type == TypeCollectivite.Commune
        && assembly.Renouvellement is { } renewal
        && assembly.Collectivite.PopulationAu(renewal) is { } population
        && EffectifLegal.ReputeComplet(population, renewal, date) <= inOffice;

    private static IEnumerable<Judgement> Sum(PointExamen point, FeuillePresence feuille)
    {
        var listed = feuille.Presences.Count;
        if (listed == point.EnExercice)
        {
            yield break;
        }

        var absent = feuille.Count(StatutPresence.Absent) + feuille.Count(StatutPresence.Excuse);
        var counts = feuille.Comptes;
        var aside = feuille.Count(StatutPresence.PresentNePrenantPasPart);
        yield return Broken(
            $"Les listes comptent {listed} membres ({counts.Presents} présents, {aside} ne prenant pas part au vote, "
                + $"{absent} absents, {counts.Pouvoirs} représentés), mais le conseil a {point.EnExercice} membres en "
                + "exercice.",
            $"The lists hold {listed} members ({counts.Presents} present, {aside} not taking part, {absent} absent, "
                + $"{counts.Pouvoirs} represented), but the council has {point.EnExercice} in office.",
            Compare("membres_en_exercice", point.EnExercice, listed));
    }

    private static IEnumerable<Judgement> Identities(FeuillePresence feuille)
    {
        foreach (var group in feuille.Presences.GroupBy(presence => presence.EluId, StringComparer.Ordinal))
        {
            var name = feuille.NameOf(group.Key);
            var count = group.Count();
            if (count > 1)
            {
                yield return Broken(
                    $"{name} figure {count} fois dans les listes.",
                    $"{name} is listed {count} times.",
                    Compare(group.Key, 1, count));
            }

            if (feuille.Assemblee.Find(group.Key) is not { } elu)
            {
                yield return Broken(
                    $"{name} n’est pas membre de l’assemblée.",
                    $"{name} is no member of the assembly.",
                    new RegleComparaison(group.Key, "membre", "inconnu"));
            }
            else if (!elu.IsMembreAu(feuille.Date))
            {
                yield return Broken(
                    $"{name} n’est pas en exercice le {Long(feuille.Date)}.",
                    $"{name} is not in office on {Iso(feuille.Date)}.",
                    new RegleComparaison(group.Key, "en exercice", "hors mandat"));
            }
        }
    }

    private static IEnumerable<Judgement> Announced(PointExamen point, FeuillePresence feuille)
    {
        if (point.Point.ComptesAnnonces is not { } stated)
        {
            return [];
        }

        var counted = feuille.Comptes;
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
        return pairs.Where(pair => pair.Stated != pair.Counted).Select(pair => Broken(
            $"Nombre annoncé de {pair.French} : {pair.Stated} ; compté dans les listes : {pair.Counted}.",
            $"Announced number of {pair.English}: {pair.Stated}; counted in the lists: {pair.Counted}.",
            Compare(pair.Name, pair.Stated, pair.Counted)));
    }

    private static IEnumerable<Judgement> Votes(PointExamen point, int voters)
    {
        if (point.Point.Vote is not { } vote)
        {
            yield break;
        }

        var votes = vote.Pour + vote.Contre + vote.Abstentions;
        // In a secret ballot a member may put no paper in the box: only too many is wrong.
        if (votes > voters || (votes < voters && vote.Scrutin != ModeScrutin.Secret))
        {
            yield return Broken(
                $"{vote.Pour} pour, {vote.Contre} contre et {vote.Abstentions} abstentions font {votes} voix pour "
                    + $"{voters} "
                    + "votants (présents et représentés).",
                $"{vote.Pour} for, {vote.Contre} against and {vote.Abstentions} abstentions make {votes} votes of "
                    + $"{voters} "
                    + "voters (present and represented).",
                Compare("votants", voters, votes));
        }
    }
}
