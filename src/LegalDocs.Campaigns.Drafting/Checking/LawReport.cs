using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;

namespace LegalDocs.Campaigns.Checking;

/// <summary>What the rules of law say of a campaign, each rule at the date of the act.</summary>
public sealed record LawReport
{
    /// <summary>Rules found broken, the gravest first.</summary>
    public required IReadOnlyList<LawFinding> Broken { get; init; }

    /// <summary>Rules that could not be checked, with what is missing: never a pass.</summary>
    public required IReadOnlyList<UncheckedRule> Unchecked { get; init; }

    /// <summary>Verdicts « respected ».</summary>
    public required int RespectedCount { get; init; }

    /// <summary>Verdicts « does not apply ».</summary>
    public required int NotApplicableCount { get; init; }

    /// <summary>Acts whose collectivité is not described (<c>siren</c>, <c>nom</c>, <c>type</c> or <c>code_insee</c>), or whose
    /// date is before the known law: their rules were not asked.</summary>
    public required int UnjudgedCount { get; init; }

    /// <summary>Every derogation of the pipeline file, used or not.</summary>
    public required IReadOnlyList<DerogationDefinition> Derogations { get; init; }

    /// <summary>Derogations that cover nothing that was found.</summary>
    public IEnumerable<DerogationDefinition> UselessDerogations =>
        Derogations.Where(derogation => Broken.All(found => found.Derogation != derogation));

    /// <summary>Whether a rule of severity ERR is broken without derogation.</summary>
    public bool Forbids => Broken.Any(found => found.Stands);

    /// <summary>The broken rules and the useless derogations, as a run shows them.</summary>
    /// <returns>Errors, warnings and informations.</returns>
    public IReadOnlyList<Finding> ToFindings() =>
        [.. Broken.Select(found => found.ToFinding()), .. UselessDerogations.Select(LawFindings.Useless)];
}
