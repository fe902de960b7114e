using System.Collections.Concurrent;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Letters;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Preflight;
using LegalDocs.Campaigns.Summaries;
using LegalDocs.Campaigns.Transmitting;

namespace LegalDocs.Campaigns.Running;

/// <summary>Carries out a plan: makes, stores, transmits, reports. Safe to run again, safe to kill.</summary>
public sealed class CampaignRun
{
    private readonly CampaignPlan _plan;
    private readonly RunServices _services;
    private readonly OutputFolder _outputs;

    /// <summary>Joins a plan and the services of a host.</summary>
    /// <param name="plan">What is to be made.</param>
    /// <param name="services">Store, register, converter, platforms, clock.</param>
    public CampaignRun(CampaignPlan plan, RunServices services)
    {
        _plan = plan;
        _services = services;
        var paths = new CampaignPaths(plan.Pipeline.Directory);
        _outputs = new OutputFolder(paths.Outputs(plan.Pipeline), plan.Pipeline.Sorties.Formats, services.Store);
    }

    /// <summary>Makes every act, then transmits what must be until nothing is left to do, or the patience
    /// ends.</summary>
    /// <param name="observer">Told about each step.</param>
    /// <param name="cancellationToken">Ends the run after the steps under way.</param>
    /// <returns>What the run came to.</returns>
    /// <exception cref="IOException">The folder of the copies cannot be written: nothing was made.</exception>
    /// <exception cref="UnauthorizedAccessException">The permissions of the folder forbid it: nothing was made.</exception>
    public async Task<RunReport> RunAsync(IRunObserver observer, CancellationToken cancellationToken)
    {
        _outputs.Prepare();
        observer.OnPlanned(_plan);
        var actes = await StageAsync("make", () => MakeAsync(observer, cancellationToken)).ConfigureAwait(false);
        var desk = new TransmissionDesk(_plan, _services);
        var preflight = await CheckAsync(actes, cancellationToken).ConfigureAwait(false);
        if (preflight.IsClear)
        {
            await desk.EnqueueAsync(actes, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await desk.HoldBackAsync(actes, cancellationToken).ConfigureAwait(false);
        }

        var transmissions = await StageAsync("transmit", () => desk.WorkAsync(observer, cancellationToken))
            .ConfigureAwait(false);
        var letters = await LettersAsync(cancellationToken).ConfigureAwait(false);
        var report = new RunReport
        {
            Plan = _plan,
            Actes = actes,
            Transmissions = transmissions,
            Letters = letters,
            Conventions = await desk.ConventionsAsync(cancellationToken).ConfigureAwait(false),
            Warnings = _plan.Warnings,
            IsRehearsal = _services.Platforms.IsRehearsal,
            Preflight = preflight,
            Recapitulatif = new RecapitulatifOutcome(null, null),
        };
        return report with
        {
            Recapitulatif = await Recapitulatif.WriteAsync(report, _outputs, cancellationToken).ConfigureAwait(false),
        };
    }

    private async Task<T> StageAsync<T>(string stage, Func<Task<T>> work)
    {
        using var measuring = TransmissionWatch.Stage(stage, _plan.Pipeline.Campagne);
        return await work().ConfigureAwait(false);
    }

    /// <summary>Letters about the acts of the plan: they restart time limits, and somebody waits for an answer.</summary>
    private Task<LetterReport> LettersAsync(CancellationToken cancellationToken)
    {
        var desk = new LetterDesk(new LetterServices
        {
            Store = _services.Store,
            Register = _services.Register,
            Platforms = _services.Platforms,
            TimeProvider = _services.TimeProvider,
            Author = _services.Author,
            Campaign = _plan.Pipeline.Campagne,
        });
        var transmitted = _plan.Actes.Where(acte => acte.Definition.Transmission is not null).Select(acte => acte.Emetteur);
        return desk.CollectDueAsync([.. transmitted.Distinct()], cancellationToken);
    }

    /// <summary>Whether this store and this platform go together: receipts of a rehearsal must not pass for real ones, nor the
    /// other way round. Ask before <see cref="RunAsync"/>.</summary>
    /// <param name="cancellationToken">Stops between two acts.</param>
    /// <returns>None, or why nothing may be run.</returns>
    public Task<IReadOnlyList<Finding>> FindMixedPlatformsAsync(CancellationToken cancellationToken) =>
        new GoLiveCheck(_plan, _services.Store, _services.Register, _services.Platforms.IsRehearsal).CheckAsync(cancellationToken);

    /// <summary>Judges the acts that are to be sent; those that could not be made, or whose pieces could not, are held back
    /// anyway.</summary>
    private Task<PreflightReport> CheckAsync(IReadOnlyList<ActeResult> actes, CancellationToken cancellationToken)
    {
        var failed = actes.OfType<ActeResult.Failed>().Select(result => result.Acte.Key).ToHashSet(StringComparer.Ordinal);
        var paths = new CampaignPaths(_plan.Pipeline.Directory);
        var desk = new PreflightDesk(
            _plan,
            _services.Store,
            _services.Register,
            _services.Platforms,
            new ClassificationShelf(paths.Classifications, _services.TimeProvider),
            _services.TimeProvider);
        return desk.CheckAsync(
            acte => failed.Contains(acte.Key) || acte.Pieces.Any(piece => failed.Contains(piece.ActeKey)), cancellationToken);
    }

    private async Task<IReadOnlyList<ActeResult>> MakeAsync(IRunObserver observer, CancellationToken cancellationToken)
    {
        var maker = new ActeMaker(_plan, _services, _outputs);
        var results = new ConcurrentDictionary<string, ActeResult>(StringComparer.Ordinal);
        var options = new ParallelOptions
        {
            MaxDegreeOfParallelism = _services.Parallelism,
            CancellationToken = cancellationToken,
        };
        await Parallel.ForEachAsync(_plan.Actes, options, async (acte, token) =>
        {
            var result = await maker.MakeAsync(acte, token).ConfigureAwait(false);
            results[acte.Key] = result;
            observer.OnActe(result);
        }).ConfigureAwait(false);
        return [.. _plan.Actes.Select(acte => results[acte.Key])];
    }
}
