using System.Diagnostics;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Functions;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Diff;

namespace LegalDocs.Gate;

/// <summary>What a change of templates or data makes of a campaign: its documents as they were at a revision, against those of today,
/// all merged, none stored.</summary>
/// <param name="planner">Plans both sides.</param>
public sealed class CampaignImpact(CampaignPlanner planner)
{
    /// <summary>Compares the documents of a campaign.</summary>
    /// <param name="directory">Folder that holds <c>pipeline.yaml</c>, in a git repository.</param>
    /// <param name="before">The revision to compare with.</param>
    /// <param name="after">The newer revision; null for the files at hand.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The documents that differ, and how they do.</returns>
    /// <exception cref="DocumentSourceException">The campaign stands in the way on one side: its findings are in the message.</exception>
    public async Task<ImpactReading> ReadAsync(string directory, string before, string? after, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        ArgumentException.ThrowIfNullOrEmpty(before);
        var old = await MergedAsync(directory, before, cancellationToken).ConfigureAwait(false);
        var young = await MergedAsync(directory, after, cancellationToken).ConfigureAwait(false);
        List<DocumentPair> pairs = [.. old.Keys.Union(young.Keys).Order(StringComparer.Ordinal)
            .Select(name => new DocumentPair(name, old.GetValueOrDefault(name), young.GetValueOrDefault(name)))
            .Where(pair => pair.Before is null || pair.After is null || !pair.Before.Bytes.Span.SequenceEqual(pair.After.Bytes.Span))];
        var report = new DiffReport([.. pairs.AsParallel().AsOrdered().WithCancellation(cancellationToken)
            .Select(pair => pair.Compare(CampaignFunctions.All, cancellationToken))]);
        return new ImpactReading(report, pairs.ToDictionary(pair => pair.Name, StringComparer.Ordinal), young.Count);
    }

    private async Task<Dictionary<string, DocumentSource>> MergedAsync(
        string directory, string? revision, CancellationToken cancellationToken)
    {
        if (revision is null)
        {
            return Merge(await PlanAsync(directory, directory, cancellationToken).ConfigureAwait(false), directory, cancellationToken);
        }

        var folder = Directory.CreateTempSubdirectory("legaldocs-impact-").FullName;
        try
        {
            var exported = await new GitRevisions(directory).ExportAsync(revision, folder, cancellationToken).ConfigureAwait(false);
            return Merge(await PlanAsync(exported, directory, cancellationToken).ConfigureAwait(false), revision, cancellationToken);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<CampaignPlan> PlanAsync(string directory, string registered, CancellationToken cancellationToken) =>
        await planner(directory, registered, cancellationToken).ConfigureAwait(false) switch
        {
            PlanOutcome.Planned planned => planned.Plan,
            PlanOutcome.Refused refused => throw InTheWay(directory, refused.Findings),
            _ => throw new UnreachableException(),
        };

    private static Dictionary<string, DocumentSource> Merge(CampaignPlan plan, string side, CancellationToken cancellationToken)
    {
        var renderer = new ActeRenderer(plan);
        var findings = new List<Finding>();
        var documents = plan.Actes.Select(acte => renderer.Render(acte, findings, cancellationToken)).OfType<RenderedActe>()
            .SelectMany(acte => acte.Documents.Select(document => new DocumentSource(
                $"{acte.Acte.Numero.Value}/{document.Path}", document.Docx)))
            .ToDictionary(document => document.Name, StringComparer.Ordinal);
        return findings.Count == 0 ? documents : throw InTheWay(side, findings);
    }

    private static DocumentSourceException InTheWay(string side, IReadOnlyList<Finding> findings)
    {
        var errors = findings.Where(finding => finding.Severity == FindingSeverity.Error).Take(5).ToList();
        return new DocumentSourceException(
            $"la campagne ne se fusionne pas ({side}) :\n{string.Join('\n', errors.Select(error => error.Format(MessageLanguage.French)))}",
            $"the campaign cannot be merged ({side}):\n{string.Join('\n', errors.Select(error => error.Format(MessageLanguage.English)))}");
    }
}
