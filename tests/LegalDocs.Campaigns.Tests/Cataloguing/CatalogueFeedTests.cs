using LegalDocs.Acts;
using LegalDocs.Campaigns.Cataloguing;
using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.Register;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Tests.Cataloguing;

/// <summary>After a step of a transmission the catalogue follows without reading what did not change.</summary>
public sealed class CatalogueFeedTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private readonly StoredActs _acts = new();
    private RegisterDatabase _register = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private CatalogueFeed Feed => new(_acts.Store, _register.Catalogue);

    public async ValueTask InitializeAsync() => _register = await RegisterDatabase.OpenAsync(
        new RegisterOptions { Path = Path.Combine(_folder.Path, "registre.db") }, TimeProvider.System, Token);

    public async ValueTask DisposeAsync()
    {
        await _register.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_receipt_changes_state_and_version_and_leaves_the_text()
    {
        var id = await _acts.AddAsync("CV1");
        await Feed.UpdateAsync(id, null, Token);
        await _acts.ExtendAsync(id, ActeFiles.Receipt, StoredActs.Receipt("CV1"));

        var faults = await Feed.UpdateStateAsync(id, Token);

        var urn = ActeUrn.Parse(id.Value);
        Assert.Empty(faults);
        Assert.Equal(
            new CatalogueStanding(2, EtatCatalogue.AccuseRecu, IsOutdated: false), await _register.Catalogue.FindStandingAsync(urn, Token));
        Assert.Equal("Texte de l’acte CV1.\nVu le code général.", await _register.Catalogue.FindTextAsync(urn, Token));
        Assert.Equal(
            (await new CatalogueReader(_acts.Store).ReadAsync(id, null, Token)).Record!.Entry,
            await _register.Catalogue.FindAsync(urn, Token));
    }

    [Fact]
    public async Task Without_a_new_document_no_document_is_read()
    {
        var id = await _acts.AddAsync("CV1");
        await _acts.ExtendAsync(id, ActeFiles.Receipt, StoredActs.Receipt("CV1"));

        var same = await new CatalogueReader(_acts.Store).ReadSinceAsync(id, 1, Token);
        var unknown = await new CatalogueReader(_acts.Store).ReadSinceAsync(id, 0, Token);
        await _acts.ExtendAsync(id, ActeFiles.Docx, SmallCampaign.Docx("Autre texte."));
        var changed = await new CatalogueReader(_acts.Store).ReadSinceAsync(id, 2, Token);

        Assert.Null(same.Record!.Text);
        Assert.NotNull(unknown.Record!.Text);
        Assert.Equal("Autre texte.", changed.Record!.Text);
    }

    [Fact]
    public async Task An_act_that_the_catalogue_has_not_is_read_whole()
    {
        var id = await _acts.AddAsync("CV1");

        await Feed.UpdateStateAsync(id, Token);

        Assert.NotNull(await _register.Catalogue.FindTextAsync(ActeUrn.Parse(id.Value), Token));
    }

    [Fact]
    public async Task An_act_with_too_many_words_is_catalogued_and_said_to_be_so()
    {
        var words = string.Join(' ', Enumerable.Range(0, 160_000).Select(number => $"z{number:000000}"));
        var id = await _acts.AddAsync("CV1", more: ("annexes/01-liste.docx", SmallCampaign.Docx(words)));

        var fault = Assert.Single(await Feed.UpdateAsync(id, null, Token));

        Assert.Equal(("LD6512", id), (fault.Code, fault.Id));
        Assert.NotNull(await _register.Catalogue.FindAsync(ActeUrn.Parse(id.Value), Token));
    }
}
