using LegalDocs.Records.Tests.Support;
using LegalDocs.Versions;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Records.Tests.Histories;

public sealed class ActeTimelineTests
{
    private readonly MemoryVersionStore _store = new(new FakeTimeProvider(SomeActe.Date));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_version_says_which_files_came_changed_or_went()
    {
        var id = await SomeActe.StoreAsync(_store);
        await _store.CommitAsync(
            id,
            new VersionDraft
            {
                Files = new Dictionary<string, ReadOnlyMemory<byte>> { ["acte.pdf"] = SomeActe.Bytes("autre") },
                Mode = VersionMode.Replace,
                Message = "Refait",
                Author = new VersionAuthor("Greffe", null),
            },
            Token);

        var changes = await ReadAsync(id);

        Assert.Equal(3, changes.Count);
        Assert.All(changes[0].Files, file => Assert.Equal(FileChangeKind.Added, file.Kind));
        Assert.Equal([new FileChange("ar.xml", FileChangeKind.Added)], changes[1].Files);
        Assert.Contains(new FileChange("acte.pdf", FileChangeKind.Replaced), changes[2].Files);
        Assert.Contains(new FileChange("ar.xml", FileChangeKind.Removed), changes[2].Files);
        Assert.Equal("Accusé de réception de l’État", changes[1].Files[0].Title.French);
    }

    [Fact]
    public async Task Values_of_the_card_and_of_the_data_are_compared()
    {
        var id = await SomeActe.StoreAsync(_store);
        await SomeActe.AddAsync(
            _store,
            id,
            "Correction",
            ("acte.json", SomeActe.Bytes(SomeActe.Card(objet: "Autre objet").ToJsonString())),
            ("donnees.json", SomeActe.Bytes("{\"seance\":{\"date\":\"2018-09-28\"},\"votes\":[{\"pour\":79},{\"pour\":1}]}")));

        var values = (await ReadAsync(id))[2].Values;

        Assert.Equal(
            [
                new ValueChange("acte.json", "objet", "Création d’un service commun", "Autre objet"),
                new ValueChange("donnees.json", "seance.date", "2018-09-27", "2018-09-28"),
                new ValueChange("donnees.json", "votes[1].pour", null, "1"),
            ],
            values);
    }

    [Fact]
    public async Task More_values_than_anybody_reads_are_counted()
    {
        var id = await SomeActe.StoreAsync(_store);
        var many = string.Join(',', Enumerable.Range(0, 500).Select(number => $"\"v{number}\":{number}"));
        await SomeActe.AddAsync(_store, id, "Beaucoup", ("donnees.json", SomeActe.Bytes($"{{{many}}}")));

        var change = (await ReadAsync(id))[2];

        Assert.Equal((200, 302), (change.Values.Count, change.MoreValues));
    }

    [Fact]
    public async Task Data_that_are_no_json_do_not_stop_the_history()
    {
        var id = await SomeActe.StoreAsync(_store);
        await SomeActe.AddAsync(_store, id, "Abîmé", ("donnees.json", SomeActe.Bytes("{")));

        Assert.Equal(2, (await ReadAsync(id))[2].Values.Count);
    }

    private async Task<IReadOnlyList<VersionChange>> ReadAsync(ActeObjectId id)
    {
        var archive = new ActeArchive(_store);
        return await ActeTimeline.ReadAsync(archive, (await archive.FindAsync(id, Token))!, Token);
    }
}
