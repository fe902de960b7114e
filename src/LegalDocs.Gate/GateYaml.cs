using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;
using LegalDocs.Campaigns.Pipeline.Format;
using LegalDocs.Campaigns.Texts;
using LegalDocs.Campaigns.Yaml;

namespace LegalDocs.Gate;

/// <summary>Reads the YAML files of the gate in the way of <c>pipeline.yaml</c>: known keys, all faults at once, with line
/// and column.</summary>
internal static class GateYaml
{
    private const int MaxBytes = 1024 * 1024;

    /// <summary>Reads a file.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="spec">Its keys.</param>
    /// <param name="check">What is asked of the values beyond their form.</param>
    /// <param name="findings">Receives what is wrong, under the name of the file.</param>
    /// <returns>The root; null when an error was found.</returns>
    public static YamlMap? Read(string path, MappingSpec spec, Action<YamlMap, PipelineReport> check, List<Finding> findings)
    {
        var name = Path.GetFileName(path);
        if (Text(path, out var text) is { } fault)
        {
            findings.Add(fault with { File = name });
            return null;
        }

        var report = new PipelineReport(text);
        var faults = new List<YamlFault>();
        var root = YamlReader.Read(text, faults);
        faults.ForEach(report.Add);
        if (root is null && !report.HasErrors)
        {
            report.Add(PipelineFindings.MappingExpected(name), new YamlPosition(1, 1));
        }

        if (root is not null)
        {
            new FormatChecker(report).Check(root, spec);
            if (root is YamlMap map)
            {
                check(map, report);
            }
        }

        findings.AddRange(report.Findings.Select(finding => finding with { File = name }));
        return report.HasErrors ? null : root as YamlMap;
    }

    private static Finding? Text(string path, out string text)
    {
        text = "";
        return SourceFile.Read(path, MaxBytes) switch
        {
            FileReading.Read read => Utf8Text.Read(read.Content, out text) is { } fault
                ? PipelineFindings.Unreadable(fault.Cause, fault.Remedy)
                : null,
            FileReading.Failed failed => PipelineFindings.Unreadable(
                failed.Cause,
                new Wording("vérifiez le chemin et les droits sur le fichier.", "check the path and the permissions of the file.")),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
