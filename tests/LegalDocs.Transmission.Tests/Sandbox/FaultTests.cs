using LegalDocs.Sandbox;
using LegalDocs.Transmission.Tests.Support;

namespace LegalDocs.Transmission.Tests.Sandbox;

/// <summary>Faults on demand: what each does, and that the same seed gives the same ones.</summary>
public sealed class FaultTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("drop-before-accept:1", false)]
    [InlineData("html502:1", false)]
    [InlineData("html200:1", false)]
    [InlineData("drop-after-accept:1", true)]
    [InlineData("http500:1", true)]
    [InlineData("truncated:1", true)]
    public async Task A_struck_creation_is_unknown_to_the_client_and_has_or_has_not_happened(string faults, bool happened)
    {
        var file = Path.GetTempFileName();
        await using (var struck = await StartAsync(faults, databasePath: file))
        {
            Assert.IsType<CreationOutcome.Unknown>(await struck.Client().CreateAsync(Some.Request(), Token));
        }

        await using var sound = await StartAsync(string.Empty, databasePath: file);
        Assert.Equal(happened ? 1 : 0, (await sound.Client().ListAsync(1, Token)).Count);
    }

    [Fact]
    public async Task A_slow_creation_happens_after_the_client_has_gone_and_a_hasty_second_one_is_a_double()
    {
        await using var rehearsal = await StartAsync("slow:1");
        var slowly = new SandboxFaults().SlowFor;
        var options = new S2lowPipelineOptions { SendTimeout = TimeSpan.FromSeconds(10) };
        var client = Clients.Of(rehearsal.Address, Some.Metropole, rehearsal.Clock, options);
        var first = client.CreateAsync(Some.Request(), Token);
        await rehearsal.Clock.StartedAsync(slowly, 1);
        rehearsal.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.IsType<CreationOutcome.Unknown>(await first);

        // Both have passed the look at the number before either is written: the trap of protocol 3.1.
        var second = Clients.Of(rehearsal.Address, Some.Metropole, TimeProvider.System).CreateAsync(Some.Request(), Token);
        await rehearsal.Clock.StartedAsync(slowly, 2);
        rehearsal.Clock.Advance(slowly);
        Assert.IsType<CreationOutcome.Accepted>(await second);

        var counting = Clients.Of(rehearsal.Address, Some.Metropole, TimeProvider.System).ListAsync(1, Token);
        await rehearsal.Clock.StartedAsync(slowly, 3);
        rehearsal.Clock.Advance(slowly);
        Assert.Equal(2, (await counting).Count);
    }

    [Fact]
    public async Task A_creation_that_a_proxy_repeats_is_refused_as_a_taken_number_and_was_made_once()
    {
        await using var rehearsal = await StartAsync("duplicate:1");

        var refused = Assert.IsType<CreationOutcome.Refused>(await rehearsal.Client().CreateAsync(Some.Request(), Token));

        Assert.Equal(RefusalKind.DuplicateNumber, refused.Kind);
        Assert.Single(await rehearsal.Client().ListAsync(1, Token));
    }

    [Fact]
    public async Task Windows_of_maintenance_follow_the_platform_s_clock()
    {
        var clock = new RecordingClock(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        Assert.True(SandboxMaintenance.TryParse("300:20", out var windows));
        await using var rehearsal = await Rehearsal.StartAsync(new SandboxOptions { Maintenance = windows }, clock);
        Assert.IsType<StatusOutcome.Unavailable>(await rehearsal.Client().GetStatusAsync(1, Token));

        clock.Advance(TimeSpan.FromSeconds(20));
        Assert.IsType<StatusOutcome.NotFound>(await rehearsal.Client().GetStatusAsync(1, Token));
        clock.Advance(TimeSpan.FromSeconds(280));

        Assert.IsType<StatusOutcome.Unavailable>(await rehearsal.Client().GetStatusAsync(1, Token));
    }

    [Theory]
    [InlineData("300")]
    [InlineData("20:300")]
    [InlineData("300:0")]
    [InlineData("300:-1")]
    [InlineData("un:deux")]
    public void Windows_that_make_no_sense_are_refused(string text) => Assert.False(SandboxMaintenance.TryParse(text, out _));

    [Fact]
    public async Task Questions_are_struck_too()
    {
        await using var rehearsal = await StartAsync("html502:1");

        Assert.IsType<StatusOutcome.Unavailable>(await rehearsal.Client().GetStatusAsync(1, Token));
        await Assert.ThrowsAsync<TransmissionException>(() => rehearsal.Client().ListAsync(1, Token));
    }

    [Fact]
    public async Task Without_an_answer_of_the_State_the_platform_closes_the_act_after_thirty_days()
    {
        await using var rehearsal = await StartAsync("never-ar:1");
        await rehearsal.Client().CreateAsync(Some.Request(), Token);

        rehearsal.Clock.Advance(TimeSpan.FromDays(29));
        Assert.Equal(new StatusOutcome.InProgress(3), await rehearsal.Client().GetStatusAsync(1, Token));
        rehearsal.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal(
            "Fermeture automatique de la transaction de plus de 30 jours",
            Assert.IsType<StatusOutcome.Failed>(await rehearsal.Client().GetStatusAsync(1, Token)).Message);
    }

    [Fact]
    public async Task An_anomaly_comes_with_the_State_s_message()
    {
        await using var rehearsal = await StartAsync("anomaly:1");
        await rehearsal.Client().CreateAsync(Some.Request(), Token);
        rehearsal.Clock.Advance(TimeSpan.FromMinutes(3));

        var failed = Assert.IsType<StatusOutcome.Failed>(await rehearsal.Client().GetStatusAsync(1, Token));

        Assert.StartsWith("Anomalie signalee par le ministère : 002 - ODT-VERIF-01", failed.Message, StringComparison.Ordinal);
        Assert.Empty(ActesSchema.Faults(failed.Anomalie!.Value));
    }

    [Fact]
    public async Task The_same_seed_strikes_the_same_acts_whatever_their_order()
    {
        var rising = await StruckAsync(7, Enumerable.Range(1, 60));
        var falling = await StruckAsync(7, Enumerable.Range(1, 60).Reverse());
        var other = await StruckAsync(8, Enumerable.Range(1, 60));

        Assert.Equal(rising, falling);
        Assert.NotEqual(rising, other);
        Assert.InRange(rising.Count, 8, 30);
    }

    [Fact]
    public void Faults_are_read_with_their_shares()
    {
        Assert.True(SandboxFaults.TryParse("drop-after-accept:0.1, http500:0.05", 3, out var faults, out _));

        Assert.Equal(0.1, faults.Rates[SandboxFault.DropAfterAccept]);
        Assert.Equal(0.05, faults.Rates[SandboxFault.Http500]);
        Assert.Equal(3, faults.Seed);
    }

    [Theory]
    [InlineData("inconnue:0.1", "inconnue:0.1")]
    [InlineData("slow", "slow")]
    [InlineData("slow:2", "slow:2")]
    [InlineData("slow:-1", "slow:-1")]
    [InlineData("slow:0,1", "1")]
    [InlineData("slow:0.1,slow:0.2", "slow:0.2")]
    [InlineData("slow:0.6,http500:0.6", "slow:0.6,http500:0.6")]
    public void A_fault_that_cannot_be_read_is_shown(string text, string problem)
    {
        Assert.False(SandboxFaults.TryParse(text, 0, out _, out var shown));

        Assert.Equal(problem, shown);
    }

    private static async Task<IReadOnlyList<int>> StruckAsync(int seed, IEnumerable<int> numbers)
    {
        await using var rehearsal = await StartAsync("html502:0.3", seed);
        var struck = new List<int>();
        foreach (var number in numbers)
        {
            if (await Clients.Of(rehearsal.Address, Some.Metropole, rehearsal.Clock, new() { CircuitThroughput = 1000 })
                .CreateAsync(Some.Request(number), Token) is CreationOutcome.Unknown)
            {
                struck.Add(number);
            }
        }

        return [.. struck.Order()];
    }

    private static Task<Rehearsal> StartAsync(string faults, int seed = 0, string? databasePath = null)
    {
        Assert.True(SandboxFaults.TryParse(faults, seed, out var parsed, out _));
        return Rehearsal.StartAsync(new SandboxOptions { Faults = parsed, Pace = Rehearsal.Pace, DatabasePath = databasePath });
    }
}
