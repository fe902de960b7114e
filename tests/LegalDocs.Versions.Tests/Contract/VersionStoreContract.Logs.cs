using LegalDocs.Versions.Tests.Support;

namespace LegalDocs.Versions.Tests.Contract;

public abstract partial class VersionStoreContract
{
    [Fact]
    public async Task A_log_entry_is_written_once()
    {
        var store = await OpenAsync();

        var first = await store.TryAppendLogAsync(Some.Id, "transmission-00001.json", Some.Bytes("un"), Token);
        var second = await (await OpenAsync()).TryAppendLogAsync(Some.Id, "transmission-00001.json", Some.Bytes("deux"), Token);
        var same = await store.TryAppendLogAsync(Some.Id, "transmission-00001.json", Some.Bytes("un"), Token);

        Assert.Equal((true, false, false), (first, second, same));
        Assert.Equal(Some.Bytes("un"), (await store.ReadLogAsync(Some.Id, "transmission-00001.json", Token))!.Value.ToArray());
    }

    [Fact]
    public async Task Log_entries_are_listed_in_order_and_leave_versions_alone()
    {
        var store = await OpenAsync();
        await store.TryAppendLogAsync(Some.Id, "b", Some.Bytes("avant"), Token);
        await store.AddAsync(Some.Id, Some.Draft(("acte.docx", "texte")));
        await store.TryAppendLogAsync(Some.Id, "a", Some.Bytes("après"), Token);
        await store.AddAsync(Some.Id, Some.Draft(("acte.docx", "autre")));

        Assert.Equal(["a", "b"], await store.ListLogsAsync(Some.Id, Token));
        Assert.Equal(["v1 acte.docx texte", "v2 acte.docx autre"], await store.AllTextsAsync(Some.Id));
        Assert.Empty(await store.AllFindingsAsync());
    }

    [Fact]
    public async Task A_log_without_a_version_is_no_object()
    {
        var store = await OpenAsync();
        await store.TryAppendLogAsync(Some.Id, "intention", Some.Bytes("x"), Token);

        Assert.Null(await store.FindAsync(Some.Id));
        Assert.Empty(await store.ListAllAsync());
    }

    [Fact]
    public async Task Of_racing_writers_of_one_log_entry_one_wins()
    {
        var writers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => OpenAsync()));

        var won = await Task.WhenAll(writers.Select((store, n) => Task.Run(
            () => store.TryAppendLogAsync(Some.Id, "essai-3", Some.Bytes($"écrivain {n}"), Token))));

        var winner = Assert.Single(Enumerable.Range(0, 8), n => won[n]);
        Assert.Equal(Some.Bytes($"écrivain {winner}"), (await writers[0].ReadLogAsync(Some.Id, "essai-3", Token))!.Value.ToArray());
    }

    [Theory]
    [InlineData("../inventory.json")]
    [InlineData("a/b")]
    [InlineData(".caché")]
    [InlineData("é")]
    [InlineData("a\\b")]
    [InlineData("a\n")]
    [InlineData("")]
    public async Task A_dangerous_log_name_is_refused(string name)
    {
        var store = await OpenAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => store.TryAppendLogAsync(Some.Id, name, Some.Bytes("x"), Token));
        await Assert.ThrowsAsync<ArgumentException>(() => store.ReadLogAsync(Some.Id, name, Token));
    }
}
