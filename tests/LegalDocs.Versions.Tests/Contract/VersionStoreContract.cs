using System.Globalization;
using LegalDocs.Versions.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Versions.Tests.Contract;

/// <summary>What every version store does, on whatever medium. One sealed subclass per implementation.</summary>
public abstract partial class VersionStoreContract : IAsyncDisposable
{
    private protected static CancellationToken Token => TestContext.Current.CancellationToken;

    private protected FakeTimeProvider Clock { get; } = new(Some.Date);

    [Fact]
    public async Task A_new_object_has_version_1_with_its_files()
    {
        var store = await OpenAsync();

        var outcome = await store.CommitAsync(Some.Id, Some.Draft(("acte.docx", "texte"), ("annexes/plan.pdf", "plan")));

        var committed = Assert.IsType<CommitOutcome.Committed>(outcome);
        Assert.Equal(1, committed.Version);
        Assert.Equal(OcflNames.Digest("texte"u8), committed.Digests["acte.docx"]);
        Assert.Equal("texte", await store.ReadTextAsync(Some.Id, 1, "acte.docx"));
        Assert.Equal("plan", await store.ReadTextAsync(Some.Id, 1, "annexes/plan.pdf"));
    }

    [Fact]
    public async Task A_history_tells_who_made_each_version_when_and_why()
    {
        var store = await OpenAsync();
        await store.AddAsync(Some.Id, Some.Draft(("acte.docx", "un")));
        Clock.Advance(TimeSpan.FromMilliseconds(86_400_001));
        await store.AddAsync(Some.Id, Some.Draft(("acte.docx", "deux")) with
        {
            Message = "Objet corrigé : « l’accès »",
            Author = new VersionAuthor("Mme Élodie Ÿ", null),
        });

        var history = await (await OpenAsync()).FindAsync(Some.Id);

        Assert.Equal((Some.Id, 2, 2), (history!.Id, history.Head, history.Versions.Count));
        Assert.Equal((1, Some.Date, "Délibération adoptée", Some.Author), Summary(history.Versions[0]));
        Assert.Equal(
            (2, Some.Date.AddMilliseconds(86_400_001), "Objet corrigé : « l’accès »", new VersionAuthor("Mme Élodie Ÿ", null)),
            Summary(history.Newest));
        Assert.Equal([new StoredFile("acte.docx", OcflNames.Digest("un"u8))], history.Versions[0].Files);
    }

    [Fact]
    public async Task Every_version_stays_readable_as_it_was()
    {
        var store = await OpenAsync();
        for (var number = 1; number <= 12; number++)
        {
            await store.AddAsync(Some.Id, Some.Draft(("acte.docx", number.ToString(CultureInfo.InvariantCulture)), ("fixe", "x")));
        }

        var texts = await (await OpenAsync()).AllTextsAsync(Some.Id);

        Assert.Equal(Enumerable.Range(1, 12).SelectMany(n => new[] { $"v{n} acte.docx {n}", $"v{n} fixe x" }), texts);
    }

    [Fact]
    public async Task Storing_the_same_state_again_changes_nothing()
    {
        var store = await OpenAsync();
        await store.AddAsync(Some.Id, Some.Draft(("a", "1"), ("b", "2")));
        var before = await SnapshotAsync();
        Clock.Advance(TimeSpan.FromDays(1));

        var outcome = await store.CommitAsync(Some.Id, Some.Draft(("b", "2"), ("a", "1")) with { Message = "encore" });
        var extension = await store.CommitAsync(Some.Id, Some.Addition(("b", "2")));

        Assert.Equal(new CommitOutcome.Unchanged(1), outcome);
        Assert.Equal(new CommitOutcome.Unchanged(1), extension);
        Assert.Equal(before, await SnapshotAsync());
    }

    [Fact]
    public async Task Extending_keeps_the_other_files_and_replacing_does_not()
    {
        var store = await OpenAsync();
        await store.AddAsync(Some.Id, Some.Addition(("acte.docx", "texte")));
        await store.AddAsync(Some.Id, Some.Addition(("acte.pdf", "pdf")));
        await store.AddAsync(Some.Id, Some.Draft(("ar.xml", "reçu")));

        var history = await store.FindAsync(Some.Id);

        Assert.Equal(["acte.docx", "acte.pdf"], history!.Versions[1].Files.Select(file => file.Path));
        Assert.Equal(["ar.xml"], history.Newest.Files.Select(file => file.Path));
    }

    [Fact]
    public async Task Content_that_the_object_holds_is_not_stored_again()
    {
        var store = await OpenAsync();
        await store.AddAsync(Some.Id, Some.Draft(("a", "même"), ("b", "même")));
        await store.AddAsync(Some.Id, Some.Draft(("a", "autre")));
        await store.AddAsync(Some.Id, Some.Draft(("c", "même"), ("d", "autre")));

        var contents = (await SnapshotAsync()).Where(file => file.Contains("/content/", StringComparison.Ordinal));

        Assert.Equal(2, contents.Count());
        Assert.Equal(
            ["v1 a même", "v1 b même", "v2 a autre", "v3 c même", "v3 d autre"], await store.AllTextsAsync(Some.Id));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(9_000_000)]
    public async Task Files_of_any_length_come_back_as_they_were(int length)
    {
        var store = await OpenAsync();
        var content = Some.Bytes(seed: length, length);
        await store.AddAsync(
            Some.Id, Some.Draft() with { Files = new Dictionary<string, ReadOnlyMemory<byte>> { ["acte.pdf"] = content } });

        Assert.Equal(content, await (await OpenAsync()).ReadAsync(Some.Id, 1, "acte.pdf"));
    }

    [Fact]
    public async Task An_object_that_is_not_there_has_no_history()
    {
        var store = await OpenAsync();

        Assert.Null(await store.FindAsync(Some.Id));
        Assert.Empty(await store.ListAllAsync());
        Assert.Empty(await store.ListLogsAsync(Some.Id, Token));
        Assert.Null(await store.ReadLogAsync(Some.Id, "journal", Token));
    }

    [Theory]
    [InlineData(2, "acte.docx")]
    [InlineData(int.MaxValue, "acte.docx")]
    [InlineData(1, "acte.pdf")]
    [InlineData(1, "ACTE.DOCX")]
    [InlineData(1, "../v1/content/acte.docx")]
    public async Task A_file_that_is_not_there_is_named(int version, string path)
    {
        var store = await OpenAsync();
        await store.AddAsync(Some.Id, Some.Draft(("acte.docx", "texte")));

        var fault = await Assert.ThrowsAsync<VersionStoreException>(() => store.OpenAsync(Some.Id, version, path, Token));

        Assert.Equal(("LD6003", false), (fault.Code, fault.IsTransient));
        Assert.Contains(path, fault.French, StringComparison.Ordinal);
        Assert.Contains(path, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_object_is_listed_once()
    {
        var store = await OpenAsync();
        var ids = Enumerable.Range(1, 20).Select(n => ActeObjectId.ForActe("242100410", $"DM2018_{n:D4}")).ToList();
        foreach (var id in ids)
        {
            await store.AddAsync(id, Some.Draft(("a", "1")));
            await store.AddAsync(id, Some.Draft(("a", "2")));
            await store.TryAppendLogAsync(id, "journal", Some.Bytes("x"), Token);
        }

        await store.TryAppendLogAsync(ActeObjectId.ForActe("242100410", "SANS_VERSION"), "journal", Some.Bytes("x"), Token);

        var listed = await (await OpenAsync()).ListAllAsync();

        Assert.Equal(ids.Order(ById), listed.Order(ById));
    }

    [Fact]
    public async Task The_same_commits_make_the_same_store()
    {
        var store = await OpenAsync();
        await store.AddAsync(Some.Id, Some.Draft(("z", "1"), ("a", "1"), ("é/b", "2")));
        await store.AddAsync(Some.Id, Some.Addition(("a", "3")));
        var first = await SnapshotAsync();

        await EraseAsync();
        store = await OpenAsync();
        await store.AddAsync(Some.Id, Some.Draft(("é/b", "2"), ("a", "1"), ("z", "1")));
        await store.AddAsync(Some.Id, Some.Addition(("a", "3")));

        Assert.Equal(first, await SnapshotAsync());
    }

    public abstract ValueTask DisposeAsync();

    /// <summary>A store on this test's place, as a second process would open it.</summary>
    private protected abstract Task<IVersionStore> OpenAsync();

    /// <summary>The same place, below the store.</summary>
    private protected abstract Task<IOcflStorage> ConnectAsync();

    /// <summary>Removes a file behind the store's back.</summary>
    private protected abstract Task DeleteAsync(string path);

    /// <summary>Makes the place new.</summary>
    private protected abstract Task EraseAsync();

    /// <summary>Every file with its bytes, those under <c>extensions</c> left out.</summary>
    private protected async Task<IReadOnlyList<string>> SnapshotAsync()
    {
        var storage = await ConnectAsync();
        var files = new List<string>();
        foreach (var path in await StoreExtensions.CollectAsync(storage.ListAsync(string.Empty, Token)))
        {
            if (!path.StartsWith("extensions/", StringComparison.Ordinal))
            {
                files.Add($"{path} {Convert.ToHexString((await storage.ReadAsync(path, Token))!.Bytes.Span)}");
            }
        }

        return files;
    }

    private static readonly Comparer<ActeObjectId> ById =
        Comparer<ActeObjectId>.Create((x, y) => string.CompareOrdinal(x.Value, y.Value));

    private static (int, DateTimeOffset, string, VersionAuthor?) Summary(VersionEntry version) =>
        (version.Number, version.Created, version.Message, version.Author);
}
