using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Transmitting;

namespace LegalDocs.Campaigns.Running;

/// <summary>What became of a transmission in a run.</summary>
/// <param name="Acte">The act of the plan.</param>
/// <param name="Ending">How it stands.</param>
/// <param name="Detail">Identifier of the receipt, or the platform's message.</param>
public sealed record TransmissionResult(PlannedActe Acte, TransmissionEnding Ending, TransmissionDetail Detail);

/// <summary>How a transmission stands when a run looks at it for the last time.</summary>
public enum TransmissionEnding
{
    /// <summary>The préfecture's receipt is stored.</summary>
    Received,

    /// <summary>Sent, the receipt is awaited.</summary>
    Sent,

    /// <summary>Not sent yet.</summary>
    Waiting,

    /// <summary>Refused, or reported as an anomaly: a person must act.</summary>
    Failed,

    /// <summary>Received earlier, and changed since: the new version cannot be sent under the same number.</summary>
    ChangedAfterReceipt,

    /// <summary>Withdrawn by a person before it was sent.</summary>
    Withdrawn,

    /// <summary>Cancelled: the State acknowledged it.</summary>
    Cancelled,
}
