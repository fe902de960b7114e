using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Letters;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Preflight;
using LegalDocs.Campaigns.Summaries;

namespace LegalDocs.Campaigns.Running;

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
