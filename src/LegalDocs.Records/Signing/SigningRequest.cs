using LegalDocs.Versions;

namespace LegalDocs.Records;

/// <summary>How a signed file is to be taken back.</summary>
public sealed record SigningRequest
{
    /// <summary>Who must have signed: each name must be found in one of the signatures, whatever the case and the accents.</summary>
    /// <remarks>A scan shows no name to a machine: the names are then kept as the depositor's statement.</remarks>
    public IReadOnlyList<string> Signataires { get; init; } = [];

    /// <summary>Whether the file may take the place of a signed one that it does not contain; earlier versions stay readable.</summary>
    public bool Replaces { get; init; }

    /// <summary>Who deposits, for the history.</summary>
    public required VersionAuthor Author { get; init; }
}
