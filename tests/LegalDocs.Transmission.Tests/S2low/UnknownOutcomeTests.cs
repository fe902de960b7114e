using System.Net;
using System.Net.Sockets;
using LegalDocs.Transmission.Tests.Support;

namespace LegalDocs.Transmission.Tests.S2low;

/// <summary>Protocol section 7, first rows: what may have arrived is unknown, what never left is not sent.</summary>
public sealed class UnknownOutcomeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_connection_cut_after_the_upload_is_unknown_and_nothing_is_sent_again()
    {
        await using var server = RawServer.Start(RawAnswer.Cut);

        var outcome = await Client(server.Address).CreateAsync(Some.Request(), Token);

        Assert.IsType<CreationOutcome.Unknown>(outcome);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_kept_connection_cut_after_the_upload_is_unknown_and_nothing_is_sent_again()
    {
        // HttpClient repeats some requests by itself when a kept connection turns out to be closed.
        await using var server = RawServer.Start(RawAnswer.Php("OK\n1\n\n"), RawAnswer.Cut, RawAnswer.Php("OK\n2\n\n"));
        var client = Client(server.Address);
        await client.CreateAsync(Some.Request(1), Token);

        var outcome = await client.CreateAsync(Some.Request(2), Token);

        Assert.IsType<CreationOutcome.Unknown>(outcome);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_platform_that_never_answers_is_unknown_after_the_time_limit()
    {
        await using var server = RawServer.Start(RawAnswer.Silence);
        var clock = new RecordingClock();
        var options = new S2lowPipelineOptions { SendTimeout = TimeSpan.FromMinutes(2) };

        var sending = Clients.Of(server.Address, Some.Metropole, clock, options).CreateAsync(Some.Request(), Token);
        await Until.TrueAsync(() => server.Requests.Count == 1);
        clock.Advance(TimeSpan.FromMinutes(2));

        Assert.IsType<CreationOutcome.Unknown>(await sending);
    }

    [Fact]
    public async Task A_caller_that_gives_up_is_told_so_and_the_attempt_stays_its_own_to_resolve()
    {
        await using var server = RawServer.Start(RawAnswer.Silence);
        using var caller = CancellationTokenSource.CreateLinkedTokenSource(Token);

        var sending = Client(server.Address).CreateAsync(Some.Request(), caller.Token);
        await Until.TrueAsync(() => server.Requests.Count == 1);
        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public async Task A_refused_connection_is_not_sent()
    {
        var outcome = await Client(new Uri($"http://127.0.0.1:{FreePort()}/")).CreateAsync(Some.Request(), Token);

        Assert.IsType<CreationOutcome.NotSent>(outcome);
    }

    [Fact]
    public async Task A_name_that_does_not_resolve_is_not_sent()
    {
        var outcome = await Client(new Uri("http://s2low.invalid/")).CreateAsync(Some.Request(), Token);

        Assert.IsType<CreationOutcome.NotSent>(outcome);
    }

    [Fact]
    public async Task A_server_that_does_not_speak_TLS_is_not_sent()
    {
        await using var server = RawServer.Start(RawAnswer.Php("OK\n1\n\n"));
        var address = new UriBuilder(server.Address) { Scheme = Uri.UriSchemeHttps }.Uri;

        Assert.IsType<CreationOutcome.NotSent>(await Client(address).CreateAsync(Some.Request(), Token));
    }

    [Fact]
    public async Task A_connection_that_is_never_accepted_is_not_sent()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "a full queue of connections drops the next one on Linux only");
        using var queue = new FullQueue();
        var account = new S2lowAccount { BaseAddress = queue.Address, Siren = Some.Metropole };
        var pipelines = S2lowPipelines.Create(new S2lowPipelineOptions(), TimeProvider.System);

        var client = S2lowPlatformFactory.Create(account with { ConnectTimeout = TimeSpan.FromMilliseconds(100) }, pipelines);

        Assert.IsType<CreationOutcome.NotSent>(await client.CreateAsync(Some.Request(), Token));
    }

    private static S2lowPlateforme Client(Uri address) => Clients.Of(address, Some.Metropole, TimeProvider.System);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>A listening socket whose queue is full: further connections wait without an answer.</summary>
    private sealed class FullQueue : IDisposable
    {
        private readonly Socket _listener = new(SocketType.Stream, ProtocolType.Tcp);
        private readonly List<Socket> _waiting = [];

        public FullQueue()
        {
            _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            _listener.Listen(0);
            for (var i = 0; i < 4; i++)
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { Blocking = false };
                _waiting.Add(socket);
                try
                {
                    socket.Connect(_listener.LocalEndPoint!);
                }
                catch (SocketException error) when (error.SocketErrorCode is SocketError.WouldBlock or SocketError.InProgress)
                {
                }
            }
        }

        public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndPoint!).Port}/");

        public void Dispose()
        {
            _waiting.ForEach(socket => socket.Dispose());
            _listener.Dispose();
        }
    }
}
