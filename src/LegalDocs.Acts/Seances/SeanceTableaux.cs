using LegalDocs.French;
using LegalDocs.French.Persons;
using LegalDocs.French.Words;

namespace LegalDocs.Acts;

/// <summary>The two tables of names of an act, as a Word table takes them: row by row (domain.md section
/// 1.5).</summary>
public static class SeanceTableaux
{
    /// <summary>Columns of the table of members present.</summary>
    public const int PresentsColumns = 3;

    /// <summary>The members present, in three columns filled one after the other.</summary>
    /// <param name="feuille">The attendance of the item.</param>
    /// <returns>ceil(n / 3) rows of three texts; a missing cell is empty; only the last name ends with a full
    /// stop.</returns>
    public static IReadOnlyList<IReadOnlyList<string>> PresentsLignes(this FeuillePresence feuille)
    {
        ArgumentNullException.ThrowIfNull(feuille);
        var names = WithFullStop([.. feuille.Presents.Select(elu => Present(feuille, elu))]);
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
    /// <param name="feuille">The attendance of the item.</param>
    /// <returns>As many rows as the longer column; a missing cell is empty; only the very last name (right column
    /// first)
    /// ends with a full stop.</returns>
    public static IReadOnlyList<LigneAbsents> AbsentsLignes(this FeuillePresence feuille)
    {
        ArgumentNullException.ThrowIfNull(feuille);
        IReadOnlyList<string> left = [.. feuille.Absents.Select(elu => elu.NomAffiche)];
        IReadOnlyList<string> right = [.. feuille.Representes.Select(presence => Pouvoir(feuille, presence))];
        left = right.Count == 0 ? WithFullStop(left) : left;
        right = WithFullStop(right);
        return
        [
            .. Enumerable.Range(0, Math.Max(left.Count, right.Count))
                .Select(row => new LigneAbsents(Cell(left, row), Cell(right, row))),
        ];
    }

    // An unknown holder is a finding (POU-2); the table must still be printable.
    private static string Pouvoir(FeuillePresence feuille, Presence presence) =>
        $"{feuille.NameOf(presence.EluId)} pouvoir à {feuille.NameOf(presence.Pouvoir?.MandataireId ?? string.Empty)}";

    private static string Present(FeuillePresence feuille, Elu elu) =>
        feuille.Find(elu.Id)?.Statut == StatutPresence.Supplee && elu.Suppleant is { } suppleant
            ? $"{suppleant.Civilite} {suppleant.Prenom} {suppleant.Nom} "
                + $"({Participles.Agree("suppléant", GenderOf(suppleant), Number.Singular)} "
                + $"{Elision.Join(elu.NomAffiche, "de")})"
            : elu.NomAffiche;

    private static Gender GenderOf(Suppleant suppleant) =>
        Civilites.TryParseGender(suppleant.Civilite, out var gender) ? gender : Gender.Masculine;

    private static IReadOnlyList<string> WithFullStop(IReadOnlyList<string> names) =>
        names.Count == 0 ? names : [.. names.Take(names.Count - 1), names[^1] + "."];

    private static string Cell(IReadOnlyList<string> names, int index) =>
        index < names.Count ? names[index] : string.Empty;
}

/// <summary>A row of the table of absent members.</summary>
/// <param name="SansPouvoir">A member absent without pouvoir, or an empty text.</param>
/// <param name="AvecPouvoir">« X pouvoir à Y », or an empty text.</param>
public sealed record LigneAbsents(string SansPouvoir, string AvecPouvoir);
