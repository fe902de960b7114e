using System.Globalization;
using LegalDocs.Campaigns.Data.Tables;
using LegalDocs.Campaigns.Data.Writing;
using LegalDocs.Campaigns.Pipeline;

namespace LegalDocs.Campaigns.Starting.Workbooks;

/// <summary>The workbook that a pipeline file asks for, to be filled: its sheets, headings, hints and drop-down lists.</summary>
/// <remarks>Made from the definition, so that a column added to the pipeline file is one of the workbook. Same definition, same
/// bytes.</remarks>
internal static class CampaignWorkbook
{
    private const int LastRow = 1_000;

    /// <summary>Writes the workbook.</summary>
    /// <param name="pipeline">The definition.</param>
    /// <param name="source">The workbook among its sources, as the pipeline file names it.</param>
    /// <param name="known">What is known already: for a form, texts by field; for a table, texts by column, a row each.</param>
    public static byte[] Write(PipelineDefinition pipeline, string source, KnownValues known)
    {
        var forms = pipeline.Contexte.Values.Where(document => document.Source == source)
            .SelectMany(document => Sheets(document, known));
        var tables = pipeline.Donnees.Where(dataset => dataset.Source == source && dataset.Feuille is not null)
            .Select(dataset => Table(dataset.Feuille!, dataset.Colonnes, known.Rows(dataset.Nom)));
        return WorkbookWriter.Write([.. forms, .. tables]);
    }

    private static IEnumerable<SheetTable> Sheets(ContextDefinition document, KnownValues known) =>
    [
        Form(document, known.Fields(document.Nom)),
        .. document.Listes.Where(list => list.Feuille is not null && list.Source == document.Source)
            .Select(list => Table(list.Feuille!, list.Colonnes, known.Rows($"{document.Nom}.{list.Nom}"))),
    ];

    private static SheetTable Form(ContextDefinition document, IReadOnlyDictionary<string, string> known)
    {
        var form = new SheetTable(
            document.Feuille!,
            [new SheetColumn("Champ", 50), new SheetColumn("Valeur", 60, SheetStyles.Text)],
            document.Champs.Select(field => Line(field, known)));
        return form with { Rules = [.. document.Champs.Select((field, index) => ColumnHints.Rule(field, CellAddress.Of(index + 2, 2)))] };
    }

    private static IReadOnlyList<SheetCell> Line(ColumnDefinition field, IReadOnlyDictionary<string, string> known) =>
        [new SheetCell.Prose(field.Titre), new SheetCell.Text(known.GetValueOrDefault(field.Nom, string.Empty))];

    private static SheetTable Table(
        string sheet, IReadOnlyList<ColumnDefinition> columns, IReadOnlyList<IReadOnlyDictionary<string, string>> rows)
    {
        var table = new SheetTable(
            sheet, [.. columns.Select(ColumnHints.Column)], rows.Select(row => Cells(columns, row)));
        return table with { Rules = [.. columns.Select((column, index) => ColumnHints.Rule(column, Below(index + 1)))] };
    }

    private static IReadOnlyList<SheetCell> Cells(
        IReadOnlyList<ColumnDefinition> columns, IReadOnlyDictionary<string, string> row) =>
        [.. columns.Select(column => new SheetCell.Text(row.GetValueOrDefault(column.Nom, string.Empty)))];

    private static string Below(int column) => string.Create(
        CultureInfo.InvariantCulture, $"{CellAddress.Of(2, column)}:{CellAddress.Of(LastRow, column)}");
}
