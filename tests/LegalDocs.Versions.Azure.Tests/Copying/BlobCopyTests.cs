using LegalDocs.Versions.Azure.Tests.Support;
using LegalDocs.Versions.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Versions.Azure.Tests.Copying;

/// <summary>Copies from a folder to blobs and back.</summary>
public sealed class BlobCopyTests(Azurite azurite) : IDisposable
{
    private const int Objects = 6;

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(Some.Date);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_folder_goes_to_blobs_and_back_with_the_same_bytes()
    {
        var source = new FolderVersionStore(_folder.At("source"), _clock);
        await SomeStore.FillAsync(source, Objects, Token);
        var blobs = await ConnectAsync();

        var there = await CopyAsync(source, blobs);
        var back = await CopyAsync(blobs, new FolderVersionStore(_folder.At("retour"), _clock));

        Assert.Equal((Objects, 3 * Objects, 4 * Objects), (there.Copied, there.Versions, there.Files));
        Assert.Equal(there.Bytes, back.Bytes);
        Assert.Empty(there.Failures.Concat(back.Failures));
        Assert.Empty(await blobs.AllFindingsAsync());
        Assert.Equal(FileTrees.Of(_folder.At("source")), FileTrees.Of(_folder.At("retour")));
    }

    [Fact]
    public async Task Blobs_keep_their_content_paths_in_a_folder()
    {
        var blobs = await ConnectAsync();
        await SomeStore.FillAsync(blobs, 2, Token);
        var folder = new FolderVersionStore(_folder.At("copie"), _clock);

        var first = await CopyAsync(blobs, folder);
        await blobs.AddAsync(SomeStore.Id(1), Some.Addition(("acte-signe.pdf", "signé")));
        var second = await CopyAsync(blobs, folder);

        Assert.Equal((2, 1, 1), (first.Copied, second.Copied, second.AlreadyThere));
        Assert.Equal(await blobs.AllTextsAsync(SomeStore.Id(1)), await folder.AllTextsAsync(SomeStore.Id(1)));
        Assert.True((await OcflValidator.ValidateRootAsync(_folder.At("copie"), 1, Token)).IsValid);
    }

    [Fact]
    public async Task A_copy_to_blobs_that_stopped_half_way_goes_on()
    {
        var source = new FolderVersionStore(_folder.At("source"), _clock);
        await SomeStore.FillAsync(source, Objects, Token);
        var container = Azurite.NewContainer();
        using var stop = new CancellationTokenSource();
        var blobs = await ConnectAsync(container);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => StoreCopy.CopyAsync(
            source, blobs, new CopyOptions { Parallelism = 1 }, new StopAfter(2, stop), stop.Token));
        var report = await CopyAsync(source, await ConnectAsync(container));

        Assert.InRange(report.AlreadyThere, 2, Objects - 1);
        Assert.Equal(Objects, report.AlreadyThere + report.Copied);
        Assert.Empty(await blobs.AllFindingsAsync());
    }

    [Fact]
    public async Task Lengths_are_those_of_the_blobs()
    {
        var blobs = await ConnectAsync();
        await SomeStore.FillAsync(blobs, 1, Token);

        var measure = await blobs.MeasureAsync(SomeStore.Id(1), Token);

        Assert.Equal("PDF 1".Length + "Word 1".Length + "AR 1".Length + "Plan 1".Length, measure!.StoredBytes);
        Assert.True(measure.OverheadBytes > 1000, "inventories have a length");
    }

    private static Task<CopyReport> CopyAsync(OcflVersionStore from, OcflVersionStore to) =>
        StoreCopy.CopyAsync(from, to, new CopyOptions(), observer: null, Token);

    private async Task<BlobVersionStore> ConnectAsync(string? container = null) => await BlobVersionStore.ConnectAsync(
        container ?? Azurite.NewContainer(), azurite.ConnectionString, accountUrl: null, _clock, Token);

    private sealed class StopAfter(int count, CancellationTokenSource stop) : ICopyObserver
    {
        private int _done;

        public void Started(int objects)
        {
        }

        public void Done(CopyOutcome outcome)
        {
            if (++_done == count)
            {
                stop.Cancel();
            }
        }
    }
}
