using LegalDocs.Campaigns.Running;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Making;

/// <summary>What the journal says of versions that were made.</summary>
internal static class GenerationFacts
{
    private static readonly string[] Made = [ActeFiles.Docx, ActeFiles.Pdf, ActeFiles.Card, ActeFiles.Data, ActeFiles.Provenance];

    /// <summary>A version just made.</summary>
    public static ActeFact Of(ActeObjectId id, int version, string? sha512, string message) =>
        new(ActeAction.Generation, id, version, sha512, message);

    /// <summary>Every version made, oldest first, after the one that the register knew: receipts and signed files are not made.</summary>
    public static IEnumerable<ActeFact> Since(ObjectHistory history, int known)
    {
        VersionEntry? previous = null;
        foreach (var version in history.Versions)
        {
            if (version.Number > known && IsMade(version, previous))
            {
                yield return Of(history.Id, version.Number, DigestOf(version, ActeFiles.Pdf), version.Message);
            }

            previous = version;
        }
    }

    /// <summary>A receipt restores the version that was sent, when another was made since: that is no making.</summary>
    private static bool IsMade(VersionEntry version, VersionEntry? previous)
    {
        var isReceipt = DigestOf(version, ActeFiles.Receipt) is { } receipt
            && (previous is null || DigestOf(previous, ActeFiles.Receipt) != receipt);
        return !isReceipt && Made.Any(path => DigestOf(version, path) != (previous is null ? null : DigestOf(previous, path)));
    }

    private static string? DigestOf(VersionEntry version, string path) =>
        version.Files.FirstOrDefault(file => file.Path == path)?.Sha512;
}
