using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Functions;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Sessions;
using LegalDocs.Diff;
using LegalDocs.Gate;

namespace LegalDocs.Cli.Commands;

/// <summary>What a change of templates or data makes of a campaign: its documents as they were at a revision, against those of today,
/// all merged, none stored.</summary>
internal static class CampaignImpact
{
    /// <summary>Compares the documents of a campaign.</summary>
    /// <param name="context">Where the command was started.</param>
    /// <param name="directory">Folder that holds <c>pipeline.yaml</c>, in a git repository.</param>
    /// <param name="before">The revision to compare with.</param>
    /// <param name="after">The newer revision; null for the files at hand.</param>
    /// <param name="isQuiet">Whether what was left out is not said.</param>
    /// <param name="withPages">Whether the pages of what changed are converted, drawn and compared too.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One entry for each document that differs, and how many documents there are.</returns>
    /// <exception cref="DocumentSourceException">The campaign stands in the way on one side: its findings are in the message.</exception>
    public static async Task<(DiffReport Report, int Documents)> ReadAsync(
        CliContext context,
        string directory,
        string before,
        string? after,
        bool withPages,
        bool isQuiet,
        CancellationToken cancellationToken)
    {
        var old = await MergedAsync(context, directory, before, cancellationToken);
        var young = await MergedAsync(context, directory, after, cancellationToken);
        List<DocumentPair> pairs = [.. old.Keys.Union(young.Keys).Order(StringComparer.Ordinal)
            .Select(name => new DocumentPair(name, old.GetValueOrDefault(name), young.GetValueOrDefault(name)))
            .Where(pair => pair.Before is null || pair.After is null || !pair.Before.Bytes.Span.SequenceEqual(pair.After.Bytes.Span))];
        var report = new DiffReport([.. pairs.AsParallel().AsOrdered().WithCancellation(cancellationToken)
            .Select(pair => pair.Compare(CampaignFunctions.All, cancellationToken))]);
        return (withPages ? await WithPagesAsync(context, report, pairs, isQuiet, cancellationToken) : report, young.Count);
    }

    private static async Task<DiffReport> WithPagesAsync(
        CliContext context, DiffReport report, List<DocumentPair> pairs, bool isQuiet, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("legaldocs-impact-").FullName;
        try
        {
            await using var converter = CampaignSession.Converter(folder, context.TimeProvider);
            var (drawn, leftOut) = await new ImpactPages(converter, Rasterizer()).AddAsync(
                report, pairs.ToDictionary(pair => pair.Name, StringComparer.Ordinal), cancellationToken);
            if (leftOut > 0 && !isQuiet)
            {
                context.Error.WriteLine(context.Say(
                    $"{leftOut} autre(s) sorte(s) de changement : pages non dessinées, pour garder le rapport léger.",
                    $"{leftOut} more kind(s) of change: pages not drawn, to keep the report small."));
            }

            return drawn;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Rasterizer() =>
        Environment.GetEnvironmentVariable("LEGALDOCS_PDFTOPPM") is { Length: > 0 } program ? program : "pdftoppm";

    private static async Task<Dictionary<string, DocumentSource>> MergedAsync(
        CliContext context, string directory, string? revision, CancellationToken cancellationToken)
    {
        if (revision is null)
        {
            return Merge(await PlanAsync(context, directory, directory, cancellationToken), directory, cancellationToken);
        }

        var folder = Directory.CreateTempSubdirectory("legaldocs-impact-").FullName;
        try
        {
            var exported = await new GitRevisions(directory).ExportAsync(revision, folder, cancellationToken);
            return Merge(await PlanAsync(context, exported, directory, cancellationToken), revision, cancellationToken);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<CampaignPlan> PlanAsync(
        CliContext context, string directory, string registered, CancellationToken cancellationToken) =>
        await CampaignSession.PlanCopyAsync(directory, registered, context.TimeProvider, cancellationToken) switch
        {
            PlanOutcome.Planned planned => planned.Plan,
            PlanOutcome.Refused refused => throw InTheWay(directory, refused.Findings),
            _ => throw new System.Diagnostics.UnreachableException(),
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
