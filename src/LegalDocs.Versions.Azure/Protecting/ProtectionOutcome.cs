namespace LegalDocs.Versions.Azure;

/// <summary>What became of a protection asked for.</summary>
/// <param name="Changed">Files whose protection was written.</param>
/// <param name="Unchanged">Files that had it already.</param>
public sealed record ProtectionOutcome(int Changed, int Unchanged);
