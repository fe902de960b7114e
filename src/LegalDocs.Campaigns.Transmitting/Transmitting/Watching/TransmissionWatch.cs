using System.Diagnostics;
using System.Diagnostics.Metrics;
using LegalDocs.Register;
using LegalDocs.Transmission;

namespace LegalDocs.Campaigns.Transmitting;

/// <summary>What a collector hears about the work of campaigns: spans and metrics named <see cref="Name"/>.</summary>
/// <remarks>No exporter here: the host chooses one, or none, and then this costs nothing. Tags hold numbers of acts and
/// SIREN, no name of a person and no text of an act; metrics are by campaign, never by act.</remarks>
public static class TransmissionWatch
{
    /// <summary>Name of the activity source and of the meter.</summary>
    public const string Name = "LegalDocs.Campaigns";

    internal static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);

    private static readonly Gauge<int> Acts = Meter.CreateGauge<int>(
        "legaldocs.acts", "{act}", "Acts of a campaign, by state");

    private static readonly Gauge<double> Oldest = Meter.CreateGauge<double>(
        "legaldocs.transmission.oldest_unacknowledged", "s", "Age of the oldest act that has no receipt; 0: none waits");

    private static readonly Gauge<int> Waiting = Meter.CreateGauge<int>(
        "legaldocs.transmission.waiting", "{act}", "Acts that a person must know about, by cause");

    private static readonly Counter<long> Attempts = Meter.CreateCounter<long>(
        "legaldocs.transmission.attempts", "{attempt}", "Attempts to send, by what became of them");

    private static readonly Histogram<double> Steps = Meter.CreateHistogram<double>(
        "legaldocs.transmission.step.duration", "s", "Steps of transmissions: send, follow, look up");

    private static readonly Histogram<double> Stages = Meter.CreateHistogram<double>(
        "legaldocs.run.stage.duration", "s", "Stages of a run: make, transmit");

    internal static void Record(string campaign, TransmissionSurvey survey)
    {
        foreach (var state in Enum.GetValues<EtatActe>())
        {
            Acts.Record(survey.Acts.GetValueOrDefault(state), Tag("campaign", campaign), Tag("state", state.ToText()));
        }

        Oldest.Record(survey.OldestUnacknowledged?.TotalSeconds ?? 0, Tag("campaign", campaign));
        foreach (var cause in Enum.GetValues<WaitingCause>())
        {
            Waiting.Record(
                survey.Waiting.Count(act => act.Cause == cause), Tag("campaign", campaign), Tag("cause", cause.ToText()));
        }
    }

    /// <summary>What became of a send, as far as its answer says.</summary>
    internal static void RecordSend(CreationOutcome outcome) => RecordAttempt(outcome switch
    {
        CreationOutcome.Accepted => "accepted",
        CreationOutcome.Refused { Kind: RefusalKind.DuplicateNumber } => "duplicate",
        CreationOutcome.Refused => "refused",
        CreationOutcome.NotSent => "not_sent",
        _ => "unknown",
    });

    /// <summary>What became of a send of unknown outcome, once it was looked up.</summary>
    internal static void RecordLookup(LookupOutcome outcome) => RecordAttempt(outcome switch
    {
        LookupOutcome.Found => "adopted",
        LookupOutcome.Absent => "lost",
        _ => "number_of_another_act",
    });

    internal static void RecordStep(string step, string campaign, TimeSpan elapsed) =>
        Steps.Record(elapsed.TotalSeconds, Tag("step", step), Tag("campaign", campaign));

    /// <summary>Measures a stage of a run until it is disposed of.</summary>
    internal static IDisposable Stage(string stage, string campaign) => new StageSpan(stage, campaign);

    private static void RecordAttempt(string outcome) => Attempts.Add(1, Tag("outcome", outcome));

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);

    private sealed class StageSpan(string stage, string campaign) : IDisposable
    {
        private readonly long _begun = Stopwatch.GetTimestamp();
        private readonly Activity? _activity = Source.StartActivity($"run {stage}")?.SetTag("legaldocs.campaign", campaign);

        public void Dispose()
        {
            Stages.Record(Stopwatch.GetElapsedTime(_begun).TotalSeconds, Tag("stage", stage), Tag("campaign", campaign));
            _activity?.Dispose();
        }
    }
}
