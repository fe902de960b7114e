using LegalDocs.Acts;
using LegalDocs.Records.Tests.Support;
using LegalDocs.Versions;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Records.Tests.Statistics;

public sealed class StoreStatisticsTests
{
    [Fact]
    public async Task Objects_are_counted_by_nature_and_year_and_what_versions_share_is_saved()
    {
        var token = TestContext.Current.CancellationToken;
        var store = new MemoryVersionStore(new FakeTimeProvider(SomeActe.Date));
        var first = await SomeActe.StoreAsync(store);
        await SomeActe.AddAsync(
            store, SomeActe.Id("CV19"), "Convention", ("acte.json", SomeActe.Bytes(SomeActe.Card("CV19", nature: 4, date: "2019-01-02").ToJsonString())));
        await SomeActe.AddAsync(store, ActeObjectId.Parse("urn:example:objet"), "Autre", ("note.txt", SomeActe.Bytes("note")));
        var heard = 0;

        var statistics = await StoreStatistics.MeasureAsync(store, _ => heard++, token);

        Assert.Equal((3, 3, 4), (statistics.Total.Objects, heard, statistics.Total.Versions));
        Assert.Equal(
            [(NatureActe.Deliberation, 1), (NatureActe.Contrat, 1), (null, 1)],
            statistics.ByNature.Select(row => (row.Nature, row.Count.Objects)));
        Assert.Equal([2018, 2019, null], statistics.ByYear.Select(row => row.Year));
        var measure = (await store.MeasureAsync(first, token))!;
        Assert.Equal(measure.SavedBytes, statistics.Total.SavedBytes);
        Assert.True(measure.SavedBytes > SomeActe.Pdf("DM2018_0042").Length, "version 2 shares six files with version 1");
    }
}
