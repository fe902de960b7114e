using Azure.Storage.Blobs;
using Azure.Storage.Sas;
using LegalDocs.Versions.Azure.Tests.Support;
using LegalDocs.Versions.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Versions.Azure.Tests;

/// <summary>Ways to connect, and what is said when it cannot be done. No message quotes a secret.</summary>
public sealed class ConnectionTests(Azurite azurite)
{
    private readonly FakeTimeProvider _clock = new(Some.Date);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("ab")]
    [InlineData("Actes")]
    [InlineData("actes_2018")]
    [InlineData("actes--2018")]
    [InlineData("-actes")]
    [InlineData("actes-")]
    [InlineData("actes/2018")]
    [InlineData("actes\n")]
    public async Task A_name_that_no_container_can_have_is_refused(string container) => Assert.Equal(
        "LD6050", (await FaultAsync(new BlobStoreOptions { Container = container, ConnectionString = azurite.ConnectionString })).Code);

    [Theory]
    [InlineData("n’importe quoi")]
    [InlineData("AccountKey=c2VjcmV0")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=a;AccountKey=SECRET!!;EndpointSuffix=core.windows.net")]
    public async Task A_malformed_connection_string_is_refused_without_quoting_it(string text)
    {
        var fault = await FaultAsync(new BlobStoreOptions { Container = "actes", ConnectionString = text });

        Assert.Equal("LD6051", fault.Code);
        Assert.DoesNotContain("SECRET", fault.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("c2VjcmV0", fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("actes.blob.core.windows.net")]
    [InlineData("ftp://actes.blob.core.windows.net")]
    public async Task A_malformed_address_is_refused(string url) => Assert.Equal(
        "LD6052",
        (await Assert.ThrowsAsync<VersionStoreException>(
            () => BlobVersionStore.ConnectAsync("actes", connectionString: null, url, _clock, Token))).Code);

    [Fact]
    public async Task Without_an_account_there_is_nothing_to_connect_to() => Assert.Equal(
        "LD6053",
        (await Assert.ThrowsAsync<VersionStoreException>(
            () => BlobVersionStore.ConnectAsync("actes", " ", string.Empty, _clock, Token))).Code);

    [Fact]
    public async Task A_wrong_key_is_told_as_a_refusal()
    {
        var key = Convert.ToBase64String(new byte[64]);
        var text = $"DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey={key};BlobEndpoint={azurite.AccountUrl};";

        var fault = await FaultAsync(new BlobStoreOptions { Container = "actes", ConnectionString = text });

        Assert.Equal(("LD6055", false), (fault.Code, fault.IsTransient));
        Assert.DoesNotContain(key, fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_does_not_answer_is_told_as_unreachable()
    {
        // Port 1 answers nobody.
        var text = Azurite.ConnectionStringTo("http://127.0.0.1:1/devstoreaccount1");

        var fault = await FaultAsync(
            new BlobStoreOptions { Container = "actes", ConnectionString = text, RetryDelay = TimeSpan.FromMilliseconds(1) });

        Assert.Equal(("LD6000", true), (fault.Code, fault.IsTransient));
    }

    [Fact]
    public async Task A_service_too_old_for_the_version_asked_for_is_told_as_such()
    {
        var newest = Enum.GetValues<BlobClientOptions.ServiceVersion>().Max();

        var fault = await FaultAsync(new BlobStoreOptions
        {
            Container = "actes",
            ConnectionString = azurite.ConnectionString,
            ServiceVersion = newest,
        });

        Assert.Equal("LD6057", fault.Code);
    }

    [Fact]
    public async Task A_signature_for_one_container_is_enough_to_work_in_it()
    {
        var container = Azurite.NewContainer();
        await new BlobContainerClient(azurite.ConnectionString, container, Emulated()).CreateAsync(cancellationToken: Token);
        var url = SignedUrl(container, BlobContainerSasPermissions.All);

        var store = await BlobVersionStore.ConnectAsync(container, connectionString: null, url, _clock, Token);
        await store.AddAsync(Some.Id, Some.Draft(("a", "1")));

        Assert.Equal(["v1 a 1"], await store.AllTextsAsync(Some.Id));
        Assert.DoesNotContain("sig", store.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signature_for_reading_only_reads_and_is_refused_to_write()
    {
        var container = Azurite.NewContainer();
        var writer = await BlobVersionStore.ConnectAsync(container, azurite.ConnectionString, accountUrl: null, _clock, Token);
        await writer.AddAsync(Some.Id, Some.Draft(("a", "1")));
        var url = SignedUrl(container, BlobContainerSasPermissions.Read | BlobContainerSasPermissions.List);
        var reader = await BlobVersionStore.ConnectAsync(container, connectionString: null, url, _clock, Token);

        var fault = await Assert.ThrowsAsync<VersionStoreException>(() => reader.CommitAsync(Some.Id, Some.Draft(("a", "2"))));

        Assert.Equal("LD6055", fault.Code);
        Assert.DoesNotContain("sig=", fault.ToString(), StringComparison.Ordinal);
        Assert.Equal(["v1 a 1"], await reader.AllTextsAsync(Some.Id));
        Assert.Empty(await reader.AllFindingsAsync());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(21)]
    public void A_retry_count_out_of_range_is_refused(int count) => Assert.Throws<ArgumentOutOfRangeException>(
        () => new BlobStoreOptions { Container = "actes", RetryCount = count });

    private async Task<VersionStoreException> FaultAsync(BlobStoreOptions options)
    {
        var fault = await Assert.ThrowsAsync<VersionStoreException>(() => BlobVersionStore.ConnectAsync(options, _clock, Token));
        Assert.NotEmpty(fault.French);
        return fault;
    }

    private string SignedUrl(string container, BlobContainerSasPermissions permissions)
    {
        var client = new BlobContainerClient(azurite.ConnectionString, container, Emulated());
        var signature = client.GenerateSasUri(permissions, new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero)).Query;
        return azurite.AccountUrl + signature;
    }

    private static BlobClientOptions Emulated() => new(BlobClientOptions.ServiceVersion.V2026_06_06);
}
