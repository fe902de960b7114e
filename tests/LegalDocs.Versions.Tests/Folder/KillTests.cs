using System.Globalization;
using LegalDocs.Versions.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Versions.Tests.Folder;

/// <summary>Processes killed (SIGKILL) while they commit, and processes that race.</summary>
public sealed class KillTests : IDisposable
{
    private const int Kills = 20;
    private const int Killed = 128 + 9;

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(Some.Date);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Root => _folder.At("dépôt");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_kill_before_any_change_on_disk_leaves_the_old_version_or_the_new_one(int version)
    {
        var kills = 0;
        for (var call = 1; ; call++, kills++)
        {
            var root = _folder.At($"dépôt-{call}");
            if (version > 1)
            {
                await new FolderVersionStore(root, _clock).AddAsync(Some.Id, Draft(1));
            }

            var child = await ChildProcess.RunAsync("die", root, $"{version}", $"{call}");

            await CheckAndResumeAsync(root, version);
            if (child.ExitCode == 0)
            {
                break;
            }

            Assert.Equal(Killed, child.ExitCode);
        }

        TestContext.Current.SendDiagnosticMessage($"{kills} kills at version {version}");
        Assert.True(kills > 20, "a commit changes the disk more often than this");
    }

    [Fact]
    public async Task What_a_writer_acknowledged_before_it_was_killed_is_there()
    {
        var acknowledged = 0;
        for (var kill = 1; kill <= Kills; kill++)
        {
            using var child = ChildProcess.Start("write", Root, $"{acknowledged + 1}");
            for (var lines = 0; lines < kill % 4 + 1; lines++)
            {
                acknowledged = int.Parse((await child.StandardOutput.ReadLineAsync(Token))!, CultureInfo.InvariantCulture);
            }

            child.Kill();
            await child.WaitForExitAsync(Token);
            var head = (await Store.FindAsync(Some.Id))!.Head;
            Assert.True(head >= acknowledged, $"version {acknowledged} was acknowledged, the head is {head}");
            acknowledged = head;
        }

        for (var version = 1; version <= acknowledged; version++)
        {
            Assert.EndsWith("b" + await Store.ReadTextAsync(Some.Id, version, "a"), await Store.ReadTextAsync(Some.Id, version, "b"));
        }

        await Store.AddAsync(Some.Id, Draft(0));
        Assert.Empty(await Store.AllFindingsAsync());
    }

    [Fact]
    public async Task Several_processes_write_one_object_and_lose_nothing()
    {
        var children = await Task.WhenAll(
            new[] { "a", "b", "c" }.Select(name => ChildProcess.RunAsync("extend", Root, "15", name)));

        Assert.All(children, child => Assert.Equal(0, child.ExitCode));
        var history = await Store.FindAsync(Some.Id);
        Assert.Equal((45, 45), (history!.Head, history.Newest.Files.Count));
        Assert.Empty(await Store.AllFindingsAsync());
    }

    [Fact]
    public async Task Leftovers_of_killed_writers_are_removed_once_they_are_old_and_not_before()
    {
        await Store.AddAsync(Some.Id, Draft(1));
        for (var call = 8; call <= 14; call++)
        {
            await ChildProcess.RunAsync("die", Root, "2", $"{call}");
        }

        var staging = Path.Combine(Root, "extensions", "legaldocs-staging");
        var leftovers = Directory.GetFileSystemEntries(staging).Length;
        var now = Directory.GetFileSystemEntries(staging).Max(File.GetLastWriteTimeUtc);
        await new FolderVersionStore(Root, new FakeTimeProvider(now.AddMinutes(59))).AddAsync(Some.Id, Draft(3));
        var young = Directory.GetFileSystemEntries(staging).Length;

        await new FolderVersionStore(Root, new FakeTimeProvider(now.AddMinutes(61))).AddAsync(Some.Id, Draft(4));

        Assert.True(leftovers > 1, "no killed writer left anything");
        Assert.Equal(leftovers, young);
        Assert.Equal("config.json", Path.GetFileName(Assert.Single(Directory.GetFileSystemEntries(staging))));
    }

    private FolderVersionStore Store => new(Root, _clock);

    private async Task CheckAndResumeAsync(string root, int version)
    {
        var store = new FolderVersionStore(root, _clock);
        var head = (await store.FindAsync(Some.Id))?.Head ?? 0;
        Assert.InRange(head, version - 1, version);
        Assert.Equal(
            Enumerable.Range(1, head).SelectMany(n => new[] { $"v{n} a {n}", $"v{n} b {n}" }), await store.AllTextsAsync(Some.Id));
        await store.CommitAsync(Some.Id, Draft(version));
        Assert.Equal(version, (await store.FindAsync(Some.Id))!.Head);
        Assert.Empty(await store.AllFindingsAsync());
    }

    private static VersionDraft Draft(int version) => Some.Draft(("a", $"{version}"), ("b", $"{version}"));
}
