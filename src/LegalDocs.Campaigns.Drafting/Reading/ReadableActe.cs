using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Reading;

/// <summary>An act of which a single file is wanted: what its inventory says, whatever became of its other files.</summary>
/// <remarks>The inventory alone chooses versions: damage to a file never makes another version be handed out.</remarks>
public sealed record ReadableActe
{
    /// <summary>Name of the object in the store.</summary>
    public required ActeObjectId Id { get; init; }

    /// <summary>All versions.</summary>
    public required ObjectHistory History { get; init; }

    /// <summary>File name without extension: the one on the card, else SIREN and number.</summary>
    public required string Fichier { get; init; }

    /// <summary>Number of the version that the préfecture received; null when there is none.</summary>
    /// <remarks>A damaged receipt counts: that the version has one is in the inventory.</remarks>
    public required int? ReceivedVersion { get; init; }

    /// <summary>Files that were looked at and are altered, missing or unreadable.</summary>
    public required IReadOnlyList<DamagedFile> Damaged { get; init; }

    /// <summary>Number of the act: the end of the object's name.</summary>
    public string Numero => Id.Value[(Id.Value.LastIndexOf(':') + 1)..];

    /// <summary>The version to hand out: the one the préfecture received, else the newest (ecosystem rule 2).</summary>
    public int DefaultVersion => ReceivedVersion ?? History.Head;
}

/// <summary>A file of an act that cannot be read.</summary>
/// <param name="Version">Number of the version.</param>
/// <param name="Path">Logical path.</param>
public sealed record DamagedFile(int Version, string Path);
