using LegalDocs.Versions.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Versions.Tests.Copying;

/// <summary>Copies between stores of any kind.</summary>
public sealed class StoreCopyTests : IDisposable
{
    private const int Objects = 5;

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(Some.Date);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private FolderVersionStore Source => new(_folder.At("source"), _clock);

    private FolderVersionStore Destination => new(_folder.At("destination"), _clock);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_folder_copied_to_a_folder_is_the_same_byte_for_byte()
    {
        await SomeStore.FillAsync(Source, Objects, Token);
        _clock.Advance(TimeSpan.FromDays(400));

        var report = await CopyAsync(Source, Destination);

        Assert.Equal((Objects, Objects, 0), (report.Objects, report.Copied, report.AlreadyThere));
        Assert.Equal((3 * Objects, 4 * Objects), (report.Versions, report.Files));
        Assert.Empty(report.Failures);
        Assert.Equal(Tree("source"), Tree("destination"));
        Assert.Empty(await Destination.AllFindingsAsync());
        Assert.True((await OcflValidator.ValidateRootAsync(_folder.At("destination"), 2, Token)).IsValid);
    }

    [Fact]
    public async Task Any_kind_of_store_goes_to_any_other_and_back()
    {
        await SomeStore.FillAsync(Source, Objects, Token);
        var memory = new MemoryVersionStore(_clock);

        await CopyAsync(Source, memory);
        await CopyAsync(memory, Destination);

        Assert.Equal(Tree("source"), Tree("destination"));
    }

    [Fact]
    public async Task A_second_copy_writes_nothing_and_new_versions_follow()
    {
        await SomeStore.FillAsync(Source, Objects, Token);
        await CopyAsync(Source, Destination);
        await Source.AddAsync(SomeStore.Id(2), Some.Addition(("acte-signe.pdf", "signé")));

        var report = await CopyAsync(Source, Destination);
        var again = await CopyAsync(Source, Destination);

        Assert.Equal((1, Objects - 1, 1, 1), (report.Copied, report.AlreadyThere, report.Versions, report.Files));
        Assert.Equal((0, Objects, 0L), (again.Copied, again.AlreadyThere, again.Bytes));
        Assert.Equal(Tree("source"), Tree("destination"));
    }

    [Fact]
    public async Task An_object_with_another_history_is_an_error_and_the_others_are_copied()
    {
        await SomeStore.FillAsync(Source, Objects, Token);
        await Destination.AddAsync(SomeStore.Id(3), Some.Draft(("acte.pdf", "autre")));

        var report = await CopyAsync(Source, Destination);

        var failure = Assert.Single(report.Failures);
        Assert.Equal("LD6600", failure.Code);
        Assert.Contains("DM2018_0003", failure.Path, StringComparison.Ordinal);
        Assert.Contains("copiez vers un dépôt vide", failure.French, StringComparison.Ordinal);
        Assert.Equal(Objects - 1, report.Copied);
        Assert.Equal("autre", await Destination.ReadTextAsync(SomeStore.Id(3), 1, "acte.pdf"));
    }

    [Fact]
    public async Task A_destination_ahead_of_its_source_is_an_error()
    {
        await SomeStore.FillAsync(Source, 1, Token);
        await CopyAsync(Source, Destination);
        await Destination.AddAsync(SomeStore.Id(1), Some.Addition(("acte-signe.pdf", "signé")));

        var failure = Assert.Single((await CopyAsync(Source, Destination)).Failures);

        Assert.Equal("LD6601", failure.Code);
        Assert.Contains("version 4", failure.French, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_that_differs_stops_its_object_before_any_version()
    {
        await SomeStore.FillAsync(Source, 1, Token);
        await Destination.TryAppendLogAsync(
            SomeStore.Id(1), "transmission-00001-intention.json", Some.Bytes("autre envoi"), Token);

        var failure = Assert.Single((await CopyAsync(Source, Destination)).Failures);

        Assert.Equal("LD6602", failure.Code);
        Assert.Null(await Destination.FindAsync(SomeStore.Id(1)));
    }

    [Theory]
    [InlineData("acte.pdf", "LD6603")]
    [InlineData("inventory.json", "LD6603")]
    public async Task A_changed_byte_of_the_source_is_named_and_not_copied(string name, string code)
    {
        await SomeStore.FillAsync(Source, 2, Token);
        var file = Directory.EnumerateFiles(_folder.At("source"), name, SearchOption.AllDirectories)
            .First(path => path.Contains("DM2018_0001", StringComparison.Ordinal) && path.Contains("/v1/", StringComparison.Ordinal));
        Flip(file);

        var report = await CopyAsync(Source, Destination);

        var failure = Assert.Single(report.Failures);
        Assert.Equal(code, failure.Code);
        Assert.Contains($"/{name}", failure.French, StringComparison.Ordinal);
        Assert.Equal(1, report.Copied);
    }

    [Fact]
    public async Task A_medium_that_does_not_keep_what_it_was_given_is_found_out()
    {
        await SomeStore.FillAsync(Source, 1, Token);
        var storage = new MemoryStorage();
        var forgetful = new InterceptedStorage(storage, (_, moment) =>
        {
            var pdf = StoreExtensions.CollectAsync(storage.ListAsync(string.Empty, Token)).Result
                .FirstOrDefault(path => path.EndsWith("v1/content/acte.pdf", StringComparison.Ordinal));
            if (moment == CallMoment.After && pdf is not null)
            {
                storage.Delete(pdf);
            }
        });

        var failure = Assert.Single((await CopyAsync(Source, new StoreOn(forgetful, _clock))).Failures);

        Assert.Equal("LD6604", failure.Code);
        Assert.EndsWith("acte.pdf", failure.French.Split('»')[0].Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reading_everything_again_finds_what_changed_in_the_destination_since()
    {
        await SomeStore.FillAsync(Source, 2, Token);
        await CopyAsync(Source, Destination);
        Flip(Directory.EnumerateFiles(_folder.At("destination"), "acte.docx", SearchOption.AllDirectories).First());

        var quick = await CopyAsync(Source, Destination);
        var whole = await CopyAsync(Source, Destination, new CopyOptions { Check = CopyCheck.Everything });

        Assert.Empty(quick.Failures);
        Assert.Equal("LD6604", Assert.Single(whole.Failures).Code);
    }

    [Fact]
    public async Task The_observer_hears_of_each_object_once()
    {
        await SomeStore.FillAsync(Source, Objects, Token);
        var observer = new Listener();

        await StoreCopy.CopyAsync(Source, Destination, new CopyOptions { Parallelism = 3 }, observer, Token);

        Assert.Equal(Objects, observer.Total);
        Assert.Equal(
            Enumerable.Range(1, Objects).Select(number => SomeStore.Id(number).Value),
            observer.Copied.Select(copied => copied.Id.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_store_is_not_copied_onto_itself_nor_from_nowhere()
    {
        await SomeStore.FillAsync(Source, 1, Token);

        var same = await Assert.ThrowsAsync<VersionStoreException>(() => CopyAsync(Source, Source));
        var nowhere = await Assert.ThrowsAsync<VersionStoreException>(() => CopyAsync(Destination, Source));

        Assert.Equal(("LD6606", "LD6002"), (same.Code, nowhere.Code));
        Assert.False(Directory.Exists(_folder.At("destination")));
    }

    [Fact]
    public async Task An_object_is_measured_without_reading_its_contents()
    {
        await SomeStore.FillAsync(Source, 1, Token);

        var measure = await Source.MeasureAsync(SomeStore.Id(1), Token);

        var (pdf, docx, receipt, plan) = ("PDF 1".Length, "Word 1".Length, "AR 1".Length, "Plan 1".Length);
        Assert.Equal((4, 2 + 3 + 4), (measure!.Contents, measure.Files));
        Assert.Equal(pdf + docx + receipt + plan, measure.StoredBytes);
        Assert.Equal((2 * (pdf + docx)) + receipt, measure.SavedBytes);
        Assert.Equal(
            Directory.EnumerateFiles(Directory.GetDirectories(_folder.At("source"), "urn*", SearchOption.AllDirectories)[0], "*", SearchOption.AllDirectories)
                .Sum(file => new FileInfo(file).Length),
            measure.OverheadBytes + measure.StoredBytes);
        Assert.Null(await Source.MeasureAsync(SomeStore.Id(9), Token));
    }

    private static Task<CopyReport> CopyAsync(OcflVersionStore from, OcflVersionStore to, CopyOptions? options = null) =>
        StoreCopy.CopyAsync(from, to, options ?? new CopyOptions(), observer: null, Token);

    private static void Flip(string path)
    {
        var bytes = File.ReadAllBytes(path);
        bytes[^3] ^= 1;
        File.WriteAllBytes(path, bytes);
    }

    private SortedDictionary<string, string> Tree(string name) => FileTrees.Of(_folder.At(name));

    private sealed class Listener : ICopyObserver
    {
        public int Total { get; private set; }

        public List<CopyOutcome.Copied> Copied { get; } = [];

        public void Started(int objects) => Total = objects;

        public void Done(CopyOutcome outcome) => Copied.Add(Assert.IsType<CopyOutcome.Copied>(outcome));
    }
}
