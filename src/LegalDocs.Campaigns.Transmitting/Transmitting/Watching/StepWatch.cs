using System.Diagnostics;
using LegalDocs.Acts;
using LegalDocs.Register;
using Microsoft.Extensions.Logging;

namespace LegalDocs.Campaigns.Transmitting;

/// <summary>A step of a transmission, as logs, traces and metrics tell it: each line is in the scope of its act.</summary>
internal sealed partial class StepWatch : IDisposable
{
    private readonly long _begun = Stopwatch.GetTimestamp();
    private readonly ILogger _logger;
    private readonly WorkItem _item;
    private readonly ActeUrn _urn;
    private readonly string _step;
    private readonly IDisposable? _scope;
    private readonly Activity? _activity;

    private StepWatch(ILogger logger, WorkItem item, TransmissionStep step)
    {
        _logger = logger;
        _item = item;
        _urn = ActeUrn.Parse(item.Subject);
        _step = Text(step);
        _scope = logger.BeginScope(new Dictionary<string, object>
        {
            ["Siren"] = _urn.Siren.Value,
            ["Numero"] = _urn.Numero.Value,
            ["Campagne"] = item.Scope,
            ["Lease"] = item.LeaseNumber,
        });
        _activity = TransmissionWatch.Source.StartActivity($"transmission {_step}");
        _activity?.SetTag("legaldocs.siren", _urn.Siren.Value);
        _activity?.SetTag("legaldocs.numero", _urn.Numero.Value);
        _activity?.SetTag("legaldocs.campaign", item.Scope);
    }

    public static StepWatch Begin(ILogger logger, WorkItem item, TransmissionStep step) => new(logger, item, step);

    /// <summary>Tells where the act stands after the step.</summary>
    public void End(TransmissionState after)
    {
        var elapsed = Stopwatch.GetElapsedTime(_begun);
        var next = Text(after.Step);
        TransmissionWatch.RecordStep(_step, _item.Scope, elapsed);
        _activity?.SetTag("legaldocs.next", next);
        switch (after.Step)
        {
            case TransmissionStep.Stopped:
                _activity?.SetStatus(ActivityStatusCode.Error, after.Detail?.English);
                LogStopped(_urn.Numero.Value, _urn.Siren.Value, after.Detail?.English);
                break;
            case var _ when next != _step:
                LogMoved(_urn.Numero.Value, _urn.Siren.Value, _step, next, elapsed);
                break;
            default:
                LogWaits(_urn.Numero.Value, _urn.Siren.Value, _step, after.Detail?.English);
                break;
        }
    }

    public void Dispose()
    {
        _activity?.Dispose();
        _scope?.Dispose();
    }

    private static string Text(TransmissionStep step) => step.ToString().ToLowerInvariant();

    [LoggerMessage(5001, LogLevel.Information, "Act {Numero} of {Siren}: {Step} led to {Next} in {Elapsed}")]
    private partial void LogMoved(string numero, string siren, string step, string next, TimeSpan elapsed);

    [LoggerMessage(5002, LogLevel.Debug, "Act {Numero} of {Siren}: {Step} is to be done again: {Detail}")]
    private partial void LogWaits(string numero, string siren, string step, string? detail);

    [LoggerMessage(5003, LogLevel.Error, "Act {Numero} of {Siren} stopped, a person must act: {Detail}")]
    private partial void LogStopped(string numero, string siren, string? detail);
}
