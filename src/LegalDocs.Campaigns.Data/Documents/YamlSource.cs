using System.Globalization;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Data.Cells;
using LegalDocs.Campaigns.Data.Tables;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;
using LegalDocs.Campaigns.Texts;
using LegalDocs.Campaigns.Yaml;

namespace LegalDocs.Campaigns.Data.Documents;

/// <summary>Reads YAML data: tables, whose columns give the types, and documents, which have none.</summary>
internal static class YamlSource
{
    /// <summary>Parses a file, or reports every fault and answers null.</summary>
    public static YamlItem? Parse(byte[] content, DataReport report)
    {
        if (Utf8Text.Read(content, out var text) is { } fault)
        {
            report.Error(new CellFault("LD2050", fault.Cause, fault.Remedy));
            return null;
        }

        var faults = new List<YamlFault>();
        var root = YamlReader.Read(text, faults);
        foreach (var each in faults)
        {
            report.Error(DocumentFaults.From(each), At(each.Position));
        }

        return faults.Count == 0 ? root ?? new YamlMap([], new YamlPosition(1, 1)) : null;
    }

    public static SourceTable? ReadTable(byte[] content, DatasetDefinition dataset, DataReport report)
    {
        if (Parse(content, report) is not { } root)
        {
            return null;
        }

        var map = root as YamlMap;
        if (dataset.Tableau is { } name && map?.Find(name) is null)
        {
            report.Error(DocumentFaults.MissingTable(name, map?.Entries.Select(entry => entry.Key) ?? []));
            return null;
        }

        if ((dataset.Tableau is { } member ? map!.Find(member)!.Value : root) is not YamlList list)
        {
            report.Error(DocumentFaults.NotAList(dataset.Tableau));
            return null;
        }

        var records = new List<DataRecord>();
        foreach (var item in list.Items)
        {
            if (item is YamlMap row)
            {
                records.Add(new DataRecord(At(row.Start), row.Entries.ToDictionary(
                    entry => entry.Key,
                    entry => new DataMember(Value(entry.Value), Column(entry)),
                    StringComparer.Ordinal)));
            }
            else
            {
                report.Error(DocumentFaults.RowIsNotAnObject(), At(item.Start));
            }
        }

        return RecordTable.Build(Notation.Yaml, records, dataset, report);
    }

    /// <summary>
    /// A document without declared types: plain numbers, true, false and null are what JSON calls so; everything else,
    /// and everything between quotes, is text. <c>01004</c>, <c>18:30</c>, <c>Y</c> and <c>oui</c> stay texts.
    /// </summary>
    public static JsonNode? ToJson(YamlItem item) => item switch
    {
        YamlMap map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, ToJson(entry.Value)))),
        YamlList list => new JsonArray([.. list.Items.Select(ToJson)]),
        YamlScalar { IsNull: true } => null,
        YamlScalar { IsPlain: true, Text: "true" } => JsonValue.Create(true),
        YamlScalar { IsPlain: true, Text: "false" } => JsonValue.Create(false),
        YamlScalar { IsPlain: true } scalar when YamlValues.TryNumber(scalar.Text, out var number) =>
            JsonValue.Create(number),
        YamlScalar scalar => JsonValue.Create(scalar.Text),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static CellValue Value(YamlItem item) => item switch
    {
        YamlScalar { IsNull: true } => CellValue.Nothing,
        YamlScalar scalar => new CellValue.Text(scalar.Text),
        YamlList list when list.Items.All(each => each is YamlScalar) =>
            new CellValue.Items([.. list.Items.Cast<YamlScalar>().Select(each => each.Text)]),
        _ => new CellValue.Structure(),
    };

    private static Wording At(YamlPosition position)
    {
        var line = position.Line.ToString(CultureInfo.InvariantCulture);
        return new Wording($"ligne {line}", $"line {line}");
    }

    private static Wording Column(YamlEntry entry)
    {
        var place = At(entry.KeyStart);
        return new Wording($"{place.French}, {entry.Key}", $"{place.English}, {entry.Key}");
    }
}
