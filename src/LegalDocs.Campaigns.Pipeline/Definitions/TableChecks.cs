using LegalDocs.Campaigns.Yaml;

namespace LegalDocs.Campaigns.Pipeline;

/// <summary>Checks what every table has, a dataset or the list of a document: a source and a key.</summary>
internal sealed class TableChecks(PipelinePaths paths, PipelineReport report)
{
    /// <summary>Workbooks.</summary>
    public static readonly string[] Sheets = [".xlsx", ".xlsm"];

    /// <summary>Files that hold one object or one list.</summary>
    public static readonly string[] Documents = [".json", ".yaml", ".yml"];

    private static readonly string[] Sources = [.. Sheets, .. Documents, ".csv", ".tsv", ".jsonl"];

    /// <summary>The file of a table, and what says where the table stands in it.</summary>
    public void CheckSource(YamlMap dataset, YamlScalar source)
    {
        if (dataset.Scalar("source") is { } own)
        {
            paths.CheckSource(own, Sources);
        }

        var extension = Path.GetExtension(source.Text).ToLowerInvariant();
        if (dataset.Find("feuille") is { } sheet && !Sheets.Contains(extension))
        {
            report.Add(
                ReferenceFindings.OutOfPlace(
                    "feuille", "la source n’est pas un classeur", "the source is not a workbook"),
                sheet.KeyStart);
        }

        if (dataset.Find("tableau") is { } table && !Documents.Contains(extension))
        {
            report.Add(
                ReferenceFindings.OutOfPlace(
                    "tableau", "la source n’est ni JSON ni YAML", "the source is neither JSON nor YAML"),
                table.KeyStart);
        }
    }

    public void CheckKey(string name, YamlMap dataset)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in dataset.Scalars("cle"))
        {
            CheckKeyColumn(name, dataset, part.Text, part.Start);
            if (!seen.Add(part.Text))
            {
                report.Add(ReferenceFindings.Twice(part.Text), part.Start);
            }
        }
    }

    public void CheckKeyColumn(string name, YamlMap dataset, string column, YamlPosition position)
    {
        if (dataset.Map("colonnes")?.Map(column) is not { } definition)
        {
            var known = dataset.Entries("colonnes").Select(entry => entry.Key);
            report.Add(ReferenceFindings.UnknownColumn(column, name, known), position);
            return;
        }

        var canBeKey = definition.Text("type") is not { } word || ColumnTypeWords.Find(word)?.CanBeKey() != false;
        if (!canBeKey || definition.Text("requis") == "false")
        {
            report.Add(ReferenceFindings.WrongKeyColumn(column), position);
        }
    }
}
