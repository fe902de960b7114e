using LegalDocs.Campaigns.Yaml;

namespace LegalDocs.Campaigns.Pipeline;

/// <summary>Checks the tables of data of a pipeline file: sources, keys, links, completions.</summary>
internal sealed class DatasetChecks(YamlMap root, PipelinePaths paths, PipelineReport report)
{
    private readonly TableChecks _tables = new(paths, report);

    private IReadOnlyList<string> Names { get; } = [.. root.Entries("donnees").Select(entry => entry.Key)];

    public void Check(IReadOnlyList<YamlEntry> datasets)
    {
        foreach (var entry in datasets)
        {
            var dataset = (YamlMap)entry.Value;
            if (dataset.Scalar("source") is { } source)
            {
                _tables.CheckSource(dataset, source);
            }

            _tables.CheckKey(entry.Key, dataset);
            CheckLinks(entry.Key, dataset);
            CheckCompletion(entry.Key, dataset);
            new ColumnChecks(root, report).Check(dataset);
        }
    }

    private void CheckLinks(string name, YamlMap dataset)
    {
        var targets = new HashSet<string>(StringComparer.Ordinal);
        foreach (var link in dataset.Entries("liens"))
        {
            _tables.CheckKeyColumn(name, dataset, link.Key, link.KeyStart);
            if (link.Value is not YamlScalar { IsNull: false } target)
            {
                continue;
            }

            if (!targets.Add(target.Text))
            {
                report.Add(ReferenceFindings.Twice(target.Text), target.Start);
            }

            CheckLinkTarget(dataset, target);
        }
    }

    private void CheckLinkTarget(YamlMap dataset, YamlScalar target)
    {
        if (root.Map("donnees")?.Map(target.Text) is not { } linked)
        {
            report.Add(ReferenceFindings.UnknownDataset(target.Text, Names), target.Start);
            return;
        }

        if (linked.Scalars("cle").Count() > 1)
        {
            report.Add(ReferenceFindings.WrongLinkTarget(target.Text), target.Start);
        }

        if (linked.Text("element") is { } element && dataset.Map("colonnes")?.Find(element) is { } column)
        {
            report.Add(ReferenceFindings.HiddenByLink(column.Key), column.KeyStart);
        }
    }

    private void CheckCompletion(string name, YamlMap dataset)
    {
        if (dataset.Scalar("complete_par") is not { } completion)
        {
            return;
        }

        if (root.Map("donnees")?.Map(completion.Text) is not { } other)
        {
            report.Add(ReferenceFindings.UnknownDataset(completion.Text, Names), completion.Start);
        }
        else if (LeadsBack(name, completion.Text))
        {
            report.Add(ReferenceFindings.Circle(name, "complete_par"), completion.Start);
        }
        else if (other.Scalars("cle").Count() != dataset.Scalars("cle").Count())
        {
            report.Add(
                ReferenceFindings.OutOfPlace(
                    "complete_par",
                    $"la clé de « {completion.Text} » n’a pas autant de colonnes",
                    $"the key of '{completion.Text}' has another number of columns"),
                completion.Start);
        }
    }

    private bool LeadsBack(string name, string next)
    {
        for (var steps = 0; steps <= Names.Count; steps++)
        {
            if (next == name)
            {
                return true;
            }

            if (root.Map("donnees")?.Map(next)?.Text("complete_par") is not { } further)
            {
                return false;
            }

            next = further;
        }

        return false; // a circle among others, reported there
    }
}
