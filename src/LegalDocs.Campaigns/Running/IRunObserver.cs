using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Letters;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Preflight;
using LegalDocs.Campaigns.Summaries;
using LegalDocs.Campaigns.Transmitting;

namespace LegalDocs.Campaigns.Running;

/// <summary>Told what a run does, as it does it; from several threads at once.</summary>
public interface IRunObserver
{
    /// <summary>The controls passed; the acts are about to be made.</summary>
    /// <param name="plan">What is to be made.</param>
    void OnPlanned(CampaignPlan plan);

    /// <summary>An act was made, found unchanged, or failed.</summary>
    /// <param name="result">What became of it.</param>
    void OnActe(ActeResult result);

    /// <summary>Transmission begins, or goes on.</summary>
    /// <param name="platform">Name and address of the platform.</param>
    /// <param name="isRehearsal">Whether it is the rehearsal platform of this computer.</param>
    /// <param name="remaining">Acts whose receipt is awaited.</param>
    void OnTransmissionStarted(string platform, bool isRehearsal, int remaining);

    /// <summary>A transmission came to an end: received, refused, or in need of a decision.</summary>
    /// <param name="result">What became of it.</param>
    void OnTransmission(TransmissionResult result);
}

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

/// <summary>What a run came to.</summary>
public sealed record RunReport
{
    /// <summary>The plan that was carried out.</summary>
    public required CampaignPlan Plan { get; init; }

    /// <summary>One result for each act, in the order of the plan.</summary>
    public required IReadOnlyList<ActeResult> Actes { get; init; }

    /// <summary>One result for each act that is transmitted, in the order of the plan.</summary>
    public required IReadOnlyList<TransmissionResult> Transmissions { get; init; }

    /// <summary>What the préfecture wrote, and what became of our answers.</summary>
    public LetterReport Letters { get; init; } = LetterReport.Empty;

    /// <summary>Conventions and what they still await (rule CNV-1).</summary>
    public required IReadOnlyList<ConventionStanding> Conventions { get; init; }

    /// <summary>Warnings of the controls.</summary>
    public required IReadOnlyList<Finding> Warnings { get; init; }

    /// <summary>Whether the platform of this run is the rehearsal one: its receipts have no force of law.</summary>
    public bool IsRehearsal { get; init; }

    /// <summary>What the check before sending found; an error there means that nothing was sent in this run.</summary>
    public PreflightReport Preflight { get; init; } = PreflightReport.Nothing;

    /// <summary>The summary workbook.</summary>
    public required RecapitulatifOutcome Recapitulatif { get; init; }
}

/// <summary>Where a convention stands with rule CNV-1.</summary>
/// <param name="Acte">The convention.</param>
/// <param name="Missing">Keys of the authorising délibérations whose receipt is missing; empty: signable.</param>
public sealed record ConventionStanding(PlannedActe Acte, IReadOnlyList<string> Missing)
{
    /// <summary>Whether the executive may sign.</summary>
    public bool IsSignable => Missing.Count == 0;
}
