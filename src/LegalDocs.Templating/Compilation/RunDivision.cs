namespace LegalDocs.Templating;

/// <summary>Where the code of adjacent block tags goes between runs.</summary>
/// <param name="Position">Position in the XML.</param>
/// <param name="ClosesRun">Whether the run must be closed before and opened again after.</param>
/// <param name="FirstTag">First of the adjacent tags.</param>
/// <param name="LastTag">Last of them.</param>
internal sealed record RunDivision(int Position, bool ClosesRun, Tag FirstTag, Tag LastTag);
