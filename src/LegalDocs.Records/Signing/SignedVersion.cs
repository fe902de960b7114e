using LegalDocs.Versions;

namespace LegalDocs.Records;

/// <summary>The version of an act that holds it signed.</summary>
/// <param name="Version">Number of the version.</param>
/// <param name="Sha512">Digest of the signed file.</param>
/// <param name="IsSuperseded">Whether the act has another text since: the newest version is not signed.</param>
public sealed record SignedVersion(int Version, string Sha512, bool IsSuperseded)
{
    /// <summary>The newest signed version of an act.</summary>
    /// <param name="history">All its versions.</param>
    /// <returns>Null when the act was never signed.</returns>
    public static SignedVersion? Find(ObjectHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        foreach (var version in history.Versions.Reverse())
        {
            if (Digest(version, ActeFiles.SignedPdf) is { } digest)
            {
                var isSuperseded = Digest(history.Newest, ActeFiles.SignedPdf) is null
                    && Digest(history.Newest, ActeFiles.Pdf) != Digest(version, ActeFiles.Pdf);
                return new SignedVersion(version.Number, digest, isSuperseded);
            }
        }

        return null;
    }

    internal static string? Digest(VersionEntry version, string path) =>
        version.Files.FirstOrDefault(file => file.Path == path)?.Sha512;
}
