namespace LegalDocs.Acts;

/// <summary>The two tables of names of an act, as a Word table takes them: row by row (domain.md section
/// 1.5).</summary>
public static class SeanceTableaux
{
    /// <summary>Columns of the table of members present.</summary>
    public const int PresentsColumns = 3;

    /// <summary>The members present, in three columns filled one after the other.</summary>
    /// <param name="seance">The sitting.</param>
    /// <returns>ceil(n / 3) rows of three texts; a missing cell is empty; only the last name ends with a full
    /// stop.</returns>
    public static IReadOnlyList<IReadOnlyList<string>> PresentsLignes(this Seance seance)
    {
        ArgumentNullException.ThrowIfNull(seance);
        var names = WithFullStop([.. seance.Presents.Select(elu => elu.NomAffiche)]);
        var rowCount = (names.Count + PresentsColumns - 1) / PresentsColumns;
        return
        [
            .. Enumerable.Range(0, rowCount).Select(row => (IReadOnlyList<string>)
            [
                .. Enumerable.Range(0, PresentsColumns).Select(column => Cell(names, (column * rowCount) + row)),
            ]),
        ];
    }

    /// <summary>The members absent: on the left without pouvoir, on the right « X pouvoir à Y ».</summary>
    /// <param name="seance">The sitting.</param>
    /// <returns>As many rows as the longer column; a missing cell is empty; only the very last name (right column
    /// first)
    /// ends with a full stop.</returns>
    public static IReadOnlyList<LigneAbsents> AbsentsLignes(this Seance seance)
    {
        ArgumentNullException.ThrowIfNull(seance);
        IReadOnlyList<string> left = [.. seance.Absents.Select(elu => elu.NomAffiche)];
        IReadOnlyList<string> right = [.. seance.Representes.Select(presence => Pouvoir(seance, presence))];
        left = right.Count == 0 ? WithFullStop(left) : left;
        right = WithFullStop(right);
        return
        [
            .. Enumerable.Range(0, Math.Max(left.Count, right.Count))
                .Select(row => new LigneAbsents(Cell(left, row), Cell(right, row))),
        ];
    }

    private static string Pouvoir(Seance seance, Presence presence)
    {
        var holder = seance.Presences.FirstOrDefault(other => other.Elu.Id == presence.MandataireId);

        // An unknown holder is a finding (POU-2); the table must still be printable.
        return $"{presence.Elu.NomAffiche} pouvoir à {holder?.Elu.NomAffiche ?? presence.MandataireId}";
    }

    private static IReadOnlyList<string> WithFullStop(IReadOnlyList<string> names) =>
        names.Count == 0 ? names : [.. names.Take(names.Count - 1), names[^1] + "."];

    private static string Cell(IReadOnlyList<string> names, int index) =>
        index < names.Count ? names[index] : string.Empty;
}

/// <summary>A row of the table of absent members.</summary>
/// <param name="SansPouvoir">A member absent without pouvoir, or an empty text.</param>
/// <param name="AvecPouvoir">« X pouvoir à Y », or an empty text.</param>
public sealed record LigneAbsents(string SansPouvoir, string AvecPouvoir);
