using LegalDocs.Campaigns.Data.Cells;
using LegalDocs.Campaigns.Data.Tables;
using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Data.Documents;

/// <summary>A row of a JSON or YAML file: members by name.</summary>
/// <param name="Place">Where the row stands.</param>
/// <param name="Members">What each member holds; its place for YAML.</param>
internal sealed record DataRecord(Wording Place, IReadOnlyDictionary<string, DataMember> Members);

/// <summary>A member of a row.</summary>
internal sealed record DataMember(CellValue Value, Wording Place);

/// <summary>Puts records in the order of the columns declared.</summary>
internal static class RecordTable
{
    public static SourceTable? Build(
        Notation notation, IReadOnlyList<DataRecord> records, Pipeline.DatasetDefinition dataset, DataReport report)
    {
        var known = dataset.Colonnes.Select(column => column.Nom).ToHashSet(StringComparer.Ordinal);
        var present = records.SelectMany(record => record.Members.Keys).ToHashSet(StringComparer.Ordinal);
        var spare = present.Where(name => !known.Contains(name)).Order(StringComparer.Ordinal).ToList();
        var (none, before) = (new Wording(string.Empty, string.Empty), report.ErrorCount);
        foreach (var name in spare)
        {
            report.Warn(TableFaults.IgnoredColumn(name), none);
        }

        foreach (var column in dataset.Colonnes.Where(column => records.Count > 0 && !present.Contains(column.Nom)))
        {
            var nearest = NearestName.Find(column.Nom, spare);
            if (column.EstRequis || nearest is not null)
            {
                report.Error(TableFaults.MissingMember(column, nearest), none);
            }
            else
            {
                report.Warn(TableFaults.AbsentOptional(column), none);
            }
        }

        return report.ErrorCount > before
            ? null
            : new SourceTable(notation, [.. records.Select(record => Row(record, dataset))]);
    }

    private static SourceRow Row(DataRecord record, Pipeline.DatasetDefinition dataset)
    {
        var names = dataset.Colonnes.Select(column => column.Nom).ToList();
        return new SourceRow(
            new RecordPlace(record, names),
            [.. names.Select(
                name => record.Members.TryGetValue(name, out var member) ? member.Value : CellValue.Nothing)]);
    }

    private sealed class RecordPlace(DataRecord record, IReadOnlyList<string> names) : ISourcePlace
    {
        public Wording Row => record.Place;

        public Wording Cell(int column) => record.Members.TryGetValue(names[column], out var member)
            ? member.Place
            : JsonSource.Join(record.Place, new Wording(names[column], names[column]));

        public Wording Address(int column) => Cell(column);

        /// <summary>Records have no numbers: none follows another.</summary>
        public int Number => 0;
    }
}
