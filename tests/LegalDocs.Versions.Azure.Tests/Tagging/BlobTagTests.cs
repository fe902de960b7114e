using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using LegalDocs.Versions.Azure.Tests.Support;
using LegalDocs.Versions.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Versions.Azure.Tests.Tagging;

/// <summary>Index tags and access tiers.</summary>
public sealed class BlobTagTests(Azurite azurite)
{
    private static readonly Dictionary<string, string> Tags = new() { ["siren"] = "242100410", ["etat"] = "recu", ["vide"] = string.Empty };

    private readonly string _container = Azurite.NewContainer();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Objects_are_found_by_their_tags()
    {
        var store = await ConnectAsync();
        await SomeStore.FillAsync(store, 2, Token);

        var first = await store.TagAsync(SomeStore.Id(1), Tags, Token);
        var again = await store.TagAsync(SomeStore.Id(1), Tags, Token);
        var found = new List<string>();
        await foreach (var blob in Container().FindBlobsByTagsAsync("\"siren\" = '242100410' AND \"etat\" = 'recu'", Token))
        {
            found.Add(blob.BlobName);
        }

        Assert.Equal((TagOutcome.Written, TagOutcome.Unchanged), (first, again));
        Assert.EndsWith("DM2018_0001/0=ocfl_object_1.1", Assert.Single(found), StringComparison.Ordinal);
        Assert.Empty(await store.AllFindingsAsync());
    }

    [Fact]
    public async Task Tags_outlive_the_next_version()
    {
        var store = await ConnectAsync();
        await SomeStore.FillAsync(store, 1, Token);
        await store.TagAsync(SomeStore.Id(1), Tags, Token);

        await store.AddAsync(SomeStore.Id(1), Some.Addition(("acte-signe.pdf", "signé")));

        Assert.Equal(TagOutcome.Unchanged, await store.TagAsync(SomeStore.Id(1), Tags, Token));
    }

    [Fact]
    public async Task What_the_service_does_not_take_is_replaced_or_refused()
    {
        var store = await ConnectAsync();
        await SomeStore.FillAsync(store, 1, Token);
        var eleven = Enumerable.Range(0, 11).ToDictionary(number => $"t{number}", _ => "x");

        await store.TagAsync(SomeStore.Id(1), new Dictionary<string, string> { ["numero"] = "DÉL/2018 n° 42" }, Token);

        Assert.Equal("D_L/2018 n_ 42", (await TagsAsync())["numero"]);
        await Assert.ThrowsAsync<ArgumentException>(() => store.TagAsync(SomeStore.Id(1), eleven, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => store.TagAsync(
            SomeStore.Id(1), new Dictionary<string, string> { ["numéro"] = "x" }, Token));
    }

    [Fact]
    public async Task An_object_that_is_absent_is_said()
    {
        var store = await ConnectAsync();
        await SomeStore.FillAsync(store, 1, Token);

        await Assert.ThrowsAsync<VersionStoreException>(() => store.TagAsync(SomeStore.Id(9), Tags, Token));
    }

    [Theory]
    [InlineData(409, "FeatureNotYetSupportedForHierarchicalNamespaceAccounts", "LD6611", "sans elles")]
    [InlineData(400, "BlobTagsNotSupportedForAccountType", "LD6611", "sans elles")]
    [InlineData(501, "NotImplemented", "LD6611", "sans elles")]
    [InlineData(403, "AuthorizationPermissionMismatch", "LD6612", "Storage Blob Data Owner")]
    public void An_account_without_tags_is_said(int status, string error, string code, string remedy)
    {
        var fault = BlobTags.Explain("azure:actes (compte)", new RequestFailedException(status, error, error, null));

        Assert.Equal(code, fault!.Code);
        Assert.Contains(remedy, fault.French, StringComparison.Ordinal);
        Assert.Null(BlobTags.Explain("azure:actes", new RequestFailedException(404, "x", "BlobNotFound", null)));
    }

    [Fact]
    public async Task Contents_go_to_the_tier_asked_for_and_inventories_do_not()
    {
        var store = await ConnectAsync(ContentTier.Cool);
        await SomeStore.FillAsync(store, 1, Token);

        var tiers = new Dictionary<bool, HashSet<string>>();
        await foreach (var blob in Container().GetBlobsAsync(new GetBlobsOptions(), Token))
        {
            var isContent = blob.Name.Contains("/content/", StringComparison.Ordinal);
            tiers.TryAdd(isContent, []);
            tiers[isContent].Add(blob.Properties.AccessTier?.ToString() ?? string.Empty);
        }

        Assert.Equal(["Cool"], tiers[true]);
        Assert.DoesNotContain("Cool", tiers[false]);
        Assert.Empty(await store.AllFindingsAsync());
    }

    [Fact]
    public void An_account_without_tiers_is_said()
    {
        var fault = BlobFaults.Explain(
            "azure:actes", "x", new RequestFailedException(400, "no tier", "AccessTierNotSupportedForBlobType", null));

        Assert.Equal("LD6610", fault!.Code);
        Assert.Contains("LEGALDOCS_AZURE_TIER", fault.French, StringComparison.Ordinal);
    }

    private BlobContainerClient Container() =>
        BlobConnection.Open(new BlobStoreOptions { Container = _container, ConnectionString = azurite.ConnectionString });

    private async Task<IDictionary<string, string>> TagsAsync()
    {
        var blob = Container().GetBlobClient($"{StorageLayout.ObjectRoot(SomeStore.Id(1))}/{OcflNames.ObjectDeclaration}");
        return (await blob.GetTagsAsync(cancellationToken: Token)).Value.Tags;
    }

    private Task<BlobVersionStore> ConnectAsync(ContentTier tier = ContentTier.Account) => BlobVersionStore.ConnectAsync(
        _container, azurite.ConnectionString, accountUrl: null, tier, new FakeTimeProvider(Some.Date), Token);
}
