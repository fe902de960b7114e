using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Running;
using LegalDocs.Campaigns.Sessions;
using LegalDocs.Pdf;
using LegalDocs.Records;
using LegalDocs.Register;
using LegalDocs.Versions;

namespace LegalDocs.Worker;

/// <summary>Runs every campaign, round after round; what cannot be done now is done at a later round.</summary>
internal sealed partial class CampaignRounds(
    WorkerSettings settings,
    RoundJournal journal,
    PlatformPool pool,
    AlertDesk alerts,
    TimeProvider timeProvider,
    ILogger<CampaignRounds> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var folder in settings.Campagnes)
            {
                await RoundAsync(folder, stoppingToken);
            }

            await Task.Delay(settings.Interval, timeProvider, stoppingToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RoundAsync(string folder, CancellationToken stoppingToken)
    {
        try
        {
            await using var session = await CampaignSession.OpenAsync(
                folder,
                new CampaignAddresses(settings.Store, settings.Register),
                Rehearsal.Host(timeProvider) with { Pool = pool, Logger = logger },
                stoppingToken);
            var state = await session.PlanAsync(stoppingToken) switch
            {
                PlanOutcome.Planned planned => await RunAsync(session, planned.Plan, stoppingToken),
                PlanOutcome.Refused refused => Refused(folder, refused.Findings),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
            journal.Record(folder, state);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            LogStopping(folder);
        }
        catch (Exception error) when (IsOutside(error))
        {
            LogUnavailable(folder, error.Message);
            journal.Record(folder, new RoundState(false, $"{folder}: {error.Message}"));
        }
    }

    /// <summary>The outside failed: the next round tries again. Anything else stops the host, to be restarted
    /// clean.</summary>
    private static bool IsOutside(Exception error) => error is IOException or UnauthorizedAccessException
        or CampaignBusyException or PdfConverterException or VersionStoreException or RegisterException or RecordsException;

    private async Task<RoundState> RunAsync(CampaignSession session, CampaignPlan plan, CancellationToken stoppingToken)
    {
        var run = await session.StartAsync(plan, settings.Interval, stoppingToken);
        if (await run.FindMixedPlatformsAsync(stoppingToken) is { Count: > 0 } mixed)
        {
            return Refused(plan.Pipeline.Directory, mixed);
        }

        var report = await run.RunAsync(new SilentObserver(), stoppingToken);
        await ExamineAsync(session, plan.Pipeline.Campagne, stoppingToken);
        var failed = report.Actes.OfType<ActeResult.Failed>().Count();
        LogRound(
            plan.Pipeline.Campagne,
            report.Actes.OfType<ActeResult.Made>().Count(),
            failed,
            report.Transmissions.Count(each => each.Ending == TransmissionEnding.Received));
        if (!report.Preflight.IsClear)
        {
            var problems = report.Preflight.Findings;
            LogHeldBack(plan.Pipeline.Campagne, problems.Count, problems[0].Code);
            return new RoundState(false, $"{plan.Pipeline.Campagne}: nothing sent, {problems.Count} problems before sending");
        }

        return new RoundState(failed == 0, $"{plan.Pipeline.Campagne}: {failed} failed");
    }

    private async Task ExamineAsync(CampaignSession session, string campaign, CancellationToken stoppingToken)
    {
        var thresholds = settings.Alertes.Over(session.Platforms!.Schedule.Alerts);
        journal.Record(campaign, await alerts.ExamineAsync(session.Register, campaign, thresholds, stoppingToken));
    }

    private RoundState Refused(string folder, IReadOnlyList<Finding> findings)
    {
        var errors = findings.Count(finding => finding.Severity == FindingSeverity.Error);
        LogRefused(folder, errors, findings[0].Code);
        return new RoundState(false, $"{folder}: {errors} errors");
    }

    [LoggerMessage(
        6001, LogLevel.Information, "Campaign {Campaign}: {Made} acts made, {Failed} failed, {Received} received")]
    private partial void LogRound(string campaign, int made, int failed, int received);

    [LoggerMessage(6002, LogLevel.Error, "Campaign in {Folder} refused: {Errors} errors, the first is {Code}")]
    private partial void LogRefused(string folder, int errors, string code);

    [LoggerMessage(6003, LogLevel.Warning, "Campaign in {Folder} put off to the next round: {Cause}")]
    private partial void LogUnavailable(string folder, string cause);

    [LoggerMessage(
        6004, LogLevel.Information, "Campaign in {Folder} interrupted by the stop; it goes on at the next start")]
    private partial void LogStopping(string folder);

    [LoggerMessage(
        6090, LogLevel.Error, "Campaign {Campaign}: nothing is sent, {Problems} problems before sending, the first is {Code}")]
    private partial void LogHeldBack(string campaign, int problems, string code);

    private sealed class SilentObserver : IRunObserver
    {
        public void OnPlanned(CampaignPlan plan)
        {
        }

        public void OnActe(ActeResult result)
        {
        }

        public void OnTransmissionStarted(string platform, bool isRehearsal, int remaining)
        {
        }

        public void OnTransmission(TransmissionResult result)
        {
        }
    }
}
