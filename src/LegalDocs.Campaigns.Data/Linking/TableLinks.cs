using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Pipeline;

namespace LegalDocs.Campaigns.Data.Linking;

/// <summary>Checks and joins tables: unique keys, completion by a reference table, links, repeated columns.</summary>
/// <remarks>
/// A table that could not be read at all, or a row whose key is wrong, causes no further error in what refers to it.
/// </remarks>
internal sealed class TableLinks(IReadOnlyDictionary<string, TypedTable> tables)
{
    private readonly HashSet<string> _completed = new(StringComparer.Ordinal);

    public void Check()
    {
        foreach (var table in tables.Values)
        {
            CheckKeys(table);
        }

        foreach (var table in tables.Values)
        {
            Complete(table);
        }

        foreach (var table in tables.Values)
        {
            CheckLinks(table);
            table.Report.Close();
        }
    }

    private static void CheckKeys(TypedTable table)
    {
        var definition = table.Definition;
        var column = IndexOf(definition, definition.Cle[0]);
        foreach (var row in table.Rows)
        {
            if (row.Key is null)
            {
                table.WrongKeys.Add(row, meant: null);
            }
            else if (definition.Cle.Any(part => row.Text(part)!.Contains('|', StringComparison.Ordinal)))
            {
                table.Report.ErrorInColumn(LinkFaults.BarInKey(row.Key!), row.Place.Cell(column), definition.Cle[0]);
            }
            else if (table.ByKey[row.Key!] is var first && first != row)
            {
                table.Report.ErrorInColumn(
                    LinkFaults.DuplicateKey(definition.Element, row.Key!, first.Place.Row),
                    row.Place.Row,
                    definition.Cle[0]);
                table.WrongKeys.Add(row, meant: null);
            }
        }
    }

    /// <summary>Adds the columns of the reference table, itself completed first.</summary>
    private void Complete(TypedTable table)
    {
        if (!_completed.Add(table.Definition.Nom)
            || table.Definition.CompletePar is not { } name || !tables.TryGetValue(name, out var reference))
        {
            return;
        }

        Complete(reference);
        foreach (var row in table.Rows)
        {
            if (row.Key is { } key && reference.ByKey.TryGetValue(key, out var other))
            {
                Complete(table, row, reference, other);
            }
            else
            {
                Refuse(table, row, reference);
            }
        }
    }

    /// <summary>A row that the reference does not know; one whose key cannot be read has been told already.</summary>
    private static void Refuse(TypedTable table, TypedRow row, TypedTable reference)
    {
        var meant = RowSuggestion.Find(row.WrittenKey, row, reference);
        table.WrongKeys.Add(row, meant?.Key);
        if (row.Key is not null)
        {
            table.Report.ErrorInColumn(
                LinkFaults.NoCompletion(row.Key, reference.Definition.Nom, RowSuggestion.Shown(meant, reference)),
                row.Place.Cell(IndexOf(table.Definition, table.Definition.Cle[^1])),
                table.Definition.Cle[^1]);
        }
    }

    private static void Complete(TypedTable table, TypedRow row, TypedTable reference, TypedRow other)
    {
        foreach (var (name, value) in other.Values)
        {
            if (!row.Values.TryGetPropertyValue(name, out var own) || own is null)
            {
                row.Values[name] = value?.DeepClone();
            }
            else if (value is not null && !JsonNode.DeepEquals(own, value))
            {
                var column = IndexOf(table.Definition, name);
                table.Report.ErrorInColumn(
                    LinkFaults.Disagreement(Shown(own), Shown(value), reference.Definition.Nom),
                    column < 0 ? row.Place.Row : row.PlaceOf(column, table.Definition),
                    name);
            }
        }
    }

    private void CheckLinks(TypedTable table)
    {
        foreach (var (column, name) in table.Definition.Liens)
        {
            if (!tables.TryGetValue(name, out var target))
            {
                continue;
            }

            var repeated = table.Definition.Colonnes.Where(each => each.Egale?.Dataset == name).ToList();
            foreach (var row in table.Rows)
            {
                if (row.Text(column) is not { } key)
                {
                    continue;
                }

                if (target.ByKey.TryGetValue(key, out var linked))
                {
                    CheckRepeated(table, row, repeated, linked);
                }
                else if (!target.WrongKeys.Explain(key, row, repeated))
                {
                    var meant = RowSuggestion.Find(key, row, target, repeated);
                    table.Report.ErrorInColumn(
                        LinkFaults.UnknownRow(key, name, RowSuggestion.Shown(meant, target)),
                        row.Place.Cell(IndexOf(table.Definition, column)),
                        column,
                        row.MarkOf(IndexOf(table.Definition, column)));
                }
            }
        }
    }

    private static void CheckRepeated(
        TypedTable table, TypedRow row, IReadOnlyList<ColumnDefinition> repeated, TypedRow linked)
    {
        foreach (var column in repeated)
        {
            var (found, expected) = (row.Values[column.Nom], linked.Values[column.Egale!.Column]);
            if (found is not null && expected is not null && !JsonNode.DeepEquals(found, expected))
            {
                table.Report.ErrorInColumn(
                    LinkFaults.NotEqual(Shown(found), Shown(expected), column.Egale.ToString()),
                    row.PlaceOf(IndexOf(table.Definition, column.Nom), table.Definition),
                    column.Titre);
            }
        }
    }

    private static string Shown(JsonNode value) =>
        value is JsonValue text && text.TryGetValue<string>(out var content) ? content : value.ToJsonString();

    internal static int IndexOf(DatasetDefinition definition, string column)
    {
        foreach (var (index, each) in definition.Colonnes.Index())
        {
            if (each.Nom == column)
            {
                return index;
            }
        }

        return -1;
    }
}
