using LegalDocs.Versions;

namespace LegalDocs.Records;

/// <summary>A set of acts with all their versions and their proof, to be handed to somebody who has none of our software.</summary>
/// <remarks>
/// <c>index.html</c> (one page, no script, no request), <c>manifeste.json</c>, <c>sha256.txt</c>, <c>sha512.txt</c>, and
/// <c>actes/SIREN_NUMERO/vN/…</c>: each content once, at the version that brought it. The same acts give the same bytes.
/// </remarks>
public static class ActeBundle
{
    /// <summary>Writes the bundle.</summary>
    /// <param name="package">Where to; completed at the end.</param>
    /// <param name="archive">Reads the store.</param>
    /// <param name="actes">The acts, 1 or more; each once.</param>
    /// <param name="cancellationToken">Stops between two files; nothing appears then.</param>
    /// <returns>The proof of each act, as the page shows it: a failed one is part of the bundle, and said there.</returns>
    /// <exception cref="VersionStoreException">The store could not be reached, or a content is damaged.</exception>
    /// <exception cref="RecordsException">The package could not be written.</exception>
    public static async Task<IReadOnlyList<ActeProof>> WriteAsync(
        PackageWriter package, ActeArchive archive, IReadOnlyList<ActeObjectId> actes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(actes);
        ArgumentOutOfRangeException.ThrowIfZero(actes.Count);
        var described = new List<BundledActe>();
        foreach (var id in actes)
        {
            described.Add(await PackAsync(package, archive, id, cancellationToken).ConfigureAwait(false));
        }

        package.Add("manifeste.json", BundleManifest.Write(described));
        package.Add("index.html", BundlePage.Write(described));
        // The lists name all files but themselves.
        var files = package.Entries.ToList();
        package.Add("sha256.txt", Checksums.Of(files.Select(file => (file.Path, file.Sha256))));
        package.Add("sha512.txt", Checksums.Of(files.Select(file => (file.Path, file.Sha512))));
        package.Complete();
        return [.. described.Select(each => each.Proof)];
    }

    private static async Task<BundledActe> PackAsync(
        PackageWriter package, ActeArchive archive, ActeObjectId id, CancellationToken cancellationToken)
    {
        var acte = await archive.FindAsync(id, cancellationToken).ConfigureAwait(false)
            ?? throw new ArgumentException($"The store has no version of '{id}'.", nameof(id));
        return new BundledActe(
            await ActePacking.PackAsync(package, archive, acte, "actes/", cancellationToken).ConfigureAwait(false),
            await ActeTimeline.ReadAsync(archive, acte, cancellationToken).ConfigureAwait(false),
            await new ActeProver(archive).ProveAsync(id, cancellationToken).ConfigureAwait(false));
    }
}

/// <summary>An act of a bundle with what the page says about it.</summary>
internal sealed record BundledActe(PackedActe Packed, IReadOnlyList<VersionChange> History, ActeProof Proof)
{
    public ArchivedActe Acte => Packed.Acte;
}
