using System.Collections.Frozen;
using System.Diagnostics;

namespace LegalDocs.Register;

/// <summary>The intent to send an act once, written before anything leaves.</summary>
public sealed record Attempt
{
    /// <summary>Name of the attempt, chosen by the caller, unique in the register.</summary>
    public required string Id { get; init; }

    /// <summary>Work that the attempt belongs to.</summary>
    public required string WorkKey { get; init; }

    /// <summary>URN of the act.</summary>
    public required string Subject { get; init; }

    /// <summary>Lease under which it was opened.</summary>
    public required long LeaseNumber { get; init; }

    /// <summary>Where it stands.</summary>
    public required AttemptState State { get; init; }

    /// <summary>What the platform said, or why it was given up; null: nothing to add.</summary>
    public required string? Detail { get; init; }

    /// <summary>When it was opened.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it was closed; null: it is open, its outcome unknown.</summary>
    public required DateTimeOffset? ClosedAt { get; init; }

    /// <summary>The files to be sent, in order.</summary>
    public required IReadOnlyList<AttemptFile> Files { get; init; }
}

/// <summary>A file of an attempt.</summary>
/// <param name="Name">Name under which it is sent.</param>
/// <param name="Hash">Hash of its bytes, in hexadecimal.</param>
public sealed record AttemptFile(string Name, string Hash);

/// <summary>How an attempt ends.</summary>
/// <param name="Id">Name of the attempt.</param>
/// <param name="State">Anything but <see cref="AttemptState.Sending"/>.</param>
/// <param name="Detail">What the platform said, or why it was given up; may be null.</param>
public sealed record ClosedAttempt(string Id, AttemptState State, string? Detail);

/// <summary>Where an attempt stands.</summary>
public enum AttemptState
{
    /// <summary>Open: it may have left; the outcome is unknown.</summary>
    Sending,

    /// <summary>The platform accepted it, at once or found later by its number.</summary>
    Accepted,

    /// <summary>The platform refused it.</summary>
    Refused,

    /// <summary>Given up before the first byte left.</summary>
    NotSent,

    /// <summary>Looked up after the quarantine, and not found: it never arrived.</summary>
    Lost,
}

/// <summary>The stored values of <see cref="AttemptState"/>, in one table.</summary>
internal static class AttemptStateWire
{
    private static readonly FrozenDictionary<AttemptState, string> Texts = new Dictionary<AttemptState, string>
    {
        [AttemptState.Sending] = "sending",
        [AttemptState.Accepted] = "accepted",
        [AttemptState.Refused] = "refused",
        [AttemptState.NotSent] = "not-sent",
        [AttemptState.Lost] = "lost",
    }.ToFrozenDictionary();

    public static string ToText(AttemptState state) =>
        Texts.TryGetValue(state, out var text) ? text : throw new UnreachableException();

    public static AttemptState FromText(string text) =>
        Texts.Single(pair => pair.Value == text).Key;
}
