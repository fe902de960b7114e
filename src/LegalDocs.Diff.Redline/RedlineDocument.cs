namespace LegalDocs.Diff;

/// <summary>A Word document in which the differences between two others can be accepted or rejected.</summary>
/// <param name="Bytes">The .docx.</param>
/// <param name="RevisionCount">Tracked changes in it; none when both documents are the same.</param>
/// <param name="Untracked">Changes that it tells in a comment, because Word cannot track them.</param>
public sealed record RedlineDocument(ReadOnlyMemory<byte> Bytes, int RevisionCount, IReadOnlyList<Change> Untracked);
