using LegalDocs.Campaigns.Cataloguing;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.Register;
using LegalDocs.Versions;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Campaigns.Tests.Cataloguing;

/// <summary>A run feeds the catalogue; a rebuild gives the same one.</summary>
public sealed class CatalogueRebuildTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private int _registers;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_catalogue_after_runs_equals_the_catalogue_of_a_rebuild()
    {
        await using var workshop = await Workshop.OpenAsync();
        await workshop.RunAsync();
        workshop.Campaign.Write("donnees/services.csv", "Code;Nom\nSC01;Droit des sols\nSC02;Archives communes\n");
        await workshop.RunAsync();

        await using var rebuilt = await OpenAsync();
        var report = await new CatalogueRebuild(workshop.Store, rebuilt.Catalogue).RunAsync(null, Token);

        Assert.Equal((5, 0, 0, 0), (report.Catalogued, report.Removed, report.Foreign, report.Faults.Count));
        Assert.Equal(await DumpAsync(workshop.Register), await DumpAsync(rebuilt));
        var page = await workshop.Register.Catalogue.SearchAsync(new SearchQuery { Text = "chenove" }, 50, null, Token);
        Assert.Equal(["CV18_SC01_21166", "CV18_SC02_21166", "DM2018_SC01", "DM2018_SC02"], Numbers(page).Order(StringComparer.Ordinal));
        Assert.Equal(2, Assert.Single(Numbered(page, "DM2018_SC02")).Entry.HeadVersion);
    }

    [Fact]
    public async Task A_register_that_lags_behind_is_caught_up_by_the_next_run()
    {
        await using var workshop = await Workshop.OpenAsync();
        await workshop.RunAsync();
        var before = await DumpAsync(workshop.Register);
        var entries = await workshop.Register.Catalogue.ListAsync(Token);
        await workshop.Register.Catalogue.RemoveAsync([entries[0].Urn], Token);
        await workshop.Register.Catalogue.RecordAsync(
            [new CatalogueRecord { Entry = entries[1] with { HeadVersion = 7, Objet = "faux" }, AwaitedKeys = [], Text = "faux" }], Token);

        var report = await workshop.RunAsync();

        Assert.All(report.Actes, result => Assert.IsType<ActeResult.Unchanged>(result));
        Assert.Equal(before, await DumpAsync(workshop.Register));
    }

    [Fact]
    public async Task A_rebuild_takes_out_what_the_store_has_not_and_mends_what_is_wrong()
    {
        var acts = new StoredActs();
        await acts.AddAsync("CV1");
        await acts.AddAsync("CV2");
        await using var register = await OpenAsync();
        var rebuild = new CatalogueRebuild(acts.Store, register.Catalogue);
        await rebuild.RunAsync(null, Token);
        var right = await DumpAsync(register);
        var known = (await register.Catalogue.ListAsync(Token))[0];
        var ghost = known with { Urn = LegalDocs.Acts.ActeUrn.Parse(StoredActs.IdOf("GHOST").Value), Cle = "convention/GHOST" };
        await register.Catalogue.RecordAsync(
            [
                new CatalogueRecord { Entry = ghost, AwaitedKeys = [], Text = "" },
                new CatalogueRecord { Entry = known with { Objet = "faux", HeadVersion = 9 }, AwaitedKeys = ["x"], Text = "faux" },
            ],
            Token);

        var report = await rebuild.RunAsync(null, Token);

        Assert.Equal((2, 1), (report.Catalogued, report.Removed));
        Assert.Equal(right, await DumpAsync(register));
    }

    [Fact]
    public async Task A_store_without_any_act_takes_nothing_out_of_the_register()
    {
        var acts = new StoredActs();
        await acts.AddAsync("CV1");
        await acts.AddAsync("CV2");
        await using var register = await OpenAsync();
        await new CatalogueRebuild(acts.Store, register.Catalogue).RunAsync(null, Token);
        var right = await DumpAsync(register);

        var report = await new CatalogueRebuild(new StoredActs().Store, register.Catalogue).RunAsync(null, Token);

        Assert.Equal((0, 0, 2), (report.Catalogued, report.Removed, report.Kept));
        Assert.Equal(right, await DumpAsync(register));
    }

    [Fact]
    public async Task A_rebuild_passes_over_damaged_and_foreign_objects_and_says_so()
    {
        var acts = new StoredActs();
        await acts.AddAsync("CV1");
        await acts.AddAsync("CV2", "{ damaged");
        await acts.ExtendAsync(ActeObjectId.Parse("info:somebody-else"), "readme.txt", [1]);
        await using var register = await OpenAsync();

        var report = await new CatalogueRebuild(acts.Store, register.Catalogue).RunAsync(null, Token);

        Assert.Equal((1, 1), (report.Catalogued, report.Foreign));
        Assert.Equal("LD6510", Assert.Single(report.Faults).Code);
    }

    [Fact]
    public async Task An_act_whose_card_was_damaged_since_is_still_found_after_a_rebuild()
    {
        var acts = new StoredActs();
        await acts.AddAsync("CV1");
        await using var register = await OpenAsync();
        var rebuild = new CatalogueRebuild(acts.Store, register.Catalogue);
        await rebuild.RunAsync(null, Token);
        var before = await register.Catalogue.ListAsync(Token);
        await acts.AddAsync("CV1", "{ damaged");

        var report = await rebuild.RunAsync(null, Token);

        Assert.Equal((0, 0), (report.Catalogued, report.Removed));
        Assert.Equal("LD6510", Assert.Single(report.Faults).Code);
        Assert.Equal(before, await register.Catalogue.ListAsync(Token));
    }

    [Fact]
    public async Task A_rebuild_in_several_batches_is_complete_and_reports_its_progress()
    {
        var acts = new StoredActs();
        for (var i = 0; i < 450; i++)
        {
            await acts.AddAsync($"CV{i}");
        }

        await using var register = await OpenAsync();
        var progress = new List<int>();

        await new CatalogueRebuild(acts.Store, register.Catalogue).RunAsync(progress.Add, Token);

        Assert.Equal([200, 400, 450], progress);
        Assert.Equal(450, (await register.Catalogue.SearchAsync(new SearchQuery { Text = "texte" }, 1, null, Token)).Total);
    }

    [Fact]
    public async Task An_interrupted_rebuild_is_completed_by_the_next()
    {
        var acts = new StoredActs();
        for (var i = 0; i < 250; i++)
        {
            await acts.AddAsync($"CV{i}");
        }

        await using var register = await OpenAsync();
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var rebuild = new CatalogueRebuild(acts.Store, register.Catalogue);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rebuild.RunAsync(_ => source.Cancel(), source.Token));
        Assert.Equal(200, (await register.Catalogue.ListAsync(Token)).Count);
        await rebuild.RunAsync(null, Token);

        Assert.Equal(250, (await register.Catalogue.ListAsync(Token)).Count);
    }

    /// <summary>Every line of the catalogue in a canonical form, its text and what words find.</summary>
    private static async Task<IReadOnlyList<string>> DumpAsync(RegisterDatabase register)
    {
        var lines = new List<string>();
        foreach (var entry in await register.Catalogue.ListAsync(Token))
        {
            lines.Add($"{entry} | {await register.Catalogue.FindTextAsync(entry.Urn, Token)}");
        }

        foreach (var words in new[] { "", "convention", "archives", "de", "faux", "c*" })
        {
            var page = await register.Catalogue.SearchAsync(new SearchQuery { Text = words }, 500, null, Token);
            lines.Add($"{words}: {string.Join(' ', Numbers(page))}");
            lines.AddRange(page.Facets.Select(facet => $"{facet.Name}: {string.Join(' ', facet.Values)}"));
        }

        return lines;
    }

    private static IEnumerable<string> Numbers(SearchPage page) => page.Hits.Select(hit => hit.Entry.Numero.Value);

    private static IEnumerable<SearchHit> Numbered(SearchPage page, string numero) =>
        page.Hits.Where(hit => hit.Entry.Numero.Value == numero);

    private Task<RegisterDatabase> OpenAsync() => RegisterDatabase.OpenAsync(
        new RegisterOptions { Path = Path.Combine(_folder.Path, $"registre-{++_registers}.db") },
        new FakeTimeProvider(new DateTimeOffset(2026, 4, 1, 8, 0, 0, TimeSpan.Zero)),
        Token);
}
