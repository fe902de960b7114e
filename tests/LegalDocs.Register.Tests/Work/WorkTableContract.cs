using LegalDocs.Register.Tests.Support;

namespace LegalDocs.Register.Tests.Work;

public abstract class WorkTableContract(IRegisterHome home) : IAsyncLifetime
{
    private RegisterDatabase _register = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private WorkTable Table => _register.Work;

    public async ValueTask InitializeAsync() => _register = await home.OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await _register.DisposeAsync();
        home.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Enqueueing_twice_keeps_the_first_work()
    {
        var first = await Table.EnqueueAsync(Some.Work(1), Token);

        var second = await Table.EnqueueAsync(Some.Work(1) with { State = "{}" }, Token);

        Assert.True(first);
        Assert.False(second);
        Assert.Equal(Some.Work(1).State, Assert.Single(await Table.ListAsync(Some.Campaign, Token)).State);
    }

    [Fact]
    public async Task Enqueueing_work_that_is_done_does_not_start_it_again()
    {
        await Table.EnqueueAsync(Some.Work(1), Token);
        var item = await ClaimAsync();
        await Table.SaveAsync(item!, new WorkChange { IsDone = true }, Token);

        var again = await Table.EnqueueAsync(Some.Work(1), Token);

        Assert.False(again);
        Assert.Null(await ClaimAsync());
    }

    [Fact]
    public async Task New_work_brings_its_act_in_the_same_transaction()
    {
        await Table.EnqueueAsync(Some.Work(1) with { Acte = Some.Acte(1) }, Token);
        await Table.EnqueueAsync(Some.Work(1) with { Acte = Some.Acte(1) with { Objet = "Autre" } }, Token);

        var acte = await _register.Actes.FindAsync(Some.Urn(1), Token);

        Assert.Equal(Some.Acte(1).Objet, acte!.Objet);
    }

    [Fact]
    public async Task A_claim_tells_everything_about_the_work()
    {
        await Table.EnqueueAsync(Some.Work(1), Token);

        var item = await ClaimAsync();

        Assert.Equal(
            new WorkItem
            {
                Key = Some.Work(1).Key,
                Kind = Some.Kind,
                Scope = Some.Campaign,
                Subject = Some.Urn(1).Value,
                State = Some.Work(1).State,
                DueAt = Some.LongAgo,
                LeaseNumber = 1,
                LeaseUntil = home.Clock.GetUtcNow() + Some.Lease,
                Tries = 1,
                IsDone = false,
            },
            item);
        Assert.Equal(item, await Table.FindAsync(Some.Work(1).Key, Token));
    }

    [Fact]
    public async Task Work_due_for_longest_is_claimed_first()
    {
        await Table.EnqueueAsync(Some.Work(1) with { DueAt = Some.LongAgo.AddMinutes(2) }, Token);
        await Table.EnqueueAsync(Some.Work(2) with { DueAt = Some.LongAgo.AddMinutes(1) }, Token);

        var item = await ClaimAsync();

        Assert.Equal(Some.Work(2).Key, item!.Key);
    }

    [Fact]
    public async Task Work_is_claimed_at_its_due_instant_and_not_a_millisecond_before()
    {
        var due = home.Clock.GetUtcNow().AddHours(3);
        await Table.EnqueueAsync(Some.Work(1) with { DueAt = due }, Token);
        home.Clock.SetUtcNow(due.AddMilliseconds(-1));

        var before = await ClaimAsync();
        home.Clock.SetUtcNow(due);
        var atDue = await ClaimAsync();

        Assert.Null(before);
        Assert.NotNull(atDue);
    }

    [Fact]
    public async Task A_lease_is_held_until_its_last_millisecond_then_given_to_another_under_the_next_number()
    {
        await Table.EnqueueAsync(Some.Work(1), Token);
        await ClaimAsync();
        home.Clock.Advance(Some.Lease - TimeSpan.FromMilliseconds(1));

        var before = await ClaimAsync();
        home.Clock.Advance(TimeSpan.FromMilliseconds(1));
        var after = await ClaimAsync();

        Assert.Null(before);
        Assert.Equal((2, 2), (after!.LeaseNumber, after.Tries));
    }

    [Fact]
    public async Task Work_of_another_kind_or_campaign_is_left_alone()
    {
        await Table.EnqueueAsync(Some.Work(1) with { Kind = "convert" }, Token);
        await Table.EnqueueAsync(Some.Work(2) with { Scope = "autre-campagne" }, Token);

        var mine = await ClaimAsync();
        var anyScope = await Table.ClaimAsync(["convert", "transmit"], null, Some.Lease, Token);

        Assert.Null(mine);
        Assert.NotNull(anyScope);
    }

    [Fact]
    public async Task Saving_changes_state_due_date_act_and_history_together()
    {
        await Table.EnqueueAsync(Some.Work(1), Token);
        var item = await ClaimAsync();
        var due = home.Clock.GetUtcNow().AddHours(1);

        var saved = await Table.SaveAsync(
            item!,
            new WorkChange
            {
                State = """{"etape":"transmis"}""",
                DueAt = due,
                Acte = Some.Acte(1) with { Etat = EtatActe.Transmis, TransactionId = "4711" },
                Event = new ActeEvent("transmis", "4711"),
            },
            Token);

        var row = await Table.FindAsync(item!.Key, Token);
        Assert.True(saved);
        Assert.Equal(("""{"etape":"transmis"}""", due, null), (row!.State, row.DueAt, row.LeaseUntil));
        Assert.Equal(EtatActe.Transmis, (await _register.Actes.FindAsync(Some.Urn(1), Token))!.Etat);
        Assert.Equal(
            [ActeStates.StateRecorded, "transmis"],
            (await _register.Actes.HistoryAsync(Some.Urn(1), Token)).Select(entry => entry.Name));
    }

    [Fact]
    public async Task A_late_write_with_an_old_lease_number_changes_nothing()
    {
        await Table.EnqueueAsync(Some.Work(1) with { Acte = Some.Acte(1) }, Token);
        var late = await ClaimAsync();
        home.Clock.Advance(Some.Lease);
        var current = await ClaimAsync();

        var saved = await Table.SaveAsync(
            late!,
            new WorkChange
            {
                State = "{}",
                IsDone = true,
                Acte = Some.Acte(1) with { Etat = EtatActe.Anomalie },
                Event = new ActeEvent("tardif", null),
            },
            Token);
        var renewed = await Table.RenewAsync(late!, Some.Lease, Token);
        var opened = await Table.OpenAttemptAsync(late!, "tardif", [], Token);

        Assert.Equal((false, false, false), (saved, renewed, opened));
        Assert.Equal(current, await Table.FindAsync(current!.Key, Token));
        Assert.Equal(EtatActe.ATransmettre, (await _register.Actes.FindAsync(Some.Urn(1), Token))!.Etat);
        Assert.Single(await _register.Actes.HistoryAsync(Some.Urn(1), Token));
    }

    [Fact]
    public async Task A_released_lease_gives_no_further_right_to_write()
    {
        await Table.EnqueueAsync(Some.Work(1), Token);
        var item = await ClaimAsync();
        await Table.SaveAsync(item!, new WorkChange(), Token);

        var again = await Table.SaveAsync(item!, new WorkChange { State = "{}" }, Token);

        Assert.False(again);
        Assert.Equal(Some.Work(1).State, (await Table.FindAsync(item!.Key, Token))!.State);
    }

    [Fact]
    public async Task A_kept_lease_allows_the_next_step()
    {
        await Table.EnqueueAsync(Some.Work(1), Token);
        var item = await ClaimAsync();

        var first = await Table.SaveAsync(item!, new WorkChange { State = "1", Lease = LeaseAfterSave.Keep }, Token);
        var second = await Table.SaveAsync(item!, new WorkChange { State = "2", Lease = LeaseAfterSave.Keep }, Token);

        Assert.Equal((true, true), (first, second));
        Assert.Null(await ClaimAsync());
        Assert.Equal("2", (await Table.FindAsync(item!.Key, Token))!.State);
    }

    [Fact]
    public async Task A_renewed_lease_counts_from_now()
    {
        await Table.EnqueueAsync(Some.Work(1), Token);
        var item = await ClaimAsync();
        home.Clock.Advance(Some.Lease / 2);

        var renewed = await Table.RenewAsync(item!, Some.Lease, Token);

        var row = await Table.FindAsync(item!.Key, Token);
        Assert.True(renewed);
        Assert.Equal(home.Clock.GetUtcNow() + Some.Lease, row!.LeaseUntil);
    }

    [Fact]
    public async Task A_step_that_fails_half_way_writes_nothing()
    {
        await Table.EnqueueAsync(Some.Work(1), Token);
        var item = await ClaimAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => Table.SaveAsync(
            item!, new WorkChange { State = "{}", Event = new ActeEvent("acte_inconnu", null) }, Token));

        Assert.Equal(item, await Table.FindAsync(item!.Key, Token));
    }

    [Fact]
    public async Task The_next_due_instant_counts_leases_and_forgets_work_that_is_done()
    {
        var now = home.Clock.GetUtcNow();
        await Table.EnqueueAsync(Some.Work(1), Token);
        await Table.EnqueueAsync(Some.Work(2) with { DueAt = now.AddHours(1) }, Token);
        var dueNow = await Table.NextDueAsync(Some.Campaign, Token);

        var item = await ClaimAsync();
        var leased = await Table.NextDueAsync(Some.Campaign, Token);
        await Table.SaveAsync(item!, new WorkChange { IsDone = true }, Token);
        var later = await Table.NextDueAsync(Some.Campaign, Token);

        Assert.Equal((Some.LongAgo, now + Some.Lease, now.AddHours(1)), (dueNow, leased, later));
        Assert.Null(await Table.NextDueAsync("autre-campagne", Token));
    }

    [Fact]
    public async Task Each_item_is_counted_once()
    {
        await Table.EnqueueAsync(Some.Work(1), Token);
        await Table.EnqueueAsync(Some.Work(2), Token);
        await Table.EnqueueAsync(Some.Work(3), Token);
        await Table.EnqueueAsync(Some.Work(4) with { DueAt = DateTimeOffset.MaxValue }, Token);
        await Table.SaveAsync((await ClaimAsync())!, new WorkChange { IsDone = true }, Token);
        await ClaimAsync();

        var counts = await Table.CountAsync(Some.Campaign, Token);

        Assert.Equal(new WorkCounts { Waiting = 1, Due = 1, Leased = 1, Done = 1 }, counts);
        Assert.Equal((3, 4), (counts.Remaining, counts.Total));
        Assert.Equal(0, (await Table.CountAsync("autre-campagne", Token)).Total);
    }

    [Fact]
    public async Task A_lease_too_short_to_be_stored_is_refused() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => Table.ClaimAsync(Some.Kinds, null, TimeSpan.FromTicks(1), Token));

    [Fact]
    public async Task A_cancelled_call_writes_nothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Table.EnqueueAsync(Some.Work(1), new CancellationToken(canceled: true)));

        Assert.Empty(await Table.ListAsync(null, Token));
    }

    private Task<WorkItem?> ClaimAsync() => Table.ClaimAsync(Some.Kinds, Some.Campaign, Some.Lease, Token);
}

/// <summary>On a SQLite file.</summary>
public sealed class SqliteWorkTableTests() : WorkTableContract(new RegisterFolder());

/// <summary>On a PostgreSQL server.</summary>
public sealed class PostgreSqlWorkTableTests() : WorkTableContract(new PostgreSqlSchema());
