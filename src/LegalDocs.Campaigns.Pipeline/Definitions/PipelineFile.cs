using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline.Format;
using LegalDocs.Campaigns.Texts;
using LegalDocs.Campaigns.Yaml;

namespace LegalDocs.Campaigns.Pipeline;

/// <summary>Reads <c>pipeline.yaml</c> (decision 0001).</summary>
public static class PipelineFile
{
    /// <summary>Name of the file in the folder of a campaign.</summary>
    public const string FileName = "pipeline.yaml";

    private const int MaxBytes = 1024 * 1024;

    /// <summary>Reads and checks the pipeline file of a folder. Data and templates are not opened.</summary>
    /// <param name="directory">Folder of the campaign.</param>
    /// <returns>The pipeline with its warnings, or all errors with line and column.</returns>
    public static PipelineLoading Load(string directory)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        var folder = Path.GetFullPath(directory);
        return SourceFile.Read(Path.Combine(folder, FileName), MaxBytes) switch
        {
            FileReading.Read read => Parse(folder, read.Content),
            FileReading.Failed failed => new PipelineLoading.Refused(
                [PipelineFindings.Unreadable(failed.Cause, failed.Remedy)]),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>Reads and checks the text of a pipeline file.</summary>
    /// <param name="folder">Full path of the folder it is of, or will be.</param>
    /// <param name="content">The file, UTF-8.</param>
    internal static PipelineLoading Parse(string folder, byte[] content)
    {
        if (Utf8Text.Read(content, out var text) is { } fault)
        {
            return new PipelineLoading.Refused([PipelineFindings.Unreadable(fault.Cause, fault.Remedy)]);
        }

        var report = new PipelineReport(text);
        var faults = new List<YamlFault>();
        var root = YamlReader.Read(text, faults);
        faults.ForEach(report.Add);
        if (root is null)
        {
            AddEmpty(report);
            return new PipelineLoading.Refused(report.Findings);
        }

        new FormatChecker(report).Check(root, PipelineFormat.Root);
        if (root is YamlMap map)
        {
            // Names that a whole missing part would declare are not blamed on those who use them.
            if (PipelineFormat.Root.Keys.All(key => !key.IsRequired || map.Find(key.Name) is not null))
            {
                new PipelineChecks(map, folder, report).Check();
            }

            SilentComments.Check(map, text, report);
        }

        return report.HasErrors
            ? new PipelineLoading.Refused(report.Findings)
            : new PipelineLoading.Loaded(PipelineBuilder.Build((YamlMap)root, folder), report.Findings);
    }

    private static void AddEmpty(PipelineReport report)
    {
        if (!report.HasErrors)
        {
            report.Add(
                PipelineFindings.Unreadable(
                    new Wording("le fichier est vide", "the file is empty"),
                    new Wording(
                        "« legaldocs new campaign » en écrit une.",
                        "'legaldocs new campaign' writes one.")),
                new YamlPosition(1, 1));
        }
    }
}
