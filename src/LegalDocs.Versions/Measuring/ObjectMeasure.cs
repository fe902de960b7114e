namespace LegalDocs.Versions;

/// <summary>How big an object is.</summary>
public sealed record ObjectMeasure
{
    /// <summary>History of the object.</summary>
    public required ObjectHistory History { get; init; }

    /// <summary>Contents stored, each counted once.</summary>
    public required int Contents { get; init; }

    /// <summary>Bytes of the contents stored.</summary>
    public required long StoredBytes { get; init; }

    /// <summary>Files of all versions, counted in each version that has them.</summary>
    public required int Files { get; init; }

    /// <summary>Bytes that the versions would take if each were stored whole.</summary>
    public required long VersionBytes { get; init; }

    /// <summary>Bytes of inventories, digest files, declaration and logs.</summary>
    public required long OverheadBytes { get; init; }

    /// <summary>Bytes that are not stored because a version shares them with another.</summary>
    public long SavedBytes => VersionBytes - StoredBytes;
}
