namespace LegalDocs.Diff;

/// <summary>A stretch that is the same on both sides.</summary>
/// <param name="A">First index on the left.</param>
/// <param name="B">First index on the right.</param>
/// <param name="Length">How many, at least 1.</param>
internal readonly record struct Match(int A, int B, int Length);
