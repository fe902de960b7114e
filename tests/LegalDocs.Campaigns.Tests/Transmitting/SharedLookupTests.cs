using LegalDocs.Acts;
using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Register;
using LegalDocs.Transmission;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Campaigns.Tests.Transmitting;

/// <summary>A look-up reads every list: once for all who wait, under a lease that it keeps.</summary>
public sealed class SharedLookupTests : IDisposable
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(8);

    private readonly TempFolder _folder = new();
    private readonly CountingClock _clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private int _timers;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_walk_serves_every_act_whose_quarantine_was_over_when_it_began()
    {
        await using var register = await OpenAsync();
        var platform = new Shelf(("D00001", 4), ("D00003", 1));
        var lookup = new SharedLookup(_clock);
        var settled = _clock.GetUtcNow();

        var first = await lookup.FindAsync(platform, Act(1), settled, await KeeperAsync(register, 1), Token);
        var second = await lookup.FindAsync(platform, Act(2), settled, await KeeperAsync(register, 2), Token);
        var third = await lookup.FindAsync(platform, Act(3), settled, await KeeperAsync(register, 3), Token);

        Assert.Equal(new LookupOutcome.Found(4), first);
        Assert.Equal(new LookupOutcome.Absent(), second);
        Assert.Equal(new LookupOutcome.Found(1), third);
        Assert.Equal(ActesStatus.LookUpOrder, platform.Read);
    }

    [Fact]
    public async Task A_walk_begun_before_the_end_of_a_quarantine_proves_nothing_and_is_made_again()
    {
        await using var register = await OpenAsync();
        var platform = new Shelf();
        var lookup = new SharedLookup(_clock);
        await lookup.FindAsync(platform, Act(1), _clock.GetUtcNow(), await KeeperAsync(register, 1), Token);
        platform.Put("D00002", 2);
        _clock.Advance(TimeSpan.FromMinutes(1));

        var found = await lookup.FindAsync(platform, Act(2), _clock.GetUtcNow(), await KeeperAsync(register, 2), Token);

        Assert.Equal(new LookupOutcome.Found(2), found);
    }

    [Fact]
    public async Task A_list_that_could_not_be_read_is_read_again_by_the_next_one_who_asks_and_those_before_it_are_not()
    {
        await using var register = await OpenAsync();
        var platform = new Shelf(("D00001", 4)) { FailsOnce = ActesStatus.Sent };
        var lookup = new SharedLookup(_clock);
        var settled = _clock.GetUtcNow();
        var keeper = await KeeperAsync(register, 1);
        await Assert.ThrowsAsync<TransmissionException>(() => lookup.FindAsync(platform, Act(1), settled, keeper, Token));

        var found = await lookup.FindAsync(platform, Act(1), settled, keeper, Token);

        Assert.Equal(new LookupOutcome.Found(4), found);
        Assert.Equal([17, 18, 1, 2, 3, 3, 4], platform.Read);
    }

    /// <summary>Each list takes a lease and a half: without care, another worker would take the act over, for ever.</summary>
    [Fact]
    public async Task A_look_up_that_takes_longer_than_a_lease_keeps_the_act()
    {
        await using var register = await OpenAsync();
        var platform = new Shelf(("D00001", 4))
        {
            BeforeEach = async () =>
            {
                _timers = _clock.Timers;
                for (var passed = TimeSpan.Zero; passed < 1.5 * Lease; passed += Lease / 3)
                {
                    await LetThirdPassAsync(register);
                }
            },
        };

        var found = await new SharedLookup(_clock).FindAsync(
            platform, Act(1), _clock.GetUtcNow(), await KeeperAsync(register, 1), Token);

        Assert.Equal(new LookupOutcome.Found(4), found);
        Assert.Null(await ClaimAsync(register));
    }

    [Fact]
    public async Task A_look_up_whose_act_another_worker_has_taken_over_says_nothing()
    {
        await using var register = await OpenAsync();
        var keeper = await KeeperAsync(register, 1);
        _clock.Advance(Lease);
        Assert.NotNull(await ClaimAsync(register));
        var platform = new Shelf(("D00001", 4))
        {
            BeforeEach = async () =>
            {
                _timers = _clock.Timers;
                while (_clock.Timers == _timers)
                {
                    await Task.Yield();
                }

                _timers = _clock.Timers;
                _clock.Advance(Lease / 2);
            },
        };

        var found = await new SharedLookup(_clock).FindAsync(platform, Act(1), _clock.GetUtcNow(), keeper, Token);

        Assert.Null(found);
    }

    public void Dispose() => _folder.Dispose();

    private static TransmissionIdentity Act(int number) => new(
        Siren.Parse("242100410"), NumeroInterne.Parse($"D{number:00000}"), new DateOnly(2018, 9, 27), NatureActe.Deliberation);

    private static Task<WorkItem?> ClaimAsync(RegisterDatabase register) =>
        register.Work.ClaimAsync(["transmit"], null, Lease, Token);

    /// <summary>The keeper works on another thread: the clock moves once it waits, and again once the lease is prolonged.</summary>
    private async Task LetThirdPassAsync(RegisterDatabase register)
    {
        while (_clock.Timers == _timers)
        {
            await Task.Yield();
        }

        _timers = _clock.Timers;
        _clock.Advance(Lease / 3);
        while ((await register.Work.FindAsync("transmit:1", Token))!.LeaseUntil < _clock.GetUtcNow() + Lease)
        {
            await Task.Yield();
        }
    }

    private Task<RegisterDatabase> OpenAsync() => RegisterDatabase.OpenAsync(
        new RegisterOptions { Path = Path.Combine(_folder.Path, "registre.db") }, _clock, Token);

    private async Task<LeaseKeeper> KeeperAsync(RegisterDatabase register, int number)
    {
        await register.Work.EnqueueAsync(
            new NewWork
            {
                Key = $"transmit:{number}",
                Kind = "transmit",
                Scope = "essai",
                Subject = $"urn:legaldocs:acte:242100410:D{number:00000}",
                State = "{}",
                DueAt = _clock.GetUtcNow(),
            },
            Token);
        return new LeaseKeeper(register.Work, (await ClaimAsync(register))!, Lease, _clock);
    }

    /// <summary>Counts the pauses that were begun.</summary>
    private sealed class CountingClock(DateTimeOffset start) : FakeTimeProvider(start)
    {
        private int _count;

        public int Timers => Volatile.Read(ref _count);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            Interlocked.Increment(ref _count);
            return timer;
        }
    }

    /// <summary>Lists of a platform, and nothing else of it.</summary>
    private sealed class Shelf(params (string Numero, int Status)[] acts) : IPlateforme
    {
        private readonly List<(string Numero, int Status)> _acts = [.. acts];

        public List<int> Read { get; } = [];

        public int? FailsOnce { get; set; }

        public Func<Task>? BeforeEach { get; init; }

        public string Name => "essai";

        public void Put(string numero, int status) => _acts.Add((numero, status));

        public async Task<IReadOnlyList<TransactionSummary>> ListAsync(int status, CancellationToken cancellationToken)
        {
            Read.Add(status);
            if (FailsOnce == status)
            {
                FailsOnce = null;
                throw new TransmissionException("coupé", true, null);
            }

            if (BeforeEach is { } before)
            {
                await before();
            }

            return [.. _acts.Where(act => act.Status == status)
                .Select(act => new TransactionSummary(act.Status, act.Numero, "2018-09-27", "1"))];
        }

        public Task<string?> TestConnectionAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<CreationOutcome> CreateAsync(TransmissionRequest request, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<StatusOutcome> GetStatusAsync(long transactionId, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<Classification> FetchClassificationAsync(CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
