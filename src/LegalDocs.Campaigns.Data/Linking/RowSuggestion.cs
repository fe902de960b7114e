using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;

namespace LegalDocs.Campaigns.Data.Linking;

/// <summary>Guesses which row was meant by a key that no row has: by a name kept beside it, else by the nearest
/// key.</summary>
internal static class RowSuggestion
{
    /// <summary>For a link; <paramref name="repeated"/> are the columns that repeat the target.</summary>
    public static string? Find(string key, TypedRow row, TypedTable target, IReadOnlyList<ColumnDefinition> repeated)
    {
        foreach (var column in repeated)
        {
            if (row.Text(column.Nom) is { } name && FindByText(target, column.Egale!.Column, name) is { } found)
            {
                return found;
            }
        }

        return Nearest(key, target);
    }

    /// <summary>For a completion: columns of the same name are compared.</summary>
    public static string? Find(string key, TypedRow row, TypedTable target)
    {
        foreach (var column in target.Definition.Colonnes.Where(column => column.Type == ColumnType.Texte))
        {
            if (row.Text(column.Nom) is { } name && FindByText(target, column.Nom, name) is { } found)
            {
                return found;
            }
        }

        return Nearest(key, target);
    }

    private static string? FindByText(TypedTable target, string column, string name)
    {
        var names = target.Rows.Select(row => row.Text(column)).OfType<string>();
        return NearestName.Find(name, names) is { } nearest
            ? target.Rows.Where(row => row.Text(column) == nearest && row.Key is not null)
                .Select(row => Quoted(row.Key!, nearest)).FirstOrDefault()
            : null;
    }

    private static string? Nearest(string key, TypedTable target)
    {
        if (NearestName.Find(key, target.ByKey.Keys) is not { } nearest)
        {
            return null;
        }

        var label = target.Definition.Colonnes.FirstOrDefault(column => column.Type == ColumnType.Texte);
        return Quoted(nearest, label is null ? null : target.ByKey[nearest].Text(label.Nom));
    }

    private static string Quoted(string key, string? name) => name is null ? key : $"{key} ({name})";
}
