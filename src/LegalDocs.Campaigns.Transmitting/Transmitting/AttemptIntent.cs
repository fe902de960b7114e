namespace LegalDocs.Campaigns.Transmitting;

/// <summary>The intent to send an act, kept in its OCFL <c>logs/</c> before the first byte leaves.</summary>
/// <remarks>A register restored from an older backup finds here what it forgot, and sends nothing twice (components 3.4).</remarks>
internal sealed record AttemptIntent
{
    public string Format { get; init; } = "legaldocs-transmission/1";

    /// <summary>Rank among the attempts of the act, 1 and up.</summary>
    public required int Attempt { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Name and address of the platform, without secrets.</summary>
    public required string Platform { get; init; }

    /// <summary>Version of the act that is sent.</summary>
    public required int Version { get; init; }

    public required IReadOnlyList<SentFile> Files { get; init; }

    /// <summary>Answers that the platform had before this one, for the look-up; null: not an answer to a letter.</summary>
    public IReadOnlyList<long>? Known { get; init; }

    /// <summary>SHA-512 of the previous entry of the log, in hexadecimal; null for the first.</summary>
    public string? Previous { get; init; }
}

/// <summary>A file of an attempt.</summary>
internal sealed record SentFile(string Name, string TypePiece, string Sha512);

/// <summary>How an attempt ended, kept beside its intent.</summary>
internal sealed record AttemptEnd
{
    public string Format { get; init; } = "legaldocs-transmission/1";

    public required int Attempt { get; init; }

    public required DateTimeOffset At { get; init; }

    public required AttemptEnding Ending { get; init; }

    /// <summary>Number of the transaction, when accepted.</summary>
    public long? TransactionId { get; init; }

    /// <summary>The platform's words, or why it was given up.</summary>
    public string? Detail { get; init; }

    /// <summary>SHA-512 of the entry before: the intent, or a decision made while the attempt was open. In hexadecimal.</summary>
    public required string Previous { get; init; }
}

/// <summary>How an attempt ended.</summary>
internal enum AttemptEnding
{
    /// <summary>The platform took it, at once or found later by its number.</summary>
    Accepted,

    /// <summary>The platform refused it.</summary>
    Refused,

    /// <summary>Given up before the first byte left.</summary>
    NotSent,

    /// <summary>Looked up after the quarantine and not found.</summary>
    Lost,
}
