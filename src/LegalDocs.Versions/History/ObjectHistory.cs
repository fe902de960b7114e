namespace LegalDocs.Versions;

/// <summary>All versions of one object.</summary>
public sealed record ObjectHistory
{
    /// <summary>The object.</summary>
    public required ActeObjectId Id { get; init; }

    /// <summary>Number of the newest version, 1 or more.</summary>
    public required int Head { get; init; }

    /// <summary>Versions 1 to <see cref="Head"/>, in that order.</summary>
    public required IReadOnlyList<VersionEntry> Versions { get; init; }

    /// <summary>The newest version.</summary>
    public VersionEntry Newest => Versions[Head - 1];
}

/// <summary>One version in a history.</summary>
public sealed record VersionEntry
{
    /// <summary>Number of the version, 1 or more.</summary>
    public required int Number { get; init; }

    /// <summary>When it was made, in UTC, to the millisecond.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>Why it was made; empty when not recorded.</summary>
    public required string Message { get; init; }

    /// <summary>Who made it; null when not recorded.</summary>
    public required VersionAuthor? Author { get; init; }

    /// <summary>Its files, by ordinal order of path.</summary>
    public required IReadOnlyList<StoredFile> Files { get; init; }
}

/// <summary>A file of a version.</summary>
/// <param name="Path">Logical path.</param>
/// <param name="Sha512">SHA-512 of its bytes, 128 lower-case hexadecimal digits.</param>
public sealed record StoredFile(string Path, string Sha512);
