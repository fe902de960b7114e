using System.Collections.Frozen;
using System.Diagnostics;

namespace LegalDocs.Campaigns.Transmitting;

/// <summary>What a person may decide about the transmission of an act.</summary>
public enum DecisionKind
{
    /// <summary>Do the step now, or take a stopped act up again.</summary>
    Retry,

    /// <summary>Send nothing, neither now nor later, until <see cref="Release"/>.</summary>
    Hold,

    /// <summary>Let go what was held.</summary>
    Release,

    /// <summary>Withdraw before sending; cancel at the State once it was received.</summary>
    Cancel,

    /// <summary>The unknown outcome is known: it arrived, as a transaction that was checked.</summary>
    Arrived,

    /// <summary>The unknown outcome is known: it did not arrive; send again under the same number.</summary>
    NotArrived,
}

/// <summary>The written values of <see cref="DecisionKind"/>, in one table.</summary>
public static class DecisionKindWire
{
    private static readonly FrozenDictionary<DecisionKind, string> Texts = new Dictionary<DecisionKind, string>
    {
        [DecisionKind.Retry] = "relance",
        [DecisionKind.Hold] = "retenue",
        [DecisionKind.Release] = "levee",
        [DecisionKind.Cancel] = "annulation",
        [DecisionKind.Arrived] = "arrive",
        [DecisionKind.NotArrived] = "non_arrive",
    }.ToFrozenDictionary();

    /// <summary>The value as JSON and the history of an act write it.</summary>
    /// <param name="kind">A defined kind.</param>
    /// <returns>Lower case ASCII, words joined by underscores.</returns>
    public static string ToText(this DecisionKind kind) =>
        Texts.TryGetValue(kind, out var text) ? text : throw new UnreachableException();
}
