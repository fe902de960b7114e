using System.Collections.Concurrent;
using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Register;

namespace LegalDocs.Worker;

/// <summary>Tells a person which acts wait too long, once for each act and cause, whatever restarts in between.</summary>
/// <remarks>
/// What was told is in the history of the act. One worker at a time tells, under a lease of the work table. The message goes
/// first and is remembered afterwards: a process killed in between tells twice rather than never. A message that cannot be
/// sent is tried again at the next round, and stops nothing.
/// </remarks>
internal sealed partial class AlertDesk(IAlertMail? mail, TimeProvider timeProvider, ILogger<AlertDesk> logger)
{
    /// <summary>Name, in the history of an act, of an alert that was given; its detail is the cause.</summary>
    public const string EventName = "alerte";

    private const string Kind = "alert";
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<(string Urn, WaitingCause Cause), bool> _logged = new();

    /// <summary>Looks at a campaign.</summary>
    /// <returns>How its transmissions stand.</returns>
    /// <exception cref="RegisterException">The register could not be read or written.</exception>
    public async Task<TransmissionSurvey> ExamineAsync(
        RegisterDatabase register, string campaign, AlertThresholds thresholds, CancellationToken cancellationToken)
    {
        var survey = await TransmissionSurvey.ReadAsync(
            register, campaign, thresholds, timeProvider.GetUtcNow(), cancellationToken);
        if (survey.Waiting.Count > 0 && await ClaimAsync(register, campaign, cancellationToken) is { } item)
        {
            await TellAsync(register, campaign, survey.Waiting, cancellationToken);
            await register.Work.SaveAsync(item, new WorkChange { DueAt = timeProvider.GetUtcNow() }, cancellationToken);
        }

        return survey;
    }

    private async Task TellAsync(
        RegisterDatabase register, string campaign, IReadOnlyList<WaitingAct> waiting, CancellationToken cancellationToken)
    {
        var told = (await register.Actes.ListEventsAsync(EventName, campaign, cancellationToken)).ToHashSet();
        var fresh = waiting.Where(act => !told.Contains((act.Urn.Value, act.Cause.ToText()))).ToList();
        if (fresh.Count == 0)
        {
            return;
        }

        foreach (var act in fresh.Where(act => _logged.TryAdd((act.Urn.Value, act.Cause), true)))
        {
            Log(act, campaign);
        }

        if (await MailAsync(campaign, fresh, cancellationToken))
        {
            foreach (var act in fresh)
            {
                await register.Actes.AppendAsync(
                    act.Urn, new ActeEvent(EventName, act.Cause.ToText()), cancellationToken);
            }
        }
    }

    private async Task<bool> MailAsync(
        string campaign, List<WaitingAct> acts, CancellationToken cancellationToken)
    {
        try
        {
            if (mail is not null)
            {
                await mail.SendAsync(campaign, acts, cancellationToken);
                LogMailed(campaign, acts.Count);
            }

            return true;
        }
        catch (AlertMailException error)
        {
            LogNotMailed(campaign, acts.Count, error.Message);
            return false;
        }
    }

    /// <summary>The right to tell, in a scope of its own: it is not work of the campaign.</summary>
    private async Task<WorkItem?> ClaimAsync(
        RegisterDatabase register, string campaign, CancellationToken cancellationToken)
    {
        var name = $"{Kind}:{campaign}";
        var work = new NewWork
        {
            Key = name,
            Kind = Kind,
            Scope = name,
            Subject = name,
            State = "{}",
            DueAt = timeProvider.GetUtcNow(),
        };
        await register.Work.EnqueueAsync(work, cancellationToken);
        return await register.Work.ClaimAsync([Kind], name, Lease, cancellationToken);
    }

    private void Log(WaitingAct act, string campaign)
    {
        var waited = timeProvider.GetUtcNow() - act.Since;
        using var scope = logger.BeginScope(new Dictionary<string, object>
        {
            ["Siren"] = act.Urn.Siren.Value,
            ["Numero"] = act.Urn.Numero.Value,
            ["Campagne"] = campaign,
        });
        if (act.Cause == WaitingCause.Stopped)
        {
            LogStopped(act.Urn.Numero.Value, act.Urn.Siren.Value, act.Detail?.English);
        }
        else
        {
            LogWaiting(
                act.Cause.Code(), act.Urn.Numero.Value, act.Urn.Siren.Value, waited, act.Cause.Describe().English);
        }
    }

    [LoggerMessage(6020, LogLevel.Warning, "{Code} act {Numero} of {Siren} has waited for {Waited}: {Cause}")]
    private partial void LogWaiting(string code, string numero, string siren, TimeSpan waited, string cause);

    [LoggerMessage(6021, LogLevel.Error, "LD4704 act {Numero} of {Siren} stopped, a person must decide: {Detail}")]
    private partial void LogStopped(string numero, string siren, string? detail);

    [LoggerMessage(6022, LogLevel.Information, "Campaign {Campaign}: one message told of {Acts} acts")]
    private partial void LogMailed(string campaign, int acts);

    [LoggerMessage(
        6023, LogLevel.Warning, "Campaign {Campaign}: the message about {Acts} acts could not be sent, next round: {Cause}")]
    private partial void LogNotMailed(string campaign, int acts, string cause);
}
