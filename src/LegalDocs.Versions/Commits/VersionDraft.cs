namespace LegalDocs.Versions;

/// <summary>A version to be stored: its files, why it is made, and by whom. Its date is the store's clock.</summary>
public sealed record VersionDraft
{
    /// <summary>Bytes by logical path (<c>acte.docx</c>, <c>annexes/plan.pdf</c>).</summary>
    /// <remarks>A path has 1 to 200 characters, elements separated by <c>/</c>, none of them empty, <c>.</c> or
    /// <c>..</c>, without
    /// backslash or control character, in Unicode form C; no path is the folder of another.</remarks>
    public required IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files { get; init; }

    /// <summary>Whether <see cref="Files"/> is the whole version or what changes from the head.</summary>
    public required VersionMode Mode { get; init; }

    /// <summary>Why the version is made, in one sentence for a reader of the history.</summary>
    public required string Message { get; init; }

    /// <summary>Who makes the version: a person or a program.</summary>
    public required VersionAuthor Author { get; init; }

    /// <summary>SHA-512 that files of the head must have at the moment of the commit, by logical path, null for a file that it
    /// must not have; else nothing is written.</summary>
    /// <remarks>For who judged the head before adding to it: another writer may have come in between. Default: no condition.</remarks>
    public IReadOnlyDictionary<string, string?>? ExpectedHead { get; init; }
}

/// <summary>How the files of a draft relate to those of the head.</summary>
public enum VersionMode
{
    /// <summary>The version consists of exactly the draft's files.</summary>
    Replace,

    /// <summary>The version keeps the head's files and adds or replaces the draft's.</summary>
    Extend,
}

/// <summary>Who made a version.</summary>
/// <param name="Name">Name of a person or of a program.</param>
/// <param name="Address">URI such as <c>mailto:greffe@ville.example</c>; null when there is none.</param>
public sealed record VersionAuthor(string Name, string? Address);
