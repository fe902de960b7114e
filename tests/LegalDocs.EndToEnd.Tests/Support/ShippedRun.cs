[assembly: AssemblyFixture(typeof(LegalDocs.EndToEnd.Tests.Support.ShippedRun))]

namespace LegalDocs.EndToEnd.Tests.Support;

/// <summary>The shipped campaign, run once for all tests at the first need; each test works on a clone of its folder.</summary>
public sealed class ShippedRun : IAsyncDisposable
{
    private readonly Lazy<Task<(CampaignFolder Folder, CliRun Run)>> _first = new(RunAsync);

    internal async Task<CliRun> FirstAsync() => (await _first.Value).Run;

    internal async Task<CampaignFolder> CloneAsync() => (await _first.Value).Folder.Clone();

    public async ValueTask DisposeAsync()
    {
        if (_first.IsValueCreated)
        {
            (await _first.Value).Folder.Dispose();
        }
    }

    private static async Task<(CampaignFolder Folder, CliRun Run)> RunAsync()
    {
        var folder = CampaignFolder.FromRepository();
        return (folder, await CliRun.StartAsync(folder.Root, "run", "pipelines/services-communs"));
    }
}
