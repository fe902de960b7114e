namespace LegalDocs.Versions;

/// <summary>Whole files of a store in memory: the only place where the stream of a version becomes an array.</summary>
public static class StoredContent
{
    extension(IVersionStore store)
    {
        /// <summary>Reads one file of one version, whole and verified.</summary>
        /// <param name="id">The object.</param>
        /// <param name="version">Number of the version, 1 or more.</param>
        /// <param name="path">Logical path, such as <c>annexes/fiche-impact.pdf</c>.</param>
        /// <param name="cancellationToken">Stops the reading.</param>
        /// <returns>All its bytes, whose SHA-512 is the inventory's; one array of that length and no other.</returns>
        /// <exception cref="VersionStoreException">What <see cref="IVersionStore.OpenAsync"/> refuses: an absent file (LD6003), or
        /// bytes that differ from the inventory (LD6004).</exception>
        public async Task<byte[]> ReadAsync(ActeObjectId id, int version, string path, CancellationToken cancellationToken)
        {
            ArgumentNullException.ThrowIfNull(store);
            var stream = await store.OpenAsync(id, version, path, cancellationToken).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                var content = new byte[stream.Length];
                await stream.ReadExactlyAsync(content, cancellationToken).ConfigureAwait(false);
                return content;
            }
        }
    }
}
