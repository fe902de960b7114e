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

    [Fact]
    public async Task A_folder_in_place_of_a_file_is_a_missing_file()
    {
        var store = await OpenAsync();
        await store.AddAsync(Some.Id, Some.Draft(("acte.pdf", "document signé"), ("autre.pdf", "intact")));
        var file = Directory.GetFiles(Root, "acte.pdf", SearchOption.AllDirectories).Single();
        File.Delete(file);
        Directory.CreateDirectory(file);

        var fault = await Assert.ThrowsAsync<VersionStoreException>(
            () => store.OpenAsync(Some.Id, 1, "acte.pdf", TestContext.Current.CancellationToken));

        Assert.True(fault.IsDamage);
        Assert.Contains(await store.FindingsAsync(Some.Id), finding => finding.Code == "LD6109");
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
