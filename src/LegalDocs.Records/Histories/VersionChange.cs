using LegalDocs.Versions;

namespace LegalDocs.Records;

/// <summary>What a version changed from the one before.</summary>
public sealed record VersionChange
{
    /// <summary>The version.</summary>
    public required VersionEntry Version { get; init; }

    /// <summary>Files that came, were replaced, or are no longer part of the version, by path.</summary>
    public required IReadOnlyList<FileChange> Files { get; init; }

    /// <summary>Values that differ within <c>acte.json</c> and <c>donnees.json</c>, by file and place; at most 200.</summary>
    public required IReadOnlyList<ValueChange> Values { get; init; }

    /// <summary>How many more values differ.</summary>
    public required int MoreValues { get; init; }
}

/// <summary>A file that differs between two versions.</summary>
/// <param name="Path">Logical path.</param>
/// <param name="Kind">What happened.</param>
public sealed record FileChange(string Path, FileChangeKind Kind)
{
    /// <summary>What the file is, for a reader.</summary>
    public RecordText Title => RecordFiles.Title(Path);
}

/// <summary>What happened to a file.</summary>
public enum FileChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It has other bytes.</summary>
    Replaced,

    /// <summary>It is no longer part of the version; the earlier version keeps it.</summary>
    Removed,
}

/// <summary>A value that differs between two versions.</summary>
/// <param name="Path">File.</param>
/// <param name="Place">Place within the file, such as <c>seance.date</c> or <c>votes[2].pour</c>.</param>
/// <param name="Before">Its text before; null when it was not there.</param>
/// <param name="After">Its text after; null when it is gone.</param>
public sealed record ValueChange(string Path, string Place, string? Before, string? After);
