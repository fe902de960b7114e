using LegalDocs.Transmission.Tests.Support;

namespace LegalDocs.Transmission.Tests.S2low;

/// <summary>The traps of Polly and of HttpClient (components 4.3), on a clock that tests move.</summary>
public sealed class PipelineTests
{
    private static readonly RawAnswer Down = RawAnswer.Php("<html>Bad Gateway</html>", 502);

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly RecordingClock _clock = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_send_that_fails_is_one_request()
    {
        await using var server = RawServer.Start(Down);

        await Client(server, new S2lowPipelineOptions()).CreateAsync(Some.Request(), Token);

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_question_is_asked_again_with_growing_pauses()
    {
        await using var server = RawServer.Start(Down, Down, Down, RawAnswer.Php("OK\n3\n"));
        var options = new S2lowPipelineOptions { ReadRetries = 3, ReadTimeout = Day, CircuitThroughput = 100 };

        var asking = Client(server, options).GetStatusAsync(1, Token);
        var outcome = await Until.DoneAsync(asking, _clock, TimeSpan.FromMilliseconds(100));

        Assert.Equal(new StatusOutcome.InProgress(3), outcome);
        Assert.Equal(4, server.Requests.Count);
        var pauses = Pauses().ToList();
        Assert.Equal(3, pauses.Count);
        Assert.All(pauses, pause => Assert.InRange(pause, TimeSpan.Zero, TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public async Task A_question_waits_as_long_as_the_platform_asks()
    {
        await using var server = RawServer.Start(
            RawAnswer.Php(string.Empty, 503, "Retry-After: 20\r\n"), RawAnswer.Php("OK\n3\n"));
        var options = new S2lowPipelineOptions { ReadRetries = 1, ReadTimeout = Day };

        var asking = Client(server, options).GetStatusAsync(1, Token);
        await Until.DoneAsync(asking, _clock, TimeSpan.FromSeconds(1));

        Assert.Equal(TimeSpan.FromSeconds(20), Assert.Single(Pauses()));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_pause_of_hours_is_left_to_the_work_table()
    {
        await using var server = RawServer.Start(RawAnswer.Php(string.Empty, 503, "Retry-After: 7200\r\n"));

        var outcome = await Client(server, new S2lowPipelineOptions { ReadRetries = 3 }).GetStatusAsync(1, Token);

        Assert.IsType<StatusOutcome.Unavailable>(outcome);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_question_without_answer_is_given_up_and_asked_again()
    {
        await using var server = RawServer.Start(RawAnswer.Silence, RawAnswer.Php("OK\n3\n"));
        var options = new S2lowPipelineOptions { ReadRetries = 1, ReadTimeout = TimeSpan.FromSeconds(30) };

        var asking = Client(server, options).GetStatusAsync(1, Token);
        await Until.TrueAsync(() => server.Requests.Count == 1);
        _clock.Advance(options.ReadTimeout);
        await Until.TrueAsync(() => _clock.Timers.Count > 1);
        _clock.Advance(TimeSpan.FromSeconds(10));
        await Until.TrueAsync(() => asking.IsCompleted);
        var outcome = await asking;

        Assert.Equal(new StatusOutcome.InProgress(3), outcome);
    }

    [Fact]
    public async Task After_a_few_failures_nothing_is_sent_until_the_circuit_closes()
    {
        await using var server = RawServer.Start(Down, Down, Down, Down, RawAnswer.Php("OK\n9\n\n"));
        var options = new S2lowPipelineOptions { CircuitThroughput = 4, CircuitBreak = TimeSpan.FromMinutes(1) };
        var client = Client(server, options);
        for (var i = 1; i <= 4; i++)
        {
            Assert.IsType<CreationOutcome.Unknown>(await client.CreateAsync(Some.Request(i), Token));
        }

        Assert.IsType<CreationOutcome.NotSent>(await client.CreateAsync(Some.Request(5), Token));
        Assert.Equal(4, server.Requests.Count);
        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(new CreationOutcome.Accepted(9), await client.CreateAsync(Some.Request(5), Token));
    }

    [Fact]
    public async Task A_platform_that_is_down_says_since_when_and_lets_one_act_try_after_the_pause()
    {
        await using var server = RawServer.Start(Down, Down, Down, Down, RawAnswer.Php("OK\n9\n\n"));
        var options = new S2lowPipelineOptions { CircuitThroughput = 4, CircuitBreak = TimeSpan.FromMinutes(1) };
        var client = Client(server, options);
        var told = new List<PlatformStanding>();
        client.Circuit!.Changed += (_, standing) => told.Add(standing);
        var firstFailure = _clock.GetUtcNow();
        for (var i = 1; i <= 4; i++)
        {
            Assert.Null(client.Circuit.PauseBeforeSend());
            await client.CreateAsync(Some.Request(i), Token);
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(firstFailure, client.Circuit.Standing.DownSince);
        Assert.Equal(TimeSpan.FromSeconds(59), client.Circuit.PauseBeforeSend());
        _clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Null(client.Circuit.PauseBeforeSend());
        Assert.Equal(TimeSpan.FromMinutes(1), client.Circuit.PauseBeforeSend());
        await client.CreateAsync(Some.Request(5), Token);

        Assert.Null(client.Circuit.PauseBeforeSend());
        Assert.Null(client.Circuit.Standing.DownSince);
        Assert.Equal([true, false], told.Select(standing => standing.IsDown));
    }

    [Fact]
    public async Task An_open_circuit_of_questions_is_unavailable_without_a_request()
    {
        await using var server = RawServer.Start(Down);
        var client = Client(server, new S2lowPipelineOptions { CircuitThroughput = 2, ReadRetries = 0 });
        for (var i = 1; i <= 4; i++)
        {
            await client.GetStatusAsync(i, Token);
        }

        Assert.IsType<StatusOutcome.Unavailable>(await client.GetStatusAsync(5, Token));
        Assert.Equal(4, server.Requests.Count);
    }

    [Fact]
    public async Task A_refusal_is_no_failure_of_the_platform_and_opens_no_circuit()
    {
        await using var server = RawServer.Start(RawAnswer.Php("KO\nLe numéro n&#039;est pas correct\n"));
        var client = Client(server, new S2lowPipelineOptions { CircuitThroughput = 2 });
        for (var i = 1; i <= 6; i++)
        {
            Assert.IsType<CreationOutcome.Refused>(await client.CreateAsync(Some.Request(i), Token));
        }
    }

    [Fact]
    public async Task One_send_too_many_at_the_same_time_is_not_sent()
    {
        await using var server = RawServer.Start(RawAnswer.Silence);
        using var caller = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var client = Client(server, new S2lowPipelineOptions { ConcurrentSends = 1 });
        var first = client.CreateAsync(Some.Request(1), caller.Token);
        await Until.TrueAsync(() => server.Requests.Count == 1);

        Assert.IsType<CreationOutcome.NotSent>(await client.CreateAsync(Some.Request(2), Token));

        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
    }

    /// <summary>Timers that Polly keeps for time limits start without end; those of a day are ours.</summary>
    private IEnumerable<TimeSpan> Pauses() => _clock.Timers.Where(timer => timer > TimeSpan.Zero && timer != Day);

    private S2lowPlateforme Client(RawServer server, S2lowPipelineOptions options) =>
        Clients.Of(server.Address, Some.Metropole, _clock, options);
}
