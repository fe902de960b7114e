using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Data.Cells;
using LegalDocs.Campaigns.Data.Tables;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;

namespace LegalDocs.Campaigns.Data.Linking;

/// <summary>A table whose cells have been read by the types of their columns.</summary>
internal sealed class TypedTable
{
    private TypedTable(DatasetDefinition definition, DataReport report, IReadOnlyList<TypedRow> rows)
    {
        Definition = definition;
        Report = report;
        Rows = rows;
        ByKey = new Dictionary<string, TypedRow>(StringComparer.Ordinal);
        foreach (var row in rows.Where(row => row.Key is not null))
        {
            ByKey.TryAdd(row.Key!, row);
        }
    }

    public DatasetDefinition Definition { get; }

    /// <summary>Where faults of this table go.</summary>
    public DataReport Report { get; }

    /// <summary>All rows, those with faults too.</summary>
    public IReadOnlyList<TypedRow> Rows { get; }

    /// <summary>Rows by key, the first of each.</summary>
    public Dictionary<string, TypedRow> ByKey { get; }

    /// <summary>Rows whose key has been told to be wrong.</summary>
    public WrongKeys WrongKeys { get; } = new();

    /// <summary>Rows that a suggestion may name: those whose key is right.</summary>
    public IEnumerable<TypedRow> Sound => ByKey.Values.Where(row => !WrongKeys.Contains(row));

    /// <summary>Reads every cell; each fault is reported with its address.</summary>
    public static TypedTable Read(SourceTable table, DatasetDefinition definition, DataReport report)
    {
        var readers = definition.Colonnes.Select(column => new CellReader(column, table.Notation)).ToList();
        if (table.Rows.Count == 0)
        {
            report.Warn(TableFaults.NoRows());
        }

        return new TypedTable(
            definition, report, [.. table.Rows.Select(row => ReadRow(row, readers, definition, report))]);
    }

    private static TypedRow ReadRow(
        SourceRow source, List<CellReader> readers, DatasetDefinition definition, DataReport report)
    {
        var values = new JsonObject();
        var faults = new List<(int Column, CellFault Fault)>();
        var remarks = new List<(int Column, CellFault Remark)>();
        foreach (var (index, column) in definition.Colonnes.Index())
        {
            var reading = readers[index].Read(source.Cells[index]);
            values[column.Nom] = reading.Value;
            if (reading.Fault is { } fault)
            {
                faults.Add((index, fault));
            }

            if (reading.Remark is { } remark)
            {
                remarks.Add((index, remark));
            }
        }

        var row = new TypedRow(source.Place, KeyOf(values, definition), values) { WrittenKey = WrittenKey(source, definition) };
        if (IsNoData(row, faults, definition))
        {
            var key = definition.Colonnes.Where(column => definition.Cle.Contains(column.Nom, StringComparer.Ordinal));
            report.Error(TableFaults.NoKey(key), source.Place.Cell(TableLinks.IndexOf(definition, definition.Cle[0])));
            return row;
        }

        foreach (var (index, fault) in faults)
        {
            report.ErrorInColumn(
                fault, row.PlaceOf(index, definition), definition.Colonnes[index].Titre, row.MarkOf(index));
        }

        foreach (var (index, remark) in remarks)
        {
            report.RemarkInColumn(
                remark, row.PlaceOf(index, definition), definition.Colonnes[index].Titre, row.MarkOf(index));
        }

        return row;
    }

    /// <summary>Whether a row is a total or a note below the data: no key, and other cells empty that are required.</summary>
    private static bool IsNoData(
        TypedRow row, List<(int Column, CellFault Fault)> faults, DatasetDefinition definition) =>
        row.WrittenKey.Trim('|').Length == 0
            && faults.Count(each => each.Fault.Code == CellFaults.EmptyCode) > definition.Cle.Count;

    /// <summary>The values of the key columns joined by a bar, or null when one is missing or wrong.</summary>
    private static string? KeyOf(JsonObject values, DatasetDefinition definition)
    {
        var parts = definition.Cle.Select(column => values[column]?.GetValue<string>()).ToList();
        return parts.Contains(null) ? null : string.Join('|', parts);
    }

    private static string WrittenKey(SourceRow source, DatasetDefinition definition) => string.Join(
        '|',
        definition.Colonnes.Index()
            .Where(column => definition.Cle.Contains(column.Item.Nom, StringComparer.Ordinal))
            .Select(column => source.Cells[column.Index] switch
            {
                CellValue.Text text => text.Content.Trim(),
                CellValue.Number number => number.Raw,
                _ => string.Empty,
            }));
}

/// <summary>A row whose cells have been read.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Key">Its key, or null when it cannot be read.</param>
/// <param name="Values">Values by column; null for a cell that is wrong.</param>
internal sealed record TypedRow(ISourcePlace Place, string? Key, JsonObject Values)
{
    /// <summary>Its key as its file writes it, right or wrong; empty when the file says none.</summary>
    public required string WrittenKey { get; init; }

    /// <summary>Place of a cell, with the key of its row for the reader: « … cellule D17 (commune 21166) ».</summary>
    public Wording PlaceOf(int column, DatasetDefinition definition)
    {
        var place = Place.Cell(column);
        return Key is null || definition.Cle.Contains(definition.Colonnes[column].Nom, StringComparer.Ordinal)
            ? place
            : new Wording(
                $"{place.French} ({definition.Element} {Shown(Key)})", $"{place.English} ({definition.Element} {Shown(Key)})");
    }

    /// <summary>A key as a reader sees it: « 21003, SC01 ».</summary>
    public static string Shown(string key) => key.Replace("|", ", ", StringComparison.Ordinal);

    public CellMark MarkOf(int column) => new(Place.Address(column), Place.Number);

    public string? Text(string column) =>
        Values[column] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
