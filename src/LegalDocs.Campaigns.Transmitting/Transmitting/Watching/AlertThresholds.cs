namespace LegalDocs.Campaigns.Transmitting;

/// <summary>How long an act may wait before a person is told.</summary>
public sealed record AlertThresholds
{
    /// <summary>For a platform of the State: receipts come on working days, most within the hour.</summary>
    public static AlertThresholds Production { get; } = new()
    {
        Unsent = TimeSpan.FromHours(4),
        Unknown = TimeSpan.FromHours(1),
        Unacknowledged = TimeSpan.FromHours(24),
    };

    /// <summary>For the rehearsal platform, which answers in a second.</summary>
    public static AlertThresholds Rehearsal { get; } = new()
    {
        Unsent = TimeSpan.FromMinutes(10),
        Unknown = TimeSpan.FromMinutes(5),
        Unacknowledged = TimeSpan.FromMinutes(10),
    };

    /// <summary>From the day the act was ready until the platform accepted it.</summary>
    public required TimeSpan Unsent { get; init; }

    /// <summary>From a send without a clear answer until its outcome is known.</summary>
    public required TimeSpan Unknown { get; init; }

    /// <summary>From the send that was accepted until the receipt.</summary>
    public required TimeSpan Unacknowledged { get; init; }
}
