using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Tests.Transmitting;

/// <summary>A store whose user dies at the first entry of a log: before it is written, or right after.</summary>
internal sealed class DyingStore(IVersionStore inner, bool isWritten) : IVersionStore
{
    public Task<CommitOutcome> CommitAsync(ActeObjectId id, VersionDraft draft, CancellationToken cancellationToken) =>
        inner.CommitAsync(id, draft, cancellationToken);

    public Task<bool> RepairAsync(ActeObjectId id, CancellationToken cancellationToken) => inner.RepairAsync(id, cancellationToken);

    public Task<ObjectHistory?> FindAsync(ActeObjectId id, CancellationToken cancellationToken) => inner.FindAsync(id, cancellationToken);

    public Task<Stream> OpenAsync(ActeObjectId id, int version, string path, CancellationToken cancellationToken) =>
        inner.OpenAsync(id, version, path, cancellationToken);

    public IAsyncEnumerable<ActeObjectId> ListAsync(CancellationToken cancellationToken) => inner.ListAsync(cancellationToken);

    public async Task<bool> TryAppendLogAsync(
        ActeObjectId id, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (isWritten)
        {
            await inner.TryAppendLogAsync(id, name, content, cancellationToken);
        }

        throw new ProcessDiedException();
    }

    public Task<IReadOnlyList<string>> ListLogsAsync(ActeObjectId id, CancellationToken cancellationToken) =>
        inner.ListLogsAsync(id, cancellationToken);

    public Task<ReadOnlyMemory<byte>?> ReadLogAsync(ActeObjectId id, string name, CancellationToken cancellationToken) =>
        inner.ReadLogAsync(id, name, cancellationToken);

    public IAsyncEnumerable<IntegrityFinding> VerifyAsync(ActeObjectId id, CancellationToken cancellationToken) =>
        inner.VerifyAsync(id, cancellationToken);

    public IAsyncEnumerable<IntegrityFinding> VerifyAllAsync(CancellationToken cancellationToken) =>
        inner.VerifyAllAsync(cancellationToken);
}

/// <summary>The process ends here.</summary>
internal sealed class ProcessDiedException : Exception;
