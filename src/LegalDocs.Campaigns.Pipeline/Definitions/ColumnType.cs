using System.Collections.Frozen;
using System.Diagnostics;

namespace LegalDocs.Campaigns.Pipeline;

/// <summary>What the cells of a column hold, and what a template sees of them.</summary>
public enum ColumnType
{
    /// <summary>Text; line breaks are kept.</summary>
    Texte,

    /// <summary>ASCII letters and digits, of a fixed length: codes are never numbers.</summary>
    Code,

    /// <summary>SIREN: nine digits with a valid check digit; seen without spaces.</summary>
    Siren,

    /// <summary>Whole number.</summary>
    Entier,

    /// <summary>Number with decimals, exact.</summary>
    NombreDecimal,

    /// <summary>Amount in euros, two decimals at most, exact.</summary>
    Euro,

    /// <summary>Percentage: 5.5 for « 5,5 % ».</summary>
    Pourcentage,

    /// <summary>Date, seen as <c>AAAA-MM-JJ</c>.</summary>
    Date,

    /// <summary>Hour of the day, seen as <c>HH:MM</c>.</summary>
    Heure,

    /// <summary>Yes or no, seen as a boolean.</summary>
    OuiNon,

    /// <summary>One of the texts listed in <c>valeurs</c>.</summary>
    Choix,

    /// <summary>List of texts, one a line of the cell.</summary>
    Liste,
}

/// <summary>The words of the pipeline file for <see cref="ColumnType"/>, in one table.</summary>
internal static class ColumnTypeWords
{
    private static readonly FrozenDictionary<string, ColumnType> Types = new Dictionary<string, ColumnType>
    {
        ["texte"] = ColumnType.Texte,
        ["code"] = ColumnType.Code,
        ["siren"] = ColumnType.Siren,
        ["entier"] = ColumnType.Entier,
        ["decimal"] = ColumnType.NombreDecimal,
        ["euro"] = ColumnType.Euro,
        ["pourcentage"] = ColumnType.Pourcentage,
        ["date"] = ColumnType.Date,
        ["heure"] = ColumnType.Heure,
        ["oui_non"] = ColumnType.OuiNon,
        ["choix"] = ColumnType.Choix,
        ["liste"] = ColumnType.Liste,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All words, in the order of the enum.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. Types.OrderBy(pair => pair.Value).Select(pair => pair.Key)];

    public static ColumnType Get(string word) =>
        Types.TryGetValue(word, out var type) ? type : throw new UnreachableException();

    public static ColumnType? Find(string word) => Types.TryGetValue(word, out var type) ? type : null;

    /// <summary>Whether cells are numbers, which may have <c>min</c> and <c>max</c>.</summary>
    public static bool IsNumber(this ColumnType type) => type
        is ColumnType.Entier or ColumnType.NombreDecimal or ColumnType.Euro or ColumnType.Pourcentage;

    /// <summary>Whether cells can name a row: texts that are written in one way only.</summary>
    public static bool CanBeKey(this ColumnType type) => type
        is ColumnType.Texte or ColumnType.Code or ColumnType.Siren or ColumnType.Choix;
}
