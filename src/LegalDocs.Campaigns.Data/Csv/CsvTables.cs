using System.Globalization;
using LegalDocs.Campaigns.Data.Cells;
using LegalDocs.Campaigns.Data.Tables;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;

namespace LegalDocs.Campaigns.Data.Csv;

/// <summary>Reads tables from CSV files with French habits (ecosystem 3.2).</summary>
internal static class CsvTables
{
    private const string SeparatorHint = "sep=";

    // In this order when a heading does not decide: what French Excel writes comes first.
    private static readonly char[] Separators = [';', ',', '\t', '|'];

    public static SourceTable? Read(byte[] content, DatasetDefinition dataset, DataReport report)
    {
        if (CsvDecoding.Read(content, out var text, out var encoding) is { } fault)
        {
            report.Error(fault);
            return null;
        }

        var (hint, body, skipped) = SplitHint(text);
        var separator = hint ?? Detect(body, dataset.Colonnes);
        var records = CsvRecords.Read(body, separator, skipped, int.MaxValue);
        foreach (var malformed in records.Malformed)
        {
            report.Error(WrongQuotes(malformed.Reason), LinePlace((int)malformed.LineNumber + skipped));
        }

        var headings = records.Rows.Take(Headings.SearchedRows).MaxBy(
            row => Headings.CountTitles(row, dataset.Colonnes));
        var table = GridTable.Build(
            new Grid(records.Rows), dataset.Colonnes, (row, column) => PlaceOf(headings, row, column), report);
        if (report.HasErrors)
        {
            report.Inform(TableFaults.HowRead(encoding, Name(separator)));
        }

        return table;
    }

    /// <summary>The « sep=; » that Excel understands.</summary>
    private static (char? Separator, string Body, int SkippedLines) SplitHint(string text)
    {
        if (!text.StartsWith(SeparatorHint, StringComparison.OrdinalIgnoreCase))
        {
            return (null, text, 0);
        }

        var end = text.IndexOf('\n');
        var line = (end < 0 ? text : text[..end]).TrimEnd('\r');
        return line.Length == SeparatorHint.Length + 1 && Separators.Contains(line[^1])
            ? (line[^1], end < 0 ? string.Empty : text[(end + 1)..], 1)
            : (null, text, 0);
    }

    /// <summary>The separator that makes most of the titles declared appear in a row; else the one that cuts
    /// most.</summary>
    private static char Detect(string text, IReadOnlyList<ColumnDefinition> columns) => Separators
        .Select(separator => (separator, rows: CsvRecords.Read(text, separator, 0, Headings.SearchedRows).Rows))
        .OrderByDescending(each => each.rows.Select(row => Headings.CountTitles(row, columns)).DefaultIfEmpty().Max())
        .ThenByDescending(each => each.rows.Select(row => row.FieldCount).FirstOrDefault())
        .First().separator;

    private static Wording LinePlace(int line)
    {
        var figures = line.ToString(CultureInfo.InvariantCulture);
        return new Wording($"ligne {figures}", $"line {figures}");
    }

    private static Wording PlaceOf(GridRow? headings, GridRow row, int column)
    {
        var line = LinePlace(row.Number);
        if (column == 0)
        {
            return line;
        }

        var title = headings?.At(column) is CellValue.Text text
            ? ValueText.Short(text.Content)
            : CellAddress.Column(column);
        return new Wording($"{line.French}, colonne « {title} »", $"{line.English}, column '{title}'");
    }

    private static CellFault WrongQuotes(CsvHelper.CsvMalformedReason reason) => new(
        "LD2051",
        reason == CsvHelper.CsvMalformedReason.UnterminatedQuote
            ? new Wording("un guillemet ouvert n’est jamais fermé", "a quote that opens is never closed")
            : new Wording("un guillemet est mal placé", "a quote is misplaced"),
        new Wording(
            "un texte qui contient un guillemet s’écrit \"entre \"\"guillemets\"\" doublés\".",
            "a text that holds a quote is written \"with \"\"doubled\"\" quotes\"."));

    private static string Name(char separator) => separator == '\t' ? "tabulation" : $"« {separator} »";
}
