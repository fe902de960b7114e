namespace LegalDocs.Templating;

/// <summary>Why a table whose columns repeat cannot be made. Code LD1258.</summary>
internal static class ColumnProblems
{
    public static Problem TooManyColumns(int count) => new(
        "LD1258",
        $"le tableau aurait {count} colonnes ; Word n’en admet que {ColumnPlanner.Most}",
        $"the table would have {count} columns; Word takes {ColumnPlanner.Most} at most",
        "répétez des lignes plutôt que des colonnes, ou partagez la liste en plusieurs tableaux.",
        "repeat rows rather than columns, or divide the list into several tables.");
}
