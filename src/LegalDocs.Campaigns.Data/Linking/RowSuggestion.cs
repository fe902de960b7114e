using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;

namespace LegalDocs.Campaigns.Data.Linking;

/// <summary>Guesses which row was meant by a key that no row has: by a name kept beside it, else by the nearest
/// key.</summary>
internal static class RowSuggestion
{
    /// <summary>For a link; <paramref name="repeated"/> are the columns that repeat the target.</summary>
    public static TypedRow? Find(
        string key, TypedRow row, TypedTable target, IReadOnlyList<ColumnDefinition> repeated) =>
        repeated.Select(column => FindByText(target, column.Egale!.Column, row.Text(column.Nom)))
            .FirstOrDefault(found => found is not null)
        ?? Nearest(key, target);

    /// <summary>For a completion: columns of the same name are compared.</summary>
    public static TypedRow? Find(string key, TypedRow row, TypedTable target) =>
        target.Definition.Colonnes.Where(column => column.Type == ColumnType.Texte)
            .Select(column => FindByText(target, column.Nom, row.Text(column.Nom)))
            .FirstOrDefault(found => found is not null)
        ?? Nearest(key, target);

    /// <summary>The key of a row with its first text: « 21003 (Ahuy) ».</summary>
    public static string? Shown(TypedRow? row, TypedTable table)
    {
        var label = table.Definition.Colonnes.FirstOrDefault(column => column.Type == ColumnType.Texte);
        return row?.Text(label?.Nom ?? string.Empty) is { } name ? $"{row.Key} ({name})" : row?.Key;
    }

    private static TypedRow? FindByText(TypedTable target, string column, string? name) =>
        name is not null && NearestName.Find(name, target.Sound.Select(row => row.Text(column)).OfType<string>()) is { } nearest
            ? target.Sound.First(row => row.Text(column) == nearest)
            : null;

    private static TypedRow? Nearest(string key, TypedTable target) =>
        NearestName.Find(key, target.Sound.Select(row => row.Key!)) is { } nearest ? target.ByKey[nearest] : null;
}
