namespace LegalDocs.Diff;

/// <summary>One property whose value differs.</summary>
/// <param name="Name">Name in WordprocessingML, with dots for what is nested: <c>b</c>, <c>ind.left</c>,
/// <c>pBdr.top.sz</c>.</param>
/// <param name="Before">Old value as written in the file, in its own unit; null when not set.</param>
/// <param name="After">New value; null when not set.</param>
public sealed record PropertyChange(string Name, string? Before, string? After);
