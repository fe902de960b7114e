using System.Globalization;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Data.Linking;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;

namespace LegalDocs.Campaigns.Data.Contexts;

/// <summary>Reads a context document from the sheets of a workbook: the same object as a hand-written JSON file.</summary>
internal sealed class ContextReader(
    ContextDefinition definition, SourceFiles files, IReadOnlyList<DatasetDefinition> datasets, List<Finding> findings)
{
    private const string Id = "id";

    private readonly JsonObject _content = [];
    private readonly DocumentPlaces _places = new();

    /// <summary>The document, with null for what is wrong: the findings then say why.</summary>
    public ContextDocument Read()
    {
        var report = new DataReport(definition.Source, findings);
        var fields = ReadFields(report);
        var tables = definition.Listes.Select(list => (List: list, Table: ReadList(list))).ToList();
        var persons = Persons(tables.Find(each => each.List.Nom == PersonReferences.List).Table);
        foreach (var field in fields)
        {
            AddField(field, persons, report);
        }

        report.Close();
        foreach (var (list, table) in tables.Where(each => each.Table is not null))
        {
            AddList(list, table!, persons);
        }

        return new ContextDocument(_content, _places);
    }

    /// <summary>The members of a sitting; null when the document is none, or when they could not be read.</summary>
    private PersonNames? Persons(TypedTable? members) =>
        members is not null && definition.Champs.Any(field => field.Nom == PersonReferences.DayOfSitting)
            ? new PersonNames(PersonReferences.List, members.Rows)
            : null;

    private IReadOnlyList<FieldValue> ReadFields(DataReport report)
    {
        if (definition.Champs.Count == 0)
        {
            return [];
        }

        if (files.ReadSheet(definition.Source, definition.Feuille, report) is not { } sheet)
        {
            return [];
        }

        _places.Add(string.Empty, definition.Source, report.Table);
        return new FieldSheet(sheet, definition.Champs, report).Read(sheet.Name);
    }

    private void AddField(FieldValue field, PersonNames? persons, DataReport report)
    {
        var value = persons is not null && PersonReferences.IsOne(field.Field)
            ? PersonReferences.Resolve(field.Value, persons, fault => report.Error(fault, field.Place))
            : field.Value;
        var (owner, path) = (_content, field.Field.Nom.Split('.'));
        foreach (var part in path[..^1])
        {
            if (owner[part] is not JsonObject inner)
            {
                owner[part] = inner = [];
            }

            owner = inner;
        }

        owner[path[^1]] = value;
        for (var count = path.Length; count > 0; count--)
        {
            _places.Add("/" + string.Join('/', path[..count]), definition.Source, field.Place);
        }
    }

    /// <summary>A list is read as any table: same headings, same cells, same keys.</summary>
    private TypedTable? ReadList(ContextListDefinition list)
    {
        var before = findings.Count;
        var dataset = new DatasetDefinition
        {
            Nom = $"{definition.Nom}.{list.Nom}",
            Source = list.Source,
            Feuille = list.Feuille,
            Tableau = list.Tableau,
            Element = list.Nom,
            Cle = list.Cle,
            Liens = new Dictionary<string, string>(),
            Colonnes = list.Colonnes,
        };
        if (files.Read(dataset) is not { } table)
        {
            return null;
        }

        foreach (var row in table.Rows.Where(row => row.Key is not null && !row.Values.ContainsKey(Id)))
        {
            row.Values.Insert(0, Id, row.Key!.Replace('|', ' '));
        }

        new TableLinks(new Dictionary<string, TypedTable>(StringComparer.Ordinal) { [list.Nom] = table }).Check();
        if (datasets.Any(other => (other.Source, other.Feuille, other.Tableau) == (list.Source, list.Feuille, list.Tableau)))
        {
            // The columns that the list passes over are those of the dataset.
            var own = findings[before..];
            findings.RemoveRange(before, own.Count);
            findings.AddRange(own.Where(finding => finding.Code != Tables.TableFaults.IgnoredCode));
        }

        return table;
    }

    private void AddList(ContextListDefinition list, TypedTable table, PersonNames? persons)
    {
        var rows = new JsonArray();
        foreach (var (rank, row) in table.Rows.Index())
        {
            var pointer = string.Create(CultureInfo.InvariantCulture, $"/{list.Nom}/{rank}");
            _places.Add(pointer, list.Source, row.Place.Row);
            foreach (var (index, column) in list.Colonnes.Index())
            {
                _places.Add($"{pointer}/{column.Nom}", list.Source, row.PlaceOf(index, table.Definition));
                if (persons is not null && list.Nom == PersonReferences.List && PersonReferences.IsOneOfList(column))
                {
                    row.Values[column.Nom] = PersonReferences.Resolve(
                        row.Values[column.Nom], persons, fault => table.Report.Error(fault, row.PlaceOf(index, table.Definition)));
                }
            }

            rows.Add(row.Values.DeepClone());
        }

        _content[list.Nom] = rows;
        _places.Add($"/{list.Nom}", list.Source, table.Report.Table);
    }
}
