using LegalDocs.Versions.Azure.Tests.Support;
using LegalDocs.Versions.Tests.Contract;

namespace LegalDocs.Versions.Azure.Tests.Contract;

/// <summary>The contract in a container of blobs.</summary>
public sealed class BlobVersionStoreTests(Azurite azurite) : VersionStoreContract
{
    private string _container = Azurite.NewContainer();

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private protected override async Task<IVersionStore> OpenAsync() =>
        await BlobVersionStore.ConnectAsync(_container, azurite.ConnectionString, accountUrl: null, Clock, Token);

    private protected override Task<IOcflStorage> ConnectAsync() => Task.FromResult<IOcflStorage>(
        new BlobStorage(BlobConnection.Open(new BlobStoreOptions { Container = _container, ConnectionString = azurite.ConnectionString })));

    private protected override async Task DeleteAsync(string path) =>
        await BlobConnection.Open(new BlobStoreOptions { Container = _container, ConnectionString = azurite.ConnectionString })
            .DeleteBlobAsync(path, cancellationToken: Token);

    private protected override Task EraseAsync()
    {
        _container = Azurite.NewContainer();
        return Task.CompletedTask;
    }
}
