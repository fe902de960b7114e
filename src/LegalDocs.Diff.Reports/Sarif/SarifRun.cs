namespace LegalDocs.Diff;

/// <summary>What a command found, for hosts that read SARIF.</summary>
public sealed record SarifRun
{
    /// <summary>Tells this run from others of the same commit, for instance <c>template-diff</c>.</summary>
    public required string Category { get; init; }

    /// <summary>Rules that the results name, in the order of their indexes.</summary>
    public required IReadOnlyList<SarifRule> Rules { get; init; }

    /// <summary>Results, the worst first when there are more than a host shows.</summary>
    public required IEnumerable<SarifResult> Results { get; init; }

    /// <summary>Exit code of the command; null when it is not told.</summary>
    public int? ExitCode { get; init; }

    /// <summary>Why the command could not do all of its work; empty when it could.</summary>
    public IReadOnlyList<string> Troubles { get; init; } = [];
}
