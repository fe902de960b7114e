using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Yaml;

namespace LegalDocs.Campaigns.Pipeline;

/// <summary>Checks the context documents of a pipeline file: which form goes with which file, fields and lists.</summary>
internal sealed class ContextChecks(YamlMap root, PipelinePaths paths, PipelineReport report)
{
    /// <summary>What LegalDocs adds to a document that is a sitting: a date and a list of members (decision 0001).</summary>
    private static readonly string[] ComputedOfSitting = ["presents", "presents_lignes", "absents_lignes", "comptes"];

    private readonly TableChecks _tables = new(paths, report);
    private readonly ColumnChecks _columns = new(root, report);

    public void Check()
    {
        foreach (var entry in root.Entries("contexte"))
        {
            switch (entry.Value)
            {
                case YamlScalar { IsNull: false } file:
                    CheckFile(entry.Key, file);
                    break;
                case YamlMap document:
                    CheckDocument(entry.Key, document);
                    break;
            }
        }
    }

    private void CheckFile(string name, YamlScalar file)
    {
        if (Is(file, TableChecks.Sheets))
        {
            paths.Check(file);
            report.Add(ContextFindings.WorkbookWithoutFields(name, file.Text), file.Start);
        }
        else
        {
            paths.CheckSource(file, TableChecks.Documents);
        }
    }

    private void CheckDocument(string name, YamlMap document)
    {
        var (fields, lists) = (document.Entries("champs"), document.Entries("listes"));
        if (document.Scalar("source") is { } source)
        {
            CheckSource(name, source);
            foreach (var list in lists.Where(each => each.Value is YamlMap))
            {
                CheckList(list, source);
            }
        }

        if (fields.Count + lists.Count == 0)
        {
            report.Add(
                ReferenceFindings.Needs(
                    "champs", "un classeur se lit par ses champs et ses listes", "a workbook is read by its fields and lists"),
                document.Start);
        }

        _columns.CheckColumns(fields);
        CheckPaths([.. fields.Concat(lists)]);
        CheckComputed(fields, lists);
    }

    private void CheckSource(string name, YamlScalar source)
    {
        if (Is(source, TableChecks.Documents))
        {
            paths.Check(source);
            report.Add(ContextFindings.FieldsOfDocument(name, source.Text), source.Start);
        }
        else if (Is(source, [".csv", ".tsv"]))
        {
            paths.Check(source);
            report.Add(ContextFindings.FieldsOfCsv(source.Text), source.Start);
        }
        else
        {
            paths.CheckSource(source, TableChecks.Sheets);
        }
    }

    private void CheckList(YamlEntry entry, YamlScalar source)
    {
        var list = (YamlMap)entry.Value;
        _tables.CheckSource(list, list.Scalar("source") ?? source);
        _tables.CheckKey(entry.Key, list);
        _columns.CheckColumns(list.Entries("colonnes"));
    }

    /// <summary>A value cannot be an object too: <c>a</c> beside <c>a.b</c>.</summary>
    private void CheckPaths(List<YamlEntry> members)
    {
        foreach (var (index, member) in members.Index())
        {
            var clash = members.Take(index).FirstOrDefault(other => other.Key == member.Key
                || member.Key.StartsWith(other.Key + ".", StringComparison.Ordinal)
                || other.Key.StartsWith(member.Key + ".", StringComparison.Ordinal));
            if (clash is not null)
            {
                report.Add(ContextFindings.Clash(member.Key, clash.Key, clash.KeyStart.Line), member.KeyStart);
            }
        }
    }

    private void CheckComputed(IReadOnlyList<YamlEntry> fields, IReadOnlyList<YamlEntry> lists)
    {
        if (fields.Any(field => field.Key == "date") && lists.Any(list => list.Key == "membres"))
        {
            foreach (var member in fields.Concat(lists).Where(each => ComputedOfSitting.Contains(each.Key.Split('.')[0])))
            {
                report.Add(
                    ReferenceFindings.Reserved(
                        member.Key,
                        new Wording(
                            "LegalDocs le tire de la liste des membres de la séance",
                            "LegalDocs draws it from the list of members of the sitting")),
                    member.KeyStart);
            }
        }
    }

    private static bool Is(YamlScalar path, string[] extensions) =>
        extensions.Contains(Path.GetExtension(path.Text), StringComparer.OrdinalIgnoreCase);
}
