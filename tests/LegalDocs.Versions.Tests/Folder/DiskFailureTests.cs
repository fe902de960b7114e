using System.Runtime.Versioning;
using LegalDocs.Versions.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Versions.Tests.Folder;

/// <summary>Each call to the disk fails once; rights and room are taken away for real.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class DiskFailureTests : IDisposable
{
    private const int NoSpace = 28;
    private const int InputOutputError = 5;

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(Some.Date);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1, InputOutputError, "LD6000")]
    [InlineData(2, InputOutputError, "LD6000")]
    [InlineData(2, NoSpace, "LD6006")]
    public async Task A_failure_of_any_disk_call_leaves_the_old_version_or_the_new_one(int version, int error, string code)
    {
        var seen = new HashSet<DiskCall>();
        for (var call = 1; ; call++)
        {
            var root = _folder.At($"dépôt-{call}");
            await PrepareAsync(root, version);
            var files = new WatchedFiles((number, kind) =>
            {
                seen.Add(kind);
                if (number == call)
                {
                    throw new IOException($"{kind} refused by the test", error);
                }
            });
            var store = new StoreOn(new FolderStorage(root, files, _clock), _clock);

            var thrown = await Record.ExceptionAsync(() => store.CommitAsync(Some.Id, Draft(version), Token));

            await CheckAndResumeAsync(root, version);
            if (files.Calls < call)
            {
                Assert.Null(thrown);
                break;
            }

            var fault = Assert.IsType<VersionStoreException>(thrown);
            Assert.Equal((code, true), (fault.Code, fault.IsTransient));
        }

        DiskCall[] expected =
        [
            DiskCall.Read, DiskCall.CreateFolder, DiskCall.Create, DiskCall.Write, DiskCall.Flush, DiskCall.FlushFolder,
            DiskCall.MoveFolder, DiskCall.Delete,
        ];
        Assert.Superset(expected.ToHashSet(), seen);
    }

    [Fact]
    public async Task A_full_disk_is_told_as_such_and_nothing_is_half_written()
    {
        var root = _folder.At("dépôt");
        await PrepareAsync(root, version: 2);

        var child = await ChildProcess.RunAsync("full", root, "100000");

        Assert.Equal((0, "LD6006"), child);
        Assert.Equal(1, (await Store(root).FindAsync(Some.Id))!.Head);
        Assert.Empty(await Store(root).AllFindingsAsync());
        Assert.Equal(2, await Store(root).AddAsync(Some.Id, Some.Draft(("acte.pdf", new string('x', 100_000)))));
    }

    [Fact]
    public async Task A_read_only_folder_is_told_as_such_and_stays_readable()
    {
        var root = _folder.At("dépôt");
        await PrepareAsync(root, version: 2);
        SetMode(root, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);

        var child = await ChildProcess.RunAsync("nobody", root, "10");

        Assert.Equal((0, "LD6001"), child);
        Assert.Equal(["v1 a 1", "v1 b 1"], await Store(root).AllTextsAsync(Some.Id));
    }

    [Fact]
    public async Task Once_the_rights_are_back_the_same_commit_succeeds()
    {
        var root = _folder.At("dépôt");
        await PrepareAsync(root, version: 2);
        SetMode(root, UnixFileMode.OtherRead | UnixFileMode.OtherExecute | UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var before = await ChildProcess.RunAsync("nobody", root, "10");
        SetMode(root, (UnixFileMode)511);

        var after = await ChildProcess.RunAsync("nobody", root, "10");

        Assert.Equal(("LD6001", "done"), (before.Output, after.Output));
        Assert.Equal(2, (await Store(root).FindAsync(Some.Id))!.Head);
    }

    [Fact]
    public async Task A_file_that_may_not_be_read_is_not_called_damaged()
    {
        var root = _folder.At("dépôt");
        await PrepareAsync(root, version: 2);
        File.SetUnixFileMode(Path.Combine(root, StorageLayout.ObjectRoot(Some.Id), "inventory.json"), UnixFileMode.None);

        Assert.Equal((0, "LD6001"), await ChildProcess.RunAsync("nobody", root, "10"));
    }

    [Fact]
    public async Task A_file_in_place_of_the_store_is_reported()
    {
        var root = _folder.At("fichier");
        await File.WriteAllTextAsync(root, "texte", Token);

        var fault = await Assert.ThrowsAsync<VersionStoreException>(() => Store(root).CommitAsync(Some.Id, Draft(1)));

        Assert.Contains(root, fault.French, StringComparison.Ordinal);
        Assert.Equal("texte", await File.ReadAllTextAsync(root, Token));
    }

    private FolderVersionStore Store(string root) => new(root, _clock);

    private async Task PrepareAsync(string root, int version)
    {
        if (version > 1)
        {
            await Store(root).AddAsync(Some.Id, Draft(1));
        }
    }

    private async Task CheckAndResumeAsync(string root, int version)
    {
        var store = Store(root);
        var head = (await store.FindAsync(Some.Id))?.Head ?? 0;
        Assert.InRange(head, version - 1, version);
        Assert.Equal(
            Enumerable.Range(1, head).SelectMany(n => new[] { $"v{n} a {n}", $"v{n} b {n}" }), await store.AllTextsAsync(Some.Id));

        await store.CommitAsync(Some.Id, Draft(version));

        Assert.Equal(version, (await store.FindAsync(Some.Id))!.Head);
        Assert.Empty(await store.AllFindingsAsync());
    }

    private static VersionDraft Draft(int version) => Some.Draft(("a", $"{version}"), ("b", $"{version}"));

    private static void SetMode(string root, UnixFileMode mode)
    {
        foreach (var folder in Directory.EnumerateDirectories(root, "*", SearchOption.AllDirectories).Append(root))
        {
            File.SetUnixFileMode(folder, mode);
        }
    }
}
