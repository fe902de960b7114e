using LegalDocs.Campaigns.Yaml;

namespace LegalDocs.Campaigns.Pipeline;

/// <summary>What must hold between the parts of a pipeline file: names exist, are unique, do not hide one
/// another.</summary>
/// <remarks>Works on the text as it is written, so that these errors come together with those of form.</remarks>
internal sealed class PipelineChecks(YamlMap root, string folder, PipelineReport report)
{
    private readonly PipelinePaths _paths = new(folder, report);

    public void Check()
    {
        CheckTemplateNames();
        var datasets = root.Entries("donnees").Where(entry => entry.Value is YamlMap).ToList();
        new DatasetChecks(root, _paths, report).Check(datasets);
        new ActeChecks(root, _paths, report).Check([.. root.Maps("actes")]);
        new ContextChecks(root, _paths, report).Check();
        CheckSorties();
        PlatformChecks.Check(root, report);
        DerogationChecks.Check(root, report);
    }

    /// <summary>Context, elements and datasets share one space: the variables of a template.</summary>
    private void CheckTemplateNames()
    {
        var seen = new Dictionary<string, YamlPosition>(StringComparer.Ordinal);
        var names = root.Entries("contexte").Select(entry => (entry.Key, entry.KeyStart))
            .Concat(root.Entries("donnees").Select(entry => (entry.Key, entry.KeyStart)))
            .Concat(root.Entries("donnees").Select(entry => (entry.Value as YamlMap)?.Scalar("element"))
                .OfType<YamlScalar>().Select(element => (element.Text, element.Start)));
        foreach (var (name, position) in names)
        {
            if (ReservedNames.Find(name) is { } use)
            {
                report.Add(ReferenceFindings.Reserved(name, use), position);
            }
            else if (!seen.TryAdd(name, position))
            {
                report.Add(ReferenceFindings.NameTaken(name, seen[name].Line), position);
            }
        }
    }

    private void CheckSorties()
    {
        if (root.Map("sorties") is not { } sorties)
        {
            return;
        }

        if (sorties.Scalar("dossier") is { } dossier)
        {
            _paths.CheckOutputs(dossier);
        }

        foreach (
            var repeated in sorties.Scalars("formats").GroupBy(each => each.Text).Where(group => group.Count() > 1))
        {
            report.Add(ReferenceFindings.Twice(repeated.Key), repeated.Last().Start);
        }
    }
}
