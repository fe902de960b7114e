namespace LegalDocs.Versions;

/// <summary>The outcome of a validation.</summary>
/// <param name="Objects">Objects looked at.</param>
/// <param name="Files">Files whose bytes were read and compared with a digest.</param>
/// <param name="Bytes">How many bytes that was.</param>
/// <param name="Findings">All errors and warnings, in order of path, then code.</param>
public sealed record OcflReport(int Objects, long Files, long Bytes, IReadOnlyList<OcflFinding> Findings)
{
    /// <summary>Whether no error was found.</summary>
    public bool IsValid => Findings.All(finding => !finding.IsError);
}
