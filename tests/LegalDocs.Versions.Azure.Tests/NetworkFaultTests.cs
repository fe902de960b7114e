using LegalDocs.Versions.Azure.Tests.Support;
using LegalDocs.Versions.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Versions.Azure.Tests;

/// <summary>Each request of a commit goes wrong once, in each way; then the same with the SDK's own retry.</summary>
public sealed class NetworkFaultTests(Azurite azurite)
{
    private const int MaxRequests = 60;

    private readonly FakeTimeProvider _clock = new(Some.Date);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(NetworkFault.RequestLost)]
    [InlineData(NetworkFault.AnswerLost)]
    [InlineData(NetworkFault.Busy)]
    public async Task A_request_that_fails_for_good_leaves_the_old_version_or_the_new_one(NetworkFault fault)
    {
        for (var request = 2; request < MaxRequests; request++)
        {
            var container = Azurite.NewContainer();
            await (await OpenAsync(container)).AddAsync(Some.Id, Draft(1));
            var network = Failing(fault, request);
            var store = await ConnectAsync(container, network, retryCount: 0);

            var thrown = await Record.ExceptionAsync(() => store.CommitAsync(Some.Id, Draft(2)));

            await CheckAndResumeAsync(container);
            if (network.Requests < request)
            {
                Assert.Null(thrown);
                Assert.True(request > 10, "the faults were not injected");
                return;
            }

            // Some requests only tidy up or learn what is known already: their failure is no failure of the commit.
            Assert.True(thrown is null or VersionStoreException { IsTransient: true }, thrown?.ToString());
        }

        Assert.Fail("a commit makes more requests than this test expects");
    }

    [Theory]
    [InlineData(NetworkFault.RequestLost)]
    [InlineData(NetworkFault.AnswerLost)]
    [InlineData(NetworkFault.Busy)]
    [InlineData(NetworkFault.AnswerCut)]
    public async Task A_request_that_fails_once_is_repeated_and_changes_nothing(NetworkFault fault)
    {
        for (var request = 2; request < MaxRequests; request++)
        {
            var container = Azurite.NewContainer();
            await (await OpenAsync(container)).AddAsync(Some.Id, Draft(1));
            var network = Failing(fault, request);
            var store = await ConnectAsync(container, network, retryCount: 3);

            var outcome = await store.CommitAsync(Some.Id, Draft(2));

            Assert.Equal(2, Assert.IsType<CommitOutcome.Committed>(outcome).Version);
            Assert.Equal(["v1 a 1", "v1 b 1", "v2 a 2", "v2 b 2"], await store.AllTextsAsync(Some.Id));
            Assert.Empty(await store.AllFindingsAsync());
            if (network.Requests < request)
            {
                return;
            }
        }
    }

    [Fact]
    public async Task A_log_entry_whose_answer_was_lost_is_known_to_be_ours()
    {
        var container = Azurite.NewContainer();
        await (await OpenAsync(container)).AddAsync(Some.Id, Draft(1));
        var network = new FaultyNetwork(OnceFor(NetworkFault.AnswerLost, "/logs/"));
        var store = await ConnectAsync(container, network, retryCount: 3);

        var ours = await store.TryAppendLogAsync(Some.Id, "transmission-00001.json", Some.Bytes("intention"), Token);
        var other = await (await OpenAsync(container))
            .TryAppendLogAsync(Some.Id, "transmission-00001.json", Some.Bytes("intention"), Token);

        Assert.Equal((true, false), (ours, other));
    }

    [Fact]
    public async Task Content_altered_on_its_way_is_noticed_and_never_returned()
    {
        var container = Azurite.NewContainer();
        await (await OpenAsync(container)).AddAsync(Some.Id, Draft(1));
        var network = new FaultyNetwork((_, request) =>
            request.Method == HttpMethod.Get && request.RequestUri!.AbsolutePath.Contains("/content/", StringComparison.Ordinal)
                ? NetworkFault.AnswerAltered
                : null);
        var store = await ConnectAsync(container, network, retryCount: 0);

        var fault = await Assert.ThrowsAsync<VersionStoreException>(() => store.OpenAsync(Some.Id, 1, "a", Token));

        Assert.Equal(("LD6061", true), (fault.Code, fault.IsTransient));
    }

    [Fact]
    public async Task Large_content_arrives_in_checked_pieces()
    {
        var container = Azurite.NewContainer();
        var content = Some.Bytes(seed: 3, length: 10_000_000);
        var draft = Some.Draft() with { Files = new Dictionary<string, ReadOnlyMemory<byte>> { ["acte.pdf"] = content } };
        await (await OpenAsync(container)).AddAsync(Some.Id, draft);
        var checkedRanges = 0;
        var network = new FaultyNetwork((_, request) =>
        {
            checkedRanges += request.Headers.Contains("x-ms-range-get-content-md5") ? 1 : 0;
            return null;
        });

        var read = await (await ConnectAsync(container, network, retryCount: 0)).ReadAsync(Some.Id, 1, "acte.pdf");

        Assert.Equal(content, read);
        Assert.InRange(checkedRanges, 3, 10);
    }

    [Fact]
    public async Task A_service_that_stays_silent_is_given_up()
    {
        var options = Options(Azurite.NewContainer(), new FaultyNetwork((_, _) => NetworkFault.Silence), retryCount: 1) with
        {
            NetworkTimeout = TimeSpan.FromMilliseconds(50),
        };

        var fault = await Assert.ThrowsAsync<VersionStoreException>(() => BlobVersionStore.ConnectAsync(options, _clock, Token));

        Assert.Equal(("LD6000", true), (fault.Code, fault.IsTransient));
    }

    [Fact]
    public async Task A_service_that_stays_busy_is_told_as_such()
    {
        var network = new FaultyNetwork((_, _) => NetworkFault.Busy);

        var fault = await Assert.ThrowsAsync<VersionStoreException>(
            () => ConnectAsync(Azurite.NewContainer(), network, retryCount: 2));

        Assert.Equal(("LD6059", true, 3), (fault.Code, fault.IsTransient, network.Requests));
    }

    [Fact]
    public async Task Cancelling_stops_a_request_that_hangs()
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var network = new FaultyNetwork((_, _) =>
        {
            source.Cancel();
            return NetworkFault.Silence;
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => BlobVersionStore.ConnectAsync(Options(Azurite.NewContainer(), network, retryCount: 5), _clock, source.Token));
    }

    private static FaultyNetwork Failing(NetworkFault fault, int number) =>
        new((request, _) => request == number ? fault : null);

    private static Func<int, HttpRequestMessage, NetworkFault?> OnceFor(NetworkFault fault, string path)
    {
        var done = false;
        return (_, request) =>
        {
            if (done || request.Method != HttpMethod.Put || !request.RequestUri!.AbsolutePath.Contains(path, StringComparison.Ordinal))
            {
                return null;
            }

            done = true;
            return fault;
        };
    }

    private async Task CheckAndResumeAsync(string container)
    {
        var store = await OpenAsync(container);
        var head = (await store.FindAsync(Some.Id))!.Head;
        Assert.InRange(head, 1, 2);
        Assert.Equal(
            Enumerable.Range(1, head).SelectMany(n => new[] { $"v{n} a {n}", $"v{n} b {n}" }), await store.AllTextsAsync(Some.Id));

        await store.CommitAsync(Some.Id, Draft(2));

        Assert.Equal(2, (await store.FindAsync(Some.Id))!.Head);
        Assert.Empty(await store.AllFindingsAsync());
    }

    private Task<BlobVersionStore> OpenAsync(string container) =>
        BlobVersionStore.ConnectAsync(container, azurite.ConnectionString, accountUrl: null, _clock, Token);

    private Task<BlobVersionStore> ConnectAsync(string container, FaultyNetwork network, int retryCount) =>
        BlobVersionStore.ConnectAsync(Options(container, network, retryCount), _clock, Token);

    private BlobStoreOptions Options(string container, FaultyNetwork network, int retryCount) => new()
    {
        Container = container,
        ConnectionString = azurite.ConnectionString,
        RetryCount = retryCount,
        RetryDelay = TimeSpan.FromMilliseconds(1),
        Transport = network.ToTransport(),
    };

    private static VersionDraft Draft(int version) => Some.Draft(("a", $"{version}"), ("b", $"{version}"));
}
