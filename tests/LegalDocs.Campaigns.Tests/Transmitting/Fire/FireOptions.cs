namespace LegalDocs.Campaigns.Tests.Transmitting;

/// <summary>How hot the proof burns.</summary>
internal sealed record FireOptions
{
    /// <summary>Acts to be transmitted, 1 and up.</summary>
    public required int Acts { get; init; }

    /// <summary>Workers killed while they are at work.</summary>
    public required int Kills { get; init; }

    /// <summary>Decides what is struck, and when.</summary>
    public required int Seed { get; init; }

    /// <summary>Folder for store, register and platform, deleted by the caller.</summary>
    public required string Folder { get; init; }

    /// <summary>Connection to an empty PostgreSQL schema; null: SQLite.</summary>
    public string? PostgreSql { get; init; }

    /// <summary>Worker processes at the same time.</summary>
    public int Workers { get; init; } = 3;

    /// <summary>How patient clients and leases are: 1 on a machine of one's own, more on one that others keep busy.</summary>
    public int Pace { get; init; } = 1;

    /// <summary>Three requests in ten, every kind that strikes requests.</summary>
    public string Faults { get; init; } =
        "drop-before-accept:0.05,drop-after-accept:0.05,http500:0.05,html502:0.04,html200:0.02,slow:0.03,truncated:0.03,"
            + "duplicate:0.03";

    /// <summary>Told how far it is, every few seconds; null: nobody.</summary>
    public TextWriter? Progress { get; init; }
}
