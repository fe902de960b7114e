using LegalDocs.Campaigns.Running;
using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Tests.Making;

/// <summary>What the journal hears of making: one line per version, whenever the process dies.</summary>
public sealed class GenerationJournalTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_version_made_is_recorded_once_and_an_unchanged_run_adds_nothing()
    {
        await using var workshop = await Workshop.OpenAsync();
        var report = await workshop.RunAsync();
        var first = workshop.Journal.Facts;

        await workshop.RunAsync();

        Assert.Equal(report.Actes.Count, first.Count);
        Assert.All(first, fact => Assert.Equal((ActeAction.Generation, 1), (fact.Action, fact.Version)));
        var fact = first[0];
        var history = (await workshop.Store.FindAsync(fact.Id, Token))!;
        Assert.Equal(history.Newest.Files.Single(file => file.Path == ActeFiles.Pdf).Sha512, fact.Sha512);
        Assert.Equal("Première version générée", fact.Detail);
        Assert.Equal(first, workshop.Journal.Facts);
    }

    [Theory]
    [InlineData(RecordingJournal.Death.BeforeLine)]
    [InlineData(RecordingJournal.Death.AfterLine)]
    internal async Task A_run_that_dies_between_store_and_catalogue_is_completed_by_the_next(RecordingJournal.Death death)
    {
        await using var workshop = await Workshop.OpenAsync();
        var (maker, plan) = await workshop.MakerAsync();
        workshop.Journal.Next = death;

        await Assert.ThrowsAsync<IOException>(() => maker.MakeAsync(plan.Actes[0], Token));
        await maker.MakeAsync(plan.Actes[0], Token);
        await maker.MakeAsync(plan.Actes[0], Token);

        var fact = Assert.Single(workshop.Journal.Facts);
        Assert.Equal((1, "Première version générée"), (fact.Version, fact.Detail));
    }

    [Fact]
    public async Task A_new_version_after_a_death_is_recorded_beside_the_one_that_was_missed()
    {
        await using var workshop = await Workshop.OpenAsync();
        var (maker, plan) = await workshop.MakerAsync();
        workshop.Journal.Next = RecordingJournal.Death.BeforeLine;
        await Assert.ThrowsAsync<IOException>(() => maker.MakeAsync(plan.Actes[0], Token));
        workshop.Campaign.Write("donnees/services.csv", "Code;Nom\nSC01;Droit du sol\nSC02;Archives\n");

        await workshop.RunAsync();

        Assert.Equal([1, 2], workshop.Journal.Facts.Where(fact => fact.Id == plan.Actes[0].ObjectId).Select(fact => fact.Version ?? 0));
    }

    [Fact]
    public async Task A_register_that_is_lost_adds_no_line()
    {
        await using var workshop = await Workshop.OpenAsync();
        await workshop.RunAsync();
        var before = workshop.Journal.Facts;
        await workshop.ForgetCatalogueAsync();

        await workshop.RunAsync();

        Assert.Equal(before, workshop.Journal.Facts);
    }
}
