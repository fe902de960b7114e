using System.Collections.Frozen;

namespace LegalDocs.Acts;

/// <summary>Legal size of a conseil municipal by population (CGCT art. L. 2121-2), and when it is held complete with
/// less (art. L. 2121-2-1).</summary>
public static class EffectifLegal
{
    private const string Gaps = "The table has a line for every population.";

    private static readonly DateOnly Renouvellement2014 = new(2014, 3, 23);
    private static readonly DateOnly Loi2019 = new(2019, 12, 29);
    private static readonly DateOnly Renouvellement2026 = new(2026, 3, 15);

    // Paris, Lyon and Marseille have councils of their own (CGCT art. L. 2512-3 and L. 2513-1).
    private static readonly FrozenSet<string> OwnStatute =
        new[] { "75056", "69123", "13055" }.ToFrozenSet(StringComparer.Ordinal);

    // First population of each line, and the size.
    private static readonly (int From, int Size)[] Lines =
    [
        (0, 7), (100, 11), (500, 15), (1_500, 19), (2_500, 23), (3_500, 27), (5_000, 29), (10_000, 33), (20_000, 35),
        (30_000, 39), (40_000, 43), (50_000, 45), (60_000, 49), (80_000, 53), (100_000, 55), (150_000, 59),
        (200_000, 61), (250_000, 65), (300_000, 69),
    ];

    /// <summary>Size of the council of an ordinary commune.</summary>
    /// <param name="population">Population municipale in force at the renewal, 0 and up.</param>
    /// <param name="renouvellement">Day of the last full renewal: before 2014 the smallest councils had 9
    /// members.</param>
    /// <returns>7 to 69 members.</returns>
    public static int Of(int population, DateOnly renouvellement)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(population);
        var size = Lines.Last(line => line.From <= population).Size;
        return population < Lines[1].From && renouvellement < Renouvellement2014 ? 9 : size;
    }

    /// <summary>Size of the council of a collectivité, when this table gives it.</summary>
    /// <param name="assemblee">The assembly, with its renewal.</param>
    /// <returns>Null for an EPCI, a commune nouvelle, Paris, Lyon and Marseille, and when the renewal or the population
    /// is not known.</returns>
    public static int? Of(Assemblee assemblee)
    {
        ArgumentNullException.ThrowIfNull(assemblee);
        var commune = assemblee.Collectivite;
        return commune is { Type: TypeCollectivite.Commune, CommuneNouvelle: false }
            && !OwnStatute.Contains(commune.CodeInsee ?? string.Empty)
            && assemblee.Renouvellement is { } renouvellement
            && commune.PopulationAu(renouvellement) is { } population
            ? Of(population, renouvellement)
            : null;
    }

    /// <summary>Number of members with which a small council is held complete (« réputé complet »).</summary>
    /// <param name="population">Population municipale, 0 and up.</param>
    /// <param name="renouvellement">Day of the last full renewal: the rule for 500 to 999 inhabitants begins in
    /// 2026.</param>
    /// <param name="date">Day of the act: the rule begins on 2019-12-29.</param>
    /// <returns>5, 9 or 13; null when only the legal size is complete.</returns>
    public static int? ReputeComplet(int population, DateOnly renouvellement, DateOnly date) => population switch
    {
        _ when date < Loi2019 => null,
        < 0 => throw new ArgumentOutOfRangeException(nameof(population), population, Gaps),
        < 100 => 5,
        < 500 => 9,
        < 1_000 when renouvellement >= Renouvellement2026 => 13,
        _ => null,
    };
}
