using LegalDocs.Campaigns.Data.Cells;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;

namespace LegalDocs.Campaigns.Data.Tables;

/// <summary>Which column of a grid holds which declared column.</summary>
/// <remarks>
/// The heading row is, of the first rows, the one that holds most of the titles declared: a drafter may put a title
/// and a note above. Case, accents, blanks, apostrophes and line breaks in a heading count for nothing.
/// </remarks>
internal sealed class Headings
{
    /// <summary>Rows among which the headings are looked for.</summary>
    public const int SearchedRows = 30;

    /// <summary>Columns that may be missing before the table itself is doubted.</summary>
    private const int Few = 3;

    private Headings(GridRow row, IReadOnlyList<int?> columns)
    {
        Row = row;
        Columns = columns;
    }

    /// <summary>The row that holds the headings.</summary>
    public GridRow Row { get; }

    /// <summary>Grid column of each declared column, from 1; null when an optional column is absent.</summary>
    public IReadOnlyList<int?> Columns { get; }

    /// <summary>Titles of <paramref name="definitions"/> found in a row.</summary>
    public static int CountTitles(GridRow row, IReadOnlyList<ColumnDefinition> definitions)
    {
        var texts = row.Cells.Select(cell => PlainLetters.Of(TextOf(cell.Value))).ToHashSet(StringComparer.Ordinal);
        return definitions.Count(definition => texts.Contains(PlainLetters.Of(definition.Titre)));
    }

    /// <summary>Finds the headings; faults go to the report, and the answer is then null.</summary>
    public static Headings? Find(
        IReadOnlyList<GridRow> rows,
        IReadOnlyList<ColumnDefinition> definitions,
        Func<GridRow, int, Wording> placeOf,
        DataReport report)
    {
        var row = rows.Take(SearchedRows).Where(each => each.Cells.Count > 0)
            .MaxBy(each => CountTitles(each, definitions));
        if (row is null)
        {
            report.Error(TableFaults.NoHeadings());
            return null;
        }

        var before = report.ErrorCount;
        var found = row.Cells.Select(cell => new Heading(cell.Column, TextOf(cell.Value)))
            .Where(heading => PlainLetters.Of(heading.Text).Length > 0).ToList();
        var absent = definitions.Where(definition => definition.EstRequis && !IsAmong(definition, found)).ToList();
        if (absent.Count > Few && absent.Count * 2 > definitions.Count(definition => definition.EstRequis))
        {
            report.Error(TableFaults.OtherTable(absent, definitions.Count), placeOf(row, 0));
            return null;
        }

        CheckUnique(found, row, placeOf, report);
        var declared = definitions.Select(definition =>
            PlainLetters.Of(definition.Titre)).ToHashSet(StringComparer.Ordinal);
        var spare = found.Where(heading => !declared.Contains(PlainLetters.Of(heading.Text))).ToList();
        var columns = definitions.Select(definition => Match(definition, found, spare, row, placeOf, report)).ToList();
        foreach (var heading in spare)
        {
            report.Warn(TableFaults.IgnoredColumn(heading.Text), placeOf(row, heading.Column));
        }

        return report.ErrorCount == before ? new Headings(row, columns) : null;
    }

    private static void CheckUnique(
        List<Heading> headings, GridRow row, Func<GridRow, int, Wording> placeOf, DataReport report)
    {
        var groups = headings.GroupBy(heading => PlainLetters.Of(heading.Text), StringComparer.Ordinal)
            .Where(group => group.Count() > 1);
        foreach (var group in groups)
        {
            var (first, second) = (group.First(), group.ElementAt(1));
            report.Error(
                TableFaults.DuplicateHeading(first.Text, placeOf(row, first.Column)), placeOf(row, second.Column));
        }
    }

    private static bool IsAmong(ColumnDefinition definition, List<Heading> headings)
    {
        var wanted = PlainLetters.Of(definition.Titre);
        return headings.Exists(heading => PlainLetters.Of(heading.Text) == wanted);
    }

    private static int? Match(
        ColumnDefinition definition,
        List<Heading> found,
        List<Heading> spare,
        GridRow row,
        Func<GridRow, int, Wording> placeOf,
        DataReport report)
    {
        var wanted = PlainLetters.Of(definition.Titre);
        if (found.Where(heading => PlainLetters.Of(heading.Text) == wanted).Select(heading => (int?)heading.Column)
            .FirstOrDefault() is { } column)
        {
            return column;
        }

        var nearest = NearestName.Find(definition.Titre, spare.Select(heading => heading.Text));
        if (definition.EstRequis || nearest is not null)
        {
            spare.RemoveAll(heading => heading.Text == nearest);
            report.Error(TableFaults.MissingColumn(definition, nearest), placeOf(row, 0));
        }
        else
        {
            report.Warn(TableFaults.AbsentOptional(definition), placeOf(row, 0));
        }

        return null;
    }

    private static string TextOf(CellValue value) => TextCells.TextOf(value) ?? string.Empty;

    private sealed record Heading(int Column, string Text);
}
