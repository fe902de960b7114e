using System.Globalization;
using System.Text.Json;
using LegalDocs.Campaigns.Data.Cells;
using LegalDocs.Campaigns.Data.Tables;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;
using LegalDocs.Campaigns.Texts;

namespace LegalDocs.Campaigns.Data.Documents;

/// <summary>Reads tables from JSON (a list, or the member <c>tableau</c> of the root) and JSON Lines.</summary>
internal static class JsonTables
{
    public static SourceTable? Read(byte[] content, DatasetDefinition dataset, DataReport report)
    {
        using var document = JsonSource.Parse(content, report);
        if (document is null || Rows(document.RootElement, dataset, report) is not { } rows)
        {
            return null;
        }

        var pointer = dataset.Tableau is { } name ? JsonSource.Step(name) : string.Empty;
        var records = new List<DataRecord>();
        foreach (var (index, row) in rows.EnumerateArray().Index())
        {
            var place = pointer + JsonSource.Step(index);
            Add(row, new Wording(place, place), member => new Wording(place + member, place + member), records, report);
        }

        return RecordTable.Build(Notation.Json, records, dataset, report);
    }

    public static SourceTable? ReadLines(byte[] content, DatasetDefinition dataset, DataReport report)
    {
        if (Utf8Text.Read(content, out var text) is { } fault)
        {
            report.Error(new CellFault("LD2050", fault.Cause, fault.Remedy));
            return null;
        }

        var records = new List<DataRecord>();
        foreach (var (index, line) in text.Split('\n').Index().Where(each => !string.IsNullOrWhiteSpace(each.Item)))
        {
            var number = (index + 1).ToString(CultureInfo.InvariantCulture);
            var place = new Wording($"ligne {number}", $"line {number}");
            using var document = JsonSource.Parse(line, place, report);
            if (document is not null)
            {
                Add(
                    document.RootElement,
                    place,
                    member => JsonSource.Join(place, new Wording(member, member)),
                    records,
                    report);
            }
        }

        return RecordTable.Build(Notation.Json, records, dataset, report);
    }

    private static JsonElement? Rows(JsonElement root, DatasetDefinition dataset, DataReport report)
    {
        var rows = root;
        if (dataset.Tableau is { } name
            && (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty(name, out rows)))
        {
            var known = root.ValueKind == JsonValueKind.Object ? root.EnumerateObject().Select(each => each.Name) : [];
            report.Error(DocumentFaults.MissingTable(name, known));
            return null;
        }

        if (rows.ValueKind == JsonValueKind.Array)
        {
            return rows;
        }

        report.Error(DocumentFaults.NotAList(dataset.Tableau));
        return null;
    }

    private static void Add(
        JsonElement row, Wording place, Func<string, Wording> placeOf, List<DataRecord> records, DataReport report)
    {
        if (row.ValueKind != JsonValueKind.Object)
        {
            report.Error(DocumentFaults.RowIsNotAnObject(), place);
            return;
        }

        records.Add(new DataRecord(place, row.EnumerateObject().ToDictionary(
            property => property.Name,
            property => new DataMember(Value(property.Value), placeOf(JsonSource.Step(property.Name))),
            StringComparer.Ordinal)));
    }

    private static CellValue Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => CellValue.Nothing,
        JsonValueKind.String => new CellValue.Text(element.GetString()!),
        JsonValueKind.True or JsonValueKind.False => new CellValue.Truth(element.GetBoolean()),
        JsonValueKind.Number => element.TryGetDecimal(out var number)
            ? new CellValue.Number(NumberText.Exact(number), element.GetRawText(), NumberLook.General)
            : new CellValue.Inexact(element.GetRawText()),
        JsonValueKind.Array when element.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) =>
            new CellValue.Items([.. element.EnumerateArray().Select(item => item.GetString()!)]),
        _ => new CellValue.Structure(),
    };
}
