using LegalDocs.Campaigns.Data.Writing;
using LegalDocs.Campaigns.Pipeline;

namespace LegalDocs.Campaigns.Starting.Workbooks;

/// <summary>What a column of the pipeline file looks like in a sheet to be filled: width, format, hint, what is accepted.</summary>
internal static class ColumnHints
{
    public static SheetColumn Column(ColumnDefinition column) =>
        new(column.Titre, Width(column), Style(column.Type), IsOptional: !column.EstRequis);

    public static SheetRule Rule(ColumnDefinition column, string range) => new(
        range, column.Titre, $"{Hint(column)}{(column.EstRequis ? "." : " ; peut rester vide.")}", Accepted(column));

    private static int Width(ColumnDefinition column) => column.Type switch
    {
        ColumnType.Liste => 44,
        ColumnType.Texte => 28,
        _ => Math.Clamp(column.Titre.Length + 2, 12, 22),
    };

    private static uint Style(ColumnType type) => type switch
    {
        ColumnType.Date => SheetStyles.Day,
        ColumnType.Entier => SheetStyles.Number,
        ColumnType.Euro => SheetStyles.Amount,
        ColumnType.NombreDecimal or ColumnType.Pourcentage => SheetStyles.AnyNumber,
        ColumnType.Liste => SheetStyles.Prose,
        _ => SheetStyles.Text,
    };

    private static string Hint(ColumnDefinition column) => column.Type switch
    {
        ColumnType.Code => $"{column.Longueur} caractères, chiffres ou lettres",
        ColumnType.Siren => "Neuf chiffres",
        ColumnType.Entier => $"Nombre entier{Bounds(column)}",
        ColumnType.NombreDecimal => $"Nombre{Bounds(column)} ; virgule pour les décimales",
        ColumnType.Euro => $"Montant en euros{Bounds(column)}, deux décimales au plus",
        ColumnType.Pourcentage => $"Pourcentage{Bounds(column)} : 5,5 %",
        ColumnType.Date => "Date : 17/12/2026",
        ColumnType.Heure => "Heure : 18:30",
        ColumnType.OuiNon => "oui ou non",
        ColumnType.Choix => $"Au choix : {string.Join(", ", column.Valeurs.Select(Shown))}",
        ColumnType.Liste => "Un élément par ligne de la cellule (Alt + Entrée)",
        _ => "Texte, tel qu’il sera imprimé",
    };

    private static string Bounds(ColumnDefinition column) => (column.Min, column.Max) switch
    {
        (null, null) => string.Empty,
        ({ } least, null) => $" d’au moins {least}",
        (null, { } greatest) => $" d’au plus {greatest}",
        var (least, greatest) => $" de {least} à {greatest}",
    };

    private static AcceptedCells Accepted(ColumnDefinition column) => column.Type switch
    {
        ColumnType.Code => new AcceptedCells.Length(column.Longueur ?? 1, column.Longueur ?? 255),
        ColumnType.Siren => new AcceptedCells.Length(9, 11),
        ColumnType.Entier => new AcceptedCells.Number(column.Min, column.Max, IsWhole: true),
        ColumnType.NombreDecimal or ColumnType.Euro => new AcceptedCells.Number(column.Min, column.Max, IsWhole: false),
        ColumnType.Date => new AcceptedCells.Day(),
        ColumnType.OuiNon => new AcceptedCells.OneOf(["oui", "non"]),
        ColumnType.Choix => new AcceptedCells.OneOf([.. column.Valeurs.Select(Shown)]),
        _ => AcceptedCells.Any,
    };

    /// <summary>A word of the data as a person writes it: « présent ne prenant pas part » for present_ne_prenant_pas_part.</summary>
    private static string Shown(string value) => value.Replace('_', ' ');
}
