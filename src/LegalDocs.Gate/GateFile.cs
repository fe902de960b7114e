using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Gate;

/// <summary>A finding as the gate judges it.</summary>
/// <param name="Finding">What was found.</param>
/// <param name="Passage">Name of its place that outlives other edits: twelve hexadecimal digits.</param>
/// <param name="Waiver">The decision to live with it; null when it stands.</param>
public sealed record GateFinding(Finding Finding, string Passage, TemplateWaiver? Waiver)
{
    /// <summary>Whether it stops the template.</summary>
    public bool IsError => Waiver is null && Finding.Severity == FindingSeverity.Error;
}

/// <summary>What was found in one file.</summary>
/// <param name="Path">Absolute path of the file.</param>
/// <param name="Findings">What was found, waived or not; empty when nothing was.</param>
public sealed record GateFile(string Path, IReadOnlyList<GateFinding> Findings)
{
    /// <summary>Findings that stand.</summary>
    public IEnumerable<Finding> Standing => Findings.Where(found => found.Waiver is null).Select(found => found.Finding);

    /// <summary>Findings somebody decided to live with.</summary>
    public IEnumerable<GateFinding> Waived => Findings.Where(found => found.Waiver is not null);

    /// <summary>Whether one stops the template.</summary>
    public bool HasErrors => Findings.Any(found => found.IsError);
}
