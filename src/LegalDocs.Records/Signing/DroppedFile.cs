namespace LegalDocs.Records;

/// <summary>What a pass over the drop folder did with one file.</summary>
/// <param name="FileName">Name of the file as it was deposited.</param>
/// <param name="MovedTo">Where it is now, absolute; null when it was left in place.</param>
/// <param name="Outcome">What became of it; null when it was left for the next pass.</param>
public sealed record DroppedFile(string FileName, string? MovedTo, SigningOutcome? Outcome);
