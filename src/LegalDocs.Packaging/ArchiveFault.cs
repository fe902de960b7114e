namespace LegalDocs.Packaging;

/// <summary>Why an archive is refused; who reads it says so in words and codes of its own.</summary>
internal enum ArchiveFault
{
    /// <summary>No byte.</summary>
    Empty,

    /// <summary>Something else than a zip archive.</summary>
    Foreign,

    /// <summary>Protected by a password.</summary>
    Encrypted,

    /// <summary>A compound file, as the programs of before 2007 wrote.</summary>
    Legacy,

    /// <summary>Incomplete or damaged, directory or content.</summary>
    Damaged,

    /// <summary>Several disks, 64-bit sizes, or a compression that office programs do not use.</summary>
    Unsupported,

    /// <summary>More entries than the limit.</summary>
    TooManyEntries,

    /// <summary>An entry is larger than the limit once inflated.</summary>
    EntryTooLarge,

    /// <summary>All entries together are larger than the limit once inflated; the entry is the one that is too much.</summary>
    TooLarge,

    /// <summary>A name that is absolute, climbs, or holds signs that no part name holds.</summary>
    UnsafeName,

    /// <summary>Two entries have the same name, letter case aside.</summary>
    DuplicateName,

    /// <summary>A part, or an extension, is declared with two types.</summary>
    TwoTypes,

    /// <summary>An entry inflates to more than it declares.</summary>
    FalseSize,
}
