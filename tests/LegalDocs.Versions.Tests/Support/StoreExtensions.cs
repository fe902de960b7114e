namespace LegalDocs.Versions.Tests.Support;

/// <summary>Short words for what tests do with a store, under the test's own cancellation token.</summary>
internal static class StoreExtensions
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    extension(IVersionStore store)
    {
        public Task<CommitOutcome> CommitAsync(ActeObjectId id, VersionDraft draft) => store.CommitAsync(id, draft, Token);

        /// <summary>Commits and expects a new version.</summary>
        public async Task<int> AddAsync(ActeObjectId id, VersionDraft draft) =>
            Assert.IsType<CommitOutcome.Committed>(await store.CommitAsync(id, draft, Token)).Version;

        public Task<ObjectHistory?> FindAsync(ActeObjectId id) => store.FindAsync(id, Token);

        public Task<byte[]> ReadAsync(ActeObjectId id, int version, string path) => store.ReadAsync(id, version, path, Token);

        public async Task<string> ReadTextAsync(ActeObjectId id, int version, string path) =>
            System.Text.Encoding.UTF8.GetString(await store.ReadAsync(id, version, path));

        public async Task<IReadOnlyList<ActeObjectId>> ListAllAsync() => await CollectAsync(store.ListAsync(Token));

        public async Task<IReadOnlyList<IntegrityFinding>> FindingsAsync(ActeObjectId id) =>
            await CollectAsync(store.VerifyAsync(id, Token));

        public async Task<IReadOnlyList<IntegrityFinding>> AllFindingsAsync() => await CollectAsync(store.VerifyAllAsync(Token));

        /// <summary>The text of every file of every version, read back through the store.</summary>
        public async Task<IReadOnlyList<string>> AllTextsAsync(ActeObjectId id)
        {
            var texts = new List<string>();
            foreach (var version in (await store.FindAsync(id))?.Versions ?? [])
            {
                foreach (var file in version.Files)
                {
                    texts.Add($"v{version.Number} {file.Path} {await store.ReadTextAsync(id, version.Number, file.Path)}");
                }
            }

            return texts;
        }
    }

    public static async Task<IReadOnlyList<T>> CollectAsync<T>(IAsyncEnumerable<T> source)
    {
        var all = new List<T>();
        await foreach (var item in source)
        {
            all.Add(item);
        }

        return all;
    }
}
