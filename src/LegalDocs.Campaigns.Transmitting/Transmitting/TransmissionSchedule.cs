namespace LegalDocs.Campaigns.Transmitting;

/// <summary>When the next step of a transmission is due. Pure: hours and days live in the work table, not in memory.</summary>
/// <remarks>
/// <see cref="Quarantine"/> is longer than the longest send plus the longest time a platform may still work on a request
/// that we gave up: before it ends, an act that is not found may yet appear (components.md 4.1).
/// </remarks>
public sealed record TransmissionSchedule
{
    private const double Growth = 1.6;

    /// <summary>For a platform of the State: minutes, then hours.</summary>
    public static TransmissionSchedule Production { get; } = new()
    {
        Lease = TimeSpan.FromMinutes(8),
        Quarantine = TimeSpan.FromMinutes(10),
        FirstPoll = TimeSpan.FromMinutes(1),
        LongestPoll = TimeSpan.FromHours(2),
        FirstRetry = TimeSpan.FromSeconds(30),
        LongestRetry = TimeSpan.FromHours(1),
        Alerts = AlertThresholds.Production,
    };

    /// <summary>For the rehearsal platform of this computer, whose answers take milliseconds.</summary>
    public static TransmissionSchedule Rehearsal { get; } = new()
    {
        Lease = TimeSpan.FromSeconds(30),
        Quarantine = TimeSpan.FromSeconds(6),
        FirstPoll = TimeSpan.FromMilliseconds(200),
        LongestPoll = TimeSpan.FromSeconds(2),
        FirstRetry = TimeSpan.FromMilliseconds(500),
        LongestRetry = TimeSpan.FromSeconds(5),
        Alerts = AlertThresholds.Rehearsal,
        LettersEvery = TimeSpan.Zero,
    };

    /// <summary>For a folder whose archives a person uploads: looking into it costs nothing, receipts come after hours or
    /// days, and a run does not wait for them.</summary>
    public static TransmissionSchedule Folder { get; } = new()
    {
        Lease = TimeSpan.FromMinutes(5),
        Quarantine = TimeSpan.FromSeconds(10),
        FirstPoll = TimeSpan.FromMilliseconds(200),
        LongestPoll = TimeSpan.FromSeconds(2),
        FirstRetry = TimeSpan.FromSeconds(1),
        LongestRetry = TimeSpan.FromSeconds(10),
        Patience = TimeSpan.FromSeconds(3),
    };

    /// <summary>For <c>legaldocs sandbox</c> on this computer, whose slowest answer takes half a minute.</summary>
    public static TransmissionSchedule Sandbox { get; } = new()
    {
        Lease = TimeSpan.FromSeconds(30),
        Quarantine = TimeSpan.FromSeconds(40),
        FirstPoll = TimeSpan.FromMilliseconds(500),
        LongestPoll = TimeSpan.FromSeconds(5),
        FirstRetry = TimeSpan.FromMilliseconds(500),
        LongestRetry = TimeSpan.FromSeconds(5),
        Alerts = AlertThresholds.Rehearsal,
    };

    /// <summary>How long a step is held by one worker; more than three times the longest send.</summary>
    public required TimeSpan Lease { get; init; }

    /// <summary>How long after its start an attempt of unknown outcome is looked up.</summary>
    public required TimeSpan Quarantine { get; init; }

    /// <summary>Pause before the first question after a send.</summary>
    public required TimeSpan FirstPoll { get; init; }

    /// <summary>Longest pause between two questions.</summary>
    public required TimeSpan LongestPoll { get; init; }

    /// <summary>Pause after the first call that could not be made.</summary>
    public required TimeSpan FirstRetry { get; init; }

    /// <summary>Longest pause while a platform is down.</summary>
    public required TimeSpan LongestRetry { get; init; }

    /// <summary>How long an act may wait before a person is told.</summary>
    public AlertThresholds Alerts { get; init; } = AlertThresholds.Production;

    /// <summary>Longest time that a run waits for receipts, whatever it was told; null: what it was told.</summary>
    public TimeSpan? Patience { get; init; }

    /// <summary>Pause between two questions about the letters of the préfecture; 15 minutes by default.</summary>
    public TimeSpan LettersEvery { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a receipt may be awaited before a person is told (protocol 7: some days).</summary>
    public TimeSpan LateAfter { get; init; } = TimeSpan.FromDays(3);

    /// <summary>Refusals in a row, for want of rights or of a working server, after which an act stops: a day or so.</summary>
    public int MostRefusals { get; init; } = 30;

    /// <summary>Sends in a row without any trace on the platform, after which an act stops.</summary>
    public int MostLosses { get; init; } = 10;

    /// <summary>Pause before the next question about a transaction.</summary>
    /// <param name="polls">Questions already asked, 0 and up.</param>
    /// <returns>Growing by 1.6 each time, at most <see cref="LongestPoll"/>.</returns>
    public TimeSpan PollAfter(int polls) => Grow(FirstPoll, polls, LongestPoll);

    /// <summary>Pause before a call is made again that could not be made.</summary>
    /// <param name="failures">Failures so far, 0 and up.</param>
    /// <returns>Growing by 1.6 each time, at most <see cref="LongestRetry"/>.</returns>
    public TimeSpan RetryAfter(int failures) => Grow(FirstRetry, failures, LongestRetry);

    private static TimeSpan Grow(TimeSpan first, int times, TimeSpan longest)
    {
        var pause = first.TotalMilliseconds * Math.Pow(Growth, Math.Max(times, 0));
        return pause >= longest.TotalMilliseconds ? longest : TimeSpan.FromMilliseconds(pause);
    }
}
