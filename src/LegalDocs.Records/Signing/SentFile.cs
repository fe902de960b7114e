using LegalDocs.Versions;

namespace LegalDocs.Records;

/// <summary>The PDF of an act as it was sent for signature.</summary>
/// <param name="Version">The version whose file it is: the first that has these bytes.</param>
/// <param name="Sha512">Its digest.</param>
internal sealed record SentFile(int Version, string Sha512)
{
    /// <summary>All distinct PDF of an act, the newest first.</summary>
    public static IReadOnlyList<SentFile> Of(ObjectHistory history) =>
        [.. history.Versions
            .SelectMany(version => version.Files
                .Where(file => file.Path == ActeFiles.Pdf)
                .Select(file => new SentFile(version.Number, file.Sha512)))
            .GroupBy(file => file.Sha512, StringComparer.Ordinal)
            .OrderByDescending(group => group.Max(file => file.Version))
            .Select(group => group.MinBy(file => file.Version)!)];
}
