using CsvHelper;
using LegalDocs.Campaigns.Data.Cells;
using LegalDocs.Campaigns.Data.Tables;

namespace LegalDocs.Campaigns.Data.Csv;

/// <summary>The records of a CSV text, read with one separator.</summary>
internal sealed class CsvRecords
{
    /// <summary>Fields of the widest record accepted: more is a wrong separator or an attack.</summary>
    private const int MaxFields = 16_384;

    private CsvRecords(IReadOnlyList<GridRow> rows, IReadOnlyList<CsvMalformedRecord> malformed)
    {
        Rows = rows;
        Malformed = malformed;
    }

    /// <summary>Records with at least one field that is not empty; the number is that of their first line.</summary>
    public IReadOnlyList<GridRow> Rows { get; }

    /// <summary>Records whose quotes are wrong.</summary>
    public IReadOnlyList<CsvMalformedRecord> Malformed { get; }

    /// <summary>Reads records.</summary>
    /// <param name="text">The whole text, without its « sep= » line.</param>
    /// <param name="separator">One character.</param>
    /// <param name="skippedLines">Lines before the text, to number the others.</param>
    /// <param name="limit">Records to read at most.</param>
    public static CsvRecords Read(string text, char separator, int skippedLines, int limit)
    {
        var malformed = new List<CsvMalformedRecord>();
        var options = new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            TrackLineNumbers = true,
            SkipEmptyLines = true,
            OnMalformedRecord = malformed.Add,
        };
        using var reader = CsvReader.FromText(text, options);
        var rows = new List<GridRow>();
        while (rows.Count < limit && reader.Read())
        {
            if (Row(reader, skippedLines) is { Cells.Count: > 0 } row)
            {
                rows.Add(row);
            }
        }

        return new CsvRecords(rows, malformed);
    }

    private static GridRow Row(CsvReader reader, int skippedLines)
    {
        var cells = new List<GridCell>();
        for (var index = 0; index < Math.Min(reader.FieldCount, MaxFields); index++)
        {
            var field = reader.GetString(index);
            if (field.Length > 0)
            {
                cells.Add(new GridCell(index + 1, new CellValue.Text(field)));
            }
        }

        return new GridRow((int)reader.LineNumber + skippedLines, cells) { FieldCount = reader.FieldCount };
    }
}
