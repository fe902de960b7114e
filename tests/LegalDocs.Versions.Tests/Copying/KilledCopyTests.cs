using LegalDocs.Versions.Tests.Folder;
using LegalDocs.Versions.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Versions.Tests.Copying;

/// <summary>A copy killed (SIGKILL) again and again, and started again each time.</summary>
public sealed class KilledCopyTests : IDisposable
{
    private const int Killed = 128 + 9;
    private const int Objects = 4;

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(Some.Date);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_copy_killed_many_times_ends_as_the_same_store()
    {
        var source = new FolderVersionStore(_folder.At("source"), _clock);
        await SomeStore.FillAsync(source, Objects, Token);
        var kills = 0;
        var acknowledged = 0;
        for (var call = 3; ; call += 5)
        {
            var child = await ChildProcess.RunAsync("copy", _folder.At("source"), $"{call}", _folder.At("destination"));
            if (child.ExitCode == 0)
            {
                break;
            }

            Assert.Equal(Killed, child.ExitCode);
            kills++;
            acknowledged = Math.Max(acknowledged, await CheckAsync(source));
        }

        TestContext.Current.SendDiagnosticMessage($"{kills} kills");
        Assert.True(kills >= 5, $"only {kills} kills");
        Assert.True(acknowledged > 0, "no kill fell after the first version");
        var destination = new FolderVersionStore(_folder.At("destination"), _clock);
        Assert.Empty(await destination.AllFindingsAsync());
        Assert.Equal(FileTrees.Of(_folder.At("source")), FileTrees.Of(_folder.At("destination")));
    }

    /// <summary>What is there is the beginning of the source's history, readable; returns the number of versions.</summary>
    private async Task<int> CheckAsync(FolderVersionStore source)
    {
        var destination = new FolderVersionStore(_folder.At("destination"), _clock);
        var versions = 0;
        for (var number = 1; number <= Objects; number++)
        {
            var id = SomeStore.Id(number);
            if (await destination.FindAsync(id) is { } found)
            {
                var expected = (await source.FindAsync(id))!.Versions.Take(found.Head);
                Assert.Equal(expected.SelectMany(Lines), found.Versions.SelectMany(Lines));
                Assert.Equal((await source.AllTextsAsync(id)).Take(Count(found)), await destination.AllTextsAsync(id));
                versions += found.Head;
            }
        }

        return versions;
    }

    private static int Count(ObjectHistory history) => history.Versions.Sum(version => version.Files.Count);

    private static IEnumerable<string> Lines(VersionEntry version) =>
        version.Files.Select(file => $"{version.Number} {version.Created:O} {version.Message} {version.Author} {file}");
}
