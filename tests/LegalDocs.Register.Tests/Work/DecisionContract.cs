using LegalDocs.Register.Tests.Support;

namespace LegalDocs.Register.Tests.Work;

/// <summary>Work that a person takes in hand: reopened, under a lease, and only as it was seen.</summary>
public abstract class DecisionContract(IRegisterHome home) : IAsyncLifetime
{
    private const string Deciding = """{"etape":"decision"}""";

    private RegisterDatabase _register = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private WorkTable Table => _register.Work;

    public async ValueTask InitializeAsync()
    {
        _register = await home.OpenAsync();
        await Table.EnqueueAsync(Some.Work(1), Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _register.DisposeAsync();
        home.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Work_that_is_done_is_taken_up_again_and_goes_on_when_it_is_saved()
    {
        await FinishAsync();

        var taken = await Table.TakeAsync(await SeenAsync(), Deciding, Some.Lease, Token);
        Assert.Equal((false, Deciding, 2L), (taken!.IsDone, taken.State, taken.LeaseNumber));
        Assert.Null(await ClaimAsync());
        Assert.True(await Table.SaveAsync(taken, new WorkChange { State = "{}" }, Token));

        Assert.Equal(3, (await ClaimAsync())!.LeaseNumber);
    }

    [Fact]
    public async Task Work_taken_by_somebody_who_died_is_claimed_with_its_mark_when_the_lease_ends()
    {
        await FinishAsync();
        await Table.TakeAsync(await SeenAsync(), Deciding, Some.Lease, Token);

        home.Clock.Advance(Some.Lease);

        Assert.Equal(Deciding, (await ClaimAsync())!.State);
    }

    [Fact]
    public async Task Work_that_is_not_due_is_taken_too()
    {
        var claimed = await ClaimAsync();
        await Table.SaveAsync(claimed!, new WorkChange { DueAt = home.Clock.GetUtcNow().AddHours(1) }, Token);

        Assert.NotNull(await Table.TakeAsync(await SeenAsync(), Deciding, Some.Lease, Token));
    }

    [Fact]
    public async Task Work_that_a_worker_holds_is_not_taken()
    {
        await ClaimAsync();

        Assert.Null(await Table.TakeAsync(await SeenAsync(), Deciding, Some.Lease, Token));
    }

    [Fact]
    public async Task Work_that_changed_since_it_was_seen_is_not_taken()
    {
        var seen = await SeenAsync();
        var claimed = await ClaimAsync();
        await Table.SaveAsync(claimed!, new WorkChange { State = """{"etape":"suivante"}""" }, Token);

        Assert.Null(await Table.TakeAsync(seen, Deciding, Some.Lease, Token));
        Assert.NotNull(await Table.TakeAsync(await SeenAsync(), Deciding, Some.Lease, Token));
    }

    [Fact]
    public async Task A_late_worker_that_saved_after_its_lease_makes_what_was_seen_out_of_date()
    {
        var late = await ClaimAsync();
        home.Clock.Advance(Some.Lease);
        var seen = await SeenAsync();
        Assert.True(await Table.SaveAsync(late!, new WorkChange { State = """{"etape":"suivante"}""" }, Token));

        Assert.Null(await Table.TakeAsync(seen, Deciding, Some.Lease, Token));
    }

    [Fact]
    public async Task A_late_worker_writes_nothing_once_somebody_took_its_work()
    {
        var late = await ClaimAsync();
        home.Clock.Advance(Some.Lease);

        await Table.TakeAsync(await SeenAsync(), Deciding, Some.Lease, Token);

        Assert.False(await Table.SaveAsync(late!, new WorkChange { State = "{}" }, Token));
        Assert.Equal(Deciding, (await SeenAsync()).State);
    }

    [Fact]
    public async Task Two_people_do_not_take_the_same_work()
    {
        var seen = await SeenAsync();

        var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Table.TakeAsync(seen, Deciding, Some.Lease, Token)));

        Assert.Single(taken, item => item is not null);
    }

    [Fact]
    public async Task Waking_makes_waiting_work_due_and_leaves_the_rest_alone()
    {
        await Table.EnqueueAsync(Some.Work(2), Token);
        await Table.EnqueueAsync(Some.Work(3), Token);
        await FinishAsync();
        await ClaimAsync();
        var waiting = (await ClaimAsync())!;
        await Table.SaveAsync(waiting, new WorkChange { DueAt = home.Clock.GetUtcNow().AddHours(1) }, Token);

        var woken = await Table.WakeAsync([Some.Work(1).Key, Some.Work(2).Key, Some.Work(3).Key, "inconnu"], Token);

        Assert.Equal(1, woken);
        Assert.Equal(waiting.Key, (await ClaimAsync())!.Key);
        Assert.Equal(1, (await Table.CountAsync(Some.Campaign, Token)).Done);
    }

    private async Task FinishAsync() => await Table.SaveAsync((await ClaimAsync())!, new WorkChange { IsDone = true }, Token);

    private async Task<WorkItem> SeenAsync() => (await Table.FindAsync(Some.Work(1).Key, Token))!;

    private Task<WorkItem?> ClaimAsync() => Table.ClaimAsync(Some.Kinds, Some.Campaign, Some.Lease, Token);
}

/// <summary>On a SQLite file.</summary>
public sealed class SqliteDecisionTests() : DecisionContract(new RegisterFolder());

/// <summary>On a PostgreSQL server.</summary>
public sealed class PostgreSqlDecisionTests() : DecisionContract(new PostgreSqlSchema());
