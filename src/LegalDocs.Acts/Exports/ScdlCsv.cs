using System.Globalization;
using System.Text;

namespace LegalDocs.Acts;

/// <summary>Writes the SCDL file « deliberations » 2.1.5 (schema.data.gouv.fr): UTF-8, comma, every column in
/// order.</summary>
public static class ScdlCsv
{
    /// <summary>Columns, in the order of the schema.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "COLL_NOM", "COLL_SIRET", "DELIB_ID", "DELIB_DATE", "DELIB_MATIERE_CODE", "DELIB_MATIERE_NOM", "DELIB_OBJET",
        "BUDGET_ANNEE", "BUDGET_NOM", "PREF_ID", "PREF_DATE", "VOTE_EFFECTIF", "VOTE_REEL", "VOTE_POUR", "VOTE_CONTRE",
        "VOTE_ABSTENTION", "DELIB_URL",
    ];

    /// <summary>What keeps a line from being published: the columns that the schema asks for and that are not
    /// known.</summary>
    /// <param name="ligne">The line.</param>
    /// <returns>Names of columns; none when it may be written.</returns>
    public static IReadOnlyList<string> Missing(LigneScdl ligne)
    {
        ArgumentNullException.ThrowIfNull(ligne);
        var missing = new List<string>();
        if (ligne.CollSiret is null)
        {
            missing.Add("COLL_SIRET");
        }

        if (MatiereNomenclature.NameOf(ligne.DelibMatiere) is null)
        {
            missing.Add("DELIB_MATIERE_NOM");
        }

        return missing;
    }

    /// <summary>The file.</summary>
    /// <param name="lignes">Lines without anything missing, in the order to write.</param>
    /// <returns>The text, a header line first, line feeds at the ends.</returns>
    /// <exception cref="ArgumentException">A line lacks a column.</exception>
    public static string Write(IReadOnlyList<LigneScdl> lignes)
    {
        ArgumentNullException.ThrowIfNull(lignes);
        var text = new StringBuilder().AppendJoin(',', Columns).Append('\n');
        foreach (var ligne in lignes)
        {
            if (Missing(ligne) is [var column, ..])
            {
                throw new ArgumentException($"{ligne.DelibId} lacks {column}.", nameof(lignes));
            }

            text.AppendJoin(',', Cells(ligne).Select(Quoted)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Name of the file of a collectivité: <c>20180927_242100410_dijon-metropole.csv</c>.</summary>
    /// <param name="date">Day of the last délibération in it.</param>
    /// <param name="siren">The collectivité.</param>
    /// <param name="nom">Its name.</param>
    /// <returns>Lower-case ASCII.</returns>
    public static string FileName(DateOnly date, Siren siren, string nom)
    {
        ArgumentNullException.ThrowIfNull(siren);
        ArgumentNullException.ThrowIfNull(nom);
        var plain = new StringBuilder();
        foreach (var each in nom.ToLowerInvariant().Replace("œ", "oe", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(each))
            {
                plain.Append(each);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(each) != UnicodeCategory.NonSpacingMark && plain is not { Length: 0 }
                && plain[^1] != '-')
            {
                plain.Append('-');
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"{date:yyyyMMdd}_{siren}_{plain.ToString().Trim('-')}.csv");
    }

    private static IEnumerable<string> Cells(LigneScdl ligne) =>
    [
        ligne.CollNom,
        ligne.CollSiret!.Value,
        ligne.DelibId,
        Day(ligne.DelibDate),
        MatiereNomenclature.CodeOf(ligne.DelibMatiere),
        MatiereNomenclature.NameOf(ligne.DelibMatiere)!,
        ligne.DelibObjet,
        string.Empty,
        string.Empty,
        ligne.Departement is { } code ? $"PREF{code.PadLeft(3, '0')}" : string.Empty,
        ligne.PrefDate is { } received ? Day(received) : string.Empty,
        Figure(ligne.VoteEffectif),
        Figure(ligne.VoteReel),
        Figure(ligne.VotePour),
        Figure(ligne.VoteContre),
        Figure(ligne.VoteAbstention),
        ligne.DelibUrl ?? string.Empty,
    ];

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(",\"\n\r") < 0
        ? cell
        : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Figure(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;
}
