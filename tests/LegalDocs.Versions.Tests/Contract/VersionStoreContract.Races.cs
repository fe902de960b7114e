using LegalDocs.Versions.Tests.Support;

namespace LegalDocs.Versions.Tests.Contract;

public abstract partial class VersionStoreContract
{
    private const int Writers = 8;

    [Theory]
    [InlineData(VersionMode.Replace)]
    [InlineData(VersionMode.Extend)]
    public async Task Writers_at_once_all_succeed_in_some_order(VersionMode mode)
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => OpenAsync()));

        var outcomes = await Task.WhenAll(stores.Select((store, n) => Task.Run(
            () => store.CommitAsync(Some.Id, Some.Draft(($"fichier-{n}", $"contenu {n}")) with { Mode = mode }))));

        var versions = outcomes.Select(outcome => Assert.IsType<CommitOutcome.Committed>(outcome).Version).ToList();
        Assert.Equal(Enumerable.Range(1, Writers), versions.Order());
        var history = await (await OpenAsync()).FindAsync(Some.Id);
        Assert.Equal(Writers, history!.Head);
        for (var n = 0; n < Writers; n++)
        {
            Assert.Equal($"contenu {n}", await stores[0].ReadTextAsync(Some.Id, versions[n], $"fichier-{n}"));
        }

        Assert.Equal(mode == VersionMode.Extend ? Writers : 1, history.Newest.Files.Count);
        Assert.Empty(await stores[0].AllFindingsAsync());
    }

    [Fact]
    public async Task An_addition_to_a_head_that_is_no_longer_the_expected_one_writes_nothing()
    {
        var store = await OpenAsync();
        await store.AddAsync(Some.Id, Some.Draft(("acte.pdf", "un")));
        var addition = Some.Addition(("acte-signe.pdf", "un, signé")) with
        {
            ExpectedHead = new Dictionary<string, string?> { ["acte.pdf"] = OcflNames.Digest("un"u8), ["acte-signe.pdf"] = null },
        };
        await store.AddAsync(Some.Id, Some.Draft(("acte.pdf", "deux")));

        var late = await store.CommitAsync(Some.Id, addition);
        await store.AddAsync(Some.Id, Some.Draft(("acte.pdf", "un")));
        var right = await store.CommitAsync(Some.Id, addition);

        Assert.Equal(2, Assert.IsType<CommitOutcome.HeadDiffers>(late).Version);
        Assert.Equal(4, Assert.IsType<CommitOutcome.Committed>(right).Version);
        Assert.Equal(4, Assert.IsType<CommitOutcome.HeadDiffers>(await store.CommitAsync(Some.Id, addition)).Version);
        Assert.Equal(0, Assert.IsType<CommitOutcome.HeadDiffers>(
            await store.CommitAsync(ActeObjectId.ForActe("242100410", "AUTRE"), addition)).Version);
    }

    [Fact]
    public async Task Writers_of_one_path_at_once_never_mix_their_bytes()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => OpenAsync()));

        var outcomes = await Task.WhenAll(stores.Select((store, n) => Task.Run(
            () => store.CommitAsync(Some.Id, Some.Draft(("acte.pdf", $"contenu {n}"), ("commun.json", "même"))))));

        for (var n = 0; n < Writers; n++)
        {
            var version = Assert.IsType<CommitOutcome.Committed>(outcomes[n]).Version;
            Assert.Equal($"contenu {n}", await stores[n].ReadTextAsync(Some.Id, version, "acte.pdf"));
            Assert.Equal("même", await stores[n].ReadTextAsync(Some.Id, version, "commun.json"));
        }

        Assert.Empty(await stores[0].AllFindingsAsync());
    }

    [Fact]
    public async Task Writers_of_the_same_state_at_once_make_one_version()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => OpenAsync()));

        var outcomes = await Task.WhenAll(stores.Select(store => Task.Run(
            () => store.CommitAsync(Some.Id, Some.Draft(("acte.pdf", "même"))))));

        Assert.Single(outcomes.OfType<CommitOutcome.Committed>());
        Assert.Equal(Writers - 1, outcomes.OfType<CommitOutcome.Unchanged>().Count(outcome => outcome.Version == 1));
        Assert.Empty(await stores[0].AllFindingsAsync());
    }

    [Fact]
    public async Task A_reader_sees_whole_versions_while_others_write()
    {
        var reader = await OpenAsync();
        var writer = await OpenAsync();
        await writer.AddAsync(Some.Id, Some.Draft(("a", "1"), ("b", "1")));

        var writing = Task.Run(async () =>
        {
            for (var n = 2; n <= 20; n++)
            {
                await writer.AddAsync(Some.Id, Some.Draft(("a", $"{n}"), ("b", $"{n}")));
            }
        }, Token);
        var seen = 1;
        while (!writing.IsCompleted)
        {
            var head = (await reader.FindAsync(Some.Id))!.Head;
            Assert.True(head >= seen, "a version that had been seen is gone");
            seen = head;
            Assert.Equal($"{head}", await reader.ReadTextAsync(Some.Id, head, "a"));
            Assert.Equal($"{head}", await reader.ReadTextAsync(Some.Id, head, "b"));
        }

        await writing;
        Assert.Equal(20, (await reader.FindAsync(Some.Id))!.Head);
    }

    [Fact]
    public async Task Writers_of_different_objects_do_not_disturb_each_other()
    {
        var store = await OpenAsync();
        var ids = Enumerable.Range(0, 24).Select(n => ActeObjectId.ForActe("242100410", $"N{n}")).ToList();

        await Task.WhenAll(ids.Select(id => Task.Run(() => store.AddAsync(id, Some.Draft(("a", id.Value))))));

        foreach (var id in ids)
        {
            Assert.Equal([$"v1 a {id}"], await store.AllTextsAsync(id));
        }

        Assert.Empty(await store.AllFindingsAsync());
    }
}
