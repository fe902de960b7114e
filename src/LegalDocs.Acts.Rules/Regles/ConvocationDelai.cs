using static LegalDocs.Acts.Judgement;

namespace LegalDocs.Acts;

/// <summary>Clear days that a convocation needs, or why that cannot be said.</summary>
/// <param name="JoursFrancs">The delay; null when <paramref name="Autre"/> says why.</param>
/// <param name="Autre">Unknown datum, or rule that does not apply.</param>
internal sealed record ConvocationDelai(int? JoursFrancs, Judgement? Autre)
{
    internal const int Cinq = 5;
    internal const int Trois = 3;
    private const int Urgence = 1;
    private const int Seuil = 3_500;

    /// <summary>The delay of a sitting, shorter in urgency.</summary>
    internal static ConvocationDelai Of(Seance seance)
    {
        var ordinary = OrdinaireOf(seance);
        return ordinary.JoursFrancs is not null && seance.Convocation?.Urgence is not null ? Days(Urgence) : ordinary;
    }

    /// <summary>The delay without urgency.</summary>
    internal static ConvocationDelai OrdinaireOf(Seance seance)
    {
        var body = seance.Assemblee.Collectivite;
        if (body.Type.IsEpci())
        {
            return OfEpci(seance);
        }

        if (body.Type != TypeCollectivite.Commune)
        {
            return new ConvocationDelai(null, NotApplicable(
                "Les délais du conseil municipal ne visent pas cet établissement.",
                "The delays of the municipal council are not about this establishment."));
        }

        return body.IsAlsaceMoselle() switch
        {
            true => new ConvocationDelai(null, NotApplicable(
                "En Alsace et en Moselle, le droit local s’applique (CON-7).",
                "In Alsace-Moselle local law applies (CON-7).")),
            null => new ConvocationDelai(
                null, Unknown("collectivite.departement", "le département", "the département")),
            false => OfCommune(seance),
        };
    }

    private static ConvocationDelai OfCommune(Seance seance)
    {
        if (seance.Assemblee.Renouvellement is not { } renewal)
        {
            return new ConvocationDelai(null, Unknown(
                "assemblee.renouvellement", "le jour du renouvellement", "the day of the renewal"));
        }

        return seance.Assemblee.Collectivite.PopulationAu(renewal) is { } population
            ? Days(population >= Seuil ? Cinq : Trois)
            : new ConvocationDelai(null, Unknown(
                "collectivite.populations", $"la population en vigueur le {Long(renewal)}",
                $"the population in force on {Iso(renewal)}"));
    }

    private static ConvocationDelai OfEpci(Seance seance)
    {
        if (DroitEnVigueur.At(seance.Date).CinqJoursFrancsEpci)
        {
            return Days(Cinq);
        }

        var date = seance.Assemblee.Renouvellement ?? seance.Date;
        var known = seance.Assemblee.Collectivite.Membres.Select(member => member.PopulationAu(date)).ToList();
        return known.Any(population => population >= Seuil)
            ? Days(Cinq)
            : known.Count == 0 || known.Contains(null)
                ? new ConvocationDelai(null, Unknown(
                    "collectivite.membres", "la population des communes membres à cette date",
                    "the population of the member communes at that date"))
                : Days(Trois);
    }

    private static ConvocationDelai Days(int days) => new(days, null);
}
