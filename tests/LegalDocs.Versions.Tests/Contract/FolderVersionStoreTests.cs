using LegalDocs.Versions.Tests.Support;

namespace LegalDocs.Versions.Tests.Contract;

/// <summary>The contract in a folder.</summary>
public sealed class FolderVersionStoreTests : VersionStoreContract
{
    private readonly TemporaryFolder _folder = new();

    private string Root => _folder.At("dépôt");

    public override ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private protected override Task<IVersionStore> OpenAsync() =>
        Task.FromResult<IVersionStore>(new FolderVersionStore(Root, Clock));

    private protected override Task<IOcflStorage> ConnectAsync() =>
        Task.FromResult<IOcflStorage>(new FolderStorage(Root, new DurableFiles(), Clock));

    private protected override Task DeleteAsync(string path)
    {
        File.Delete(Path.Combine(Root, path));
        return Task.CompletedTask;
    }

    private protected override Task EraseAsync()
    {
        if (Directory.Exists(Root))
        {
            Directory.Delete(Root, recursive: true);
        }

        return Task.CompletedTask;
    }
}
