using LegalDocs.Versions.Tests.Support;

namespace LegalDocs.Versions.Tests.Contract;

public abstract partial class VersionStoreContract
{
    /// <summary>Paths that would leave the object, mean another place, or mean two things.</summary>
    public static TheoryData<string> RefusedPaths =>
    [
        "", "/", "/etc/passwd", "a/", "a//b", ".", "..", "./a", "a/./b", "../a", "a/../../b", "..\\a", "a\\b", "C:\\a",
        "a\0b", "a\nb", "a\u007fb", "a.", "a /b", "a/b.", "e\u0301.pdf", "\ud800.pdf", new string('x', 201),
        new string('é', 128),
    ];

    public static TheoryData<string> AcceptedPaths =>
    [
        "a", "é.pdf", "annexe n° 1 (plan).pdf", "a..b/..c", ".caché", "%2e%2e/%2F", "a#b?c&d=e", "\U0001F4C4.pdf", "a b/c d",
        "<a>|*\"", "inventory.json", "v2/content/a", "0=ocfl_object_1.1", new string('y', 199),
    ];

    /// <summary>Ids that would be dangerous as paths, or collide on some file systems.</summary>
    public static TheoryData<string> HostileIds =>
    [
        "../../../etc/passwd", "/", "..", ".", "a/b\\c", "CON", "nul.", "a b ", "%2e%2e%2f", "urn:legaldocs:acte:1:É",
        "é#?&=+", "\U0001F4C4", new string('i', 512), new string('é', 512), "urn:legaldocs:acte:242100410:" + new string('9', 200),
    ];

    [Theory]
    [MemberData(nameof(RefusedPaths))]
    public async Task A_dangerous_path_is_refused_and_nothing_is_written(string path)
    {
        var store = await OpenAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => store.CommitAsync(Some.Id, Some.Draft(("bon", "1"), (path, "2"))));

        Assert.Null(await store.FindAsync(Some.Id));
        Assert.Empty(await SnapshotAsync());
    }

    [Theory]
    [MemberData(nameof(AcceptedPaths))]
    public async Task An_odd_path_is_kept_as_it_is(string path)
    {
        var store = await OpenAsync();
        await store.AddAsync(Some.Id, Some.Draft((path, "contenu")));

        Assert.Equal([$"v1 {path} contenu"], await (await OpenAsync()).AllTextsAsync(Some.Id));
        Assert.Empty(await store.AllFindingsAsync());
    }

    [Fact]
    public async Task A_path_cannot_be_the_folder_of_another_even_of_the_head()
    {
        var store = await OpenAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => store.CommitAsync(Some.Id, Some.Draft(("a", "1"), ("a/b/c", "2"))));
        await store.AddAsync(Some.Id, Some.Draft(("a", "1")));

        await Assert.ThrowsAsync<ArgumentException>(() => store.CommitAsync(Some.Id, Some.Addition(("a/b", "2"))));

        Assert.Equal(1, (await store.FindAsync(Some.Id))!.Head);
    }

    [Fact]
    public async Task A_draft_without_files_message_or_author_is_refused()
    {
        var store = await OpenAsync();
        var draft = Some.Draft(("a", "1"));

        await Assert.ThrowsAsync<ArgumentException>(() => store.CommitAsync(Some.Id, Some.Draft()));
        await Assert.ThrowsAsync<ArgumentException>(() => store.CommitAsync(Some.Id, draft with { Message = " " }));
        await Assert.ThrowsAsync<ArgumentException>(() => store.CommitAsync(Some.Id, draft with { Author = new(" ", null) }));
        Assert.Empty(await SnapshotAsync());
    }

    [Fact]
    public async Task Hostile_ids_stay_in_the_store_and_apart()
    {
        var store = await OpenAsync();
        foreach (var text in HostileIds)
        {
            await store.AddAsync(ActeObjectId.Parse(text), Some.Draft(("a", $"contenu de {text.Data}")));
        }

        var reopened = await OpenAsync();
        var listed = await reopened.ListAllAsync();

        Assert.Equal(
            HostileIds.Select(row => row.Data).Order(StringComparer.Ordinal), listed.Select(id => id.Value).Order(StringComparer.Ordinal));
        foreach (var id in listed)
        {
            Assert.Equal([$"v1 a contenu de {id}"], await reopened.AllTextsAsync(id));
        }

        Assert.Empty(await reopened.AllFindingsAsync());
        Assert.All(await SnapshotAsync(), file => Assert.Matches("^(0=ocfl_1.1|ocfl_layout.json|[0-9a-f]{3}/[0-9a-f]{3}/[0-9a-f]{3}/) ?", file));
    }

    [Fact]
    public async Task Ids_that_differ_by_case_only_are_two_objects()
    {
        var store = await OpenAsync();
        await store.AddAsync(ActeObjectId.Parse("urn:a"), Some.Draft(("a", "bas")));
        await store.AddAsync(ActeObjectId.Parse("urn:A"), Some.Draft(("a", "haut")));

        Assert.Equal("bas", await store.ReadTextAsync(ActeObjectId.Parse("urn:a"), 1, "a"));
        Assert.Equal("haut", await store.ReadTextAsync(ActeObjectId.Parse("urn:A"), 1, "a"));
    }
}
