using static LegalDocs.Acts.Judgement;

namespace LegalDocs.Acts;

/// <summary>VOT-1 to VOT-5 (CGCT art. L. 2121-20 and L. 2121-21).</summary>
internal static class VoteControles
{
    private const int Quarter = 4;
    private const int Third = 3;

    /// <summary>VOT-1: the announced result follows from the votes cast.</summary>
    internal static IEnumerable<Judgement> Majority(PointExamen point) => With(point, vote =>
    {
        if (vote.Pour == vote.Contre)
        {
            return [NotApplicable("Partage des voix : VOT-2 s’applique.", "A tie: VOT-2 applies.")];
        }

        var figures = Compare("majorite_absolue", vote.MajoriteAbsolue, vote.Pour);
        return vote.Resultat switch
        {
            null => [NoResult(point)],
            { } result when result == vote.ResultatLegal() => [Respected(figures)],
            { } result => [Broken(
                $"L’acte est dit {Say(result)} avec {vote.Pour} pour et {vote.Contre} contre ; {vote.MajoriteAbsolue} "
                    + "voix "
                    + $"pour étaient nécessaires sur {vote.SuffragesExprimes} suffrages exprimés.",
                $"The act is said {SayEnglish(result)} with {vote.Pour} for and {vote.Contre} against; "
                    + $"{vote.MajoriteAbsolue} for were needed of {vote.SuffragesExprimes} votes cast.",
                figures)],
        };
    });

    /// <summary>VOT-2: a tie.</summary>
    internal static IEnumerable<Judgement> Tie(PointExamen point) => With(point, vote =>
    {
        if (vote.Pour != vote.Contre)
        {
            return [NotApplicable("Il n’y a pas partage des voix.", "There is no tie.")];
        }

        if (vote.ResultatLegal() is not { } legal)
        {
            return [Unknown(point.Missing("vote.sens_president", "le vote du président", "the president’s vote"))];
        }

        return vote.Resultat switch
        {
            null => [NoResult(point)],
            { } result when result == legal => [Respected(Result(legal, result))],
            { } result => [Broken(
                $"Partage des voix ({vote.Pour} contre {vote.Contre}) : l’acte est dit {Say(result)}, la loi le tient "
                    + "pour "
                    + $"{Say(legal)}.",
                $"A tie ({vote.Pour} to {vote.Contre}): the act is said {SayEnglish(result)}, the law holds it "
                    + $"{SayEnglish(legal)}.",
                Result(legal, result))],
        };
    });

    /// <summary>VOT-3: public ballot.</summary>
    internal static IEnumerable<Judgement> PublicBallot(PointExamen point) => With(point, vote =>
    {
        if (vote.Scrutin == ModeScrutin.Public)
        {
            return Names(point, vote);
        }

        return Asked(
            point, vote.Scrutin == ModeScrutin.Secret, vote.DemandesScrutinPublic, Quarter, "demandes_scrutin_public",
            ("public", "le quart", "a quarter"));
    });

    /// <summary>VOT-4: secret ballot.</summary>
    internal static IEnumerable<Judgement> SecretBallot(PointExamen point) => With(point, vote =>
    {
        if (vote is { Scrutin: ModeScrutin.Secret, Nominatif.Count: > 0 })
        {
            return [Broken(
                $"Le vote est dit secret, mais le sens du vote de {Some(vote.Nominatif.Count, "membre", "membres")} est donné.",
                $"The ballot is said to be secret, but the votes of {SomeEnglish(vote.Nominatif.Count, "member")} are given.",
                Compare("votes_nominatifs", 0, vote.Nominatif.Count))];
        }

        if (vote.Scrutin == ModeScrutin.Secret)
        {
            return [Respected(new RegleComparaison("scrutin", "secret", "secret"))];
        }

        if (vote is { Nomination: true, RenonciationUnanime: false })
        {
            return [Broken(
                "Une nomination est votée sans scrutin secret, et la renonciation unanime n’est pas constatée.",
                "An appointment is voted without secret ballot, and no unanimous waiver is recorded.",
                new RegleComparaison("scrutin", "secret", WordOf(vote.Scrutin)))];
        }

        return Asked(
            point, false, vote.DemandesScrutinSecret, Third, "demandes_scrutin_secret",
            ("secret", "le tiers", "a third"));
    });

    /// <summary>VOT-5: the word « unanimité ».</summary>
    internal static IEnumerable<Judgement> Unanimity(PointExamen point) => With(point, vote =>
    {
        if (vote.Mention is not { } mention)
        {
            return [Unknown(point.Missing("vote.mention", "la formule du résultat", "the words of the result"))];
        }

        var folded = mention.ToLowerInvariant();
        if (!folded.Contains("unanimité", StringComparison.Ordinal)
            && !folded.Contains("unanimite", StringComparison.Ordinal))
        {
            return [NotApplicable("L’acte ne parle pas d’unanimité.", "The act does not speak of unanimity.")];
        }

        if (vote.Contre > 0)
        {
            return [Broken(
                $"L’acte dit « {mention} » malgré {vote.Contre} voix contre.",
                $"The act says '{mention}' although {vote.Contre} voted against.",
                Compare("contre", 0, vote.Contre))];
        }

        return vote.Abstentions > 0 && !folded.Contains("exprimés", StringComparison.Ordinal)
            ? [Broken(
                $"L’acte dit « {mention} » malgré {Some(vote.Abstentions, "abstention", "abstentions")} : écrivez « à "
                    + "l’unanimité des suffrages "
                    + "exprimés ».",
                $"The act says '{mention}' although {vote.Abstentions} abstained: write 'à l’unanimité des suffrages "
                    + "exprimés'.",
                Compare("abstentions", 0, vote.Abstentions))]
            : [Respected(Compare("contre", 0, vote.Contre))];
    });

    private static IEnumerable<Judgement> With(PointExamen point, Func<Vote, IEnumerable<Judgement>> judge) =>
        point.Point.Vote is { } vote ? judge(vote) : [Unknown(point.Missing("vote", "le vote", "the vote"))];

    private static IEnumerable<Judgement> Names(PointExamen point, Vote vote)
    {
        var cast = vote.Pour + vote.Contre + vote.Abstentions;
        return vote.Nominatif switch
        {
            null => [Unknown(point.Missing("vote.nominatif", "le vote de chacun", "the vote of each member"))],
            { } names when Tally(names) == (vote.Pour, vote.Contre, vote.Abstentions) =>
                [Respected(Compare("votes_nominatifs", cast, names.Count))],
            { } names => [Broken(
                $"Le scrutin public nomme {names.Count} votants pour {cast} voix, ou leurs votes ne font pas le total.",
                $"The public ballot names {names.Count} voters for {cast} votes, or their votes do not make the total.",
                Compare("votes_nominatifs", cast, names.Count))],
        };
    }

    private static (int Pour, int Contre, int Abstentions) Tally(IReadOnlyList<VoteNominatif> names)
    {
        var distinct = names.DistinctBy(vote => vote.EluId).CountBy(vote => vote.Sens).ToDictionary();
        return (
            distinct.GetValueOrDefault(SensVote.Pour), distinct.GetValueOrDefault(SensVote.Contre),
            distinct.GetValueOrDefault(SensVote.Abstention));
    }

    private static IEnumerable<Judgement> Asked(
        PointExamen point, bool prevails, int? asked, int share, string member,
        (string Ballot, string Share, string ShareEnglish) words)
    {
        if (prevails)
        {
            return [NotApplicable("Le scrutin secret prévaut.", "The secret ballot prevails.")];
        }

        // The names are not needed: the act may announce how many were present.
        var present = point.Feuille?.Comptes.Presents ?? (asked is null ? null : point.Point.ComptesAnnonces?.Presents);
        if (present is not { } presents)
        {
            return [point.NoPresences()];
        }

        if (asked is not { } count)
        {
            return [Unknown(point.Missing(
                $"vote.{member}", $"combien de membres présents ont demandé le scrutin {words.Ballot}",
                $"how many members present asked for a {words.Ballot} ballot"))];
        }

        var needed = (presents + share - 1) / share;
        return count < Math.Max(1, needed) ? [Respected(Compare(member, needed, count))] : [Broken(
            $"Le scrutin {words.Ballot} a été demandé par {Some(count, "membre présent", "membres présents")} "
                + $"({words.Share} des "
                + $"présents, soit {needed}, suffisait), mais le vote n’a pas eu lieu ainsi.",
            $"{SomeEnglish(count, "member")} present asked for a {words.Ballot} ballot ({words.ShareEnglish} of those "
                + "present, "
                + $"{needed}, was enough), but the vote was not taken so.",
            Compare(member, needed, count))];
    }

    private static Judgement NoResult(PointExamen point) => Unknown(point.Missing(
        "vote.resultat", "le résultat que l’acte annonce", "the result that the act announces"));

    private static RegleComparaison Result(ResultatVote expected, ResultatVote found) =>
        new("resultat", WordOf(expected), WordOf(found));

    private static string WordOf(Enum value) => value.ToString().ToLowerInvariant();

    private static string Say(ResultatVote result) => result == ResultatVote.Adopte ? "adopté" : "rejeté";

    private static string SayEnglish(ResultatVote result) => result == ResultatVote.Adopte ? "adopted" : "rejected";
}
