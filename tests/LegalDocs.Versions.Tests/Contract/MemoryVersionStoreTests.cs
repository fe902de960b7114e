namespace LegalDocs.Versions.Tests.Contract;

/// <summary>The contract in memory.</summary>
public sealed class MemoryVersionStoreTests : VersionStoreContract
{
    private MemoryStorage _storage = new();

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private protected override Task<IVersionStore> OpenAsync() =>
        Task.FromResult<IVersionStore>(new MemoryVersionStore(_storage, Clock));

    private protected override Task<IOcflStorage> ConnectAsync() => Task.FromResult<IOcflStorage>(_storage);

    private protected override Task DeleteAsync(string path)
    {
        _storage.Delete(path);
        return Task.CompletedTask;
    }

    private protected override Task EraseAsync()
    {
        _storage = new MemoryStorage();
        return Task.CompletedTask;
    }
}
