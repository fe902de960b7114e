using LegalDocs.Register.Tests.Support;

namespace LegalDocs.Register.Tests.Work;

public abstract class AttemptContract(IRegisterHome home) : IAsyncLifetime
{
    private static readonly IReadOnlyList<AttemptFile> Files = [new("acte.pdf", "aa11"), new("annexe.pdf", "bb22")];

    private RegisterDatabase _register = null!;
    private WorkItem _item = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private WorkTable Table => _register.Work;

    public async ValueTask InitializeAsync()
    {
        _register = await home.OpenAsync();
        await Table.EnqueueAsync(Some.Work(1), Token);
        _item = (await Table.ClaimAsync(Some.Kinds, null, Some.Lease, Token))!;
    }

    public async ValueTask DisposeAsync()
    {
        await _register.DisposeAsync();
        home.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_attempt_is_written_with_its_files_before_anything_leaves()
    {
        var opened = await Table.OpenAttemptAsync(_item, "essai-1", Files, Token);

        var attempt = await Table.FindOpenAttemptAsync(_item.Subject, Token);
        Assert.True(opened);
        Assert.Equal(("essai-1", AttemptState.Sending, 1L), (attempt!.Id, attempt.State, attempt.LeaseNumber));
        Assert.Equal(home.Clock.GetUtcNow(), attempt.StartedAt);
        Assert.Equal(Files, attempt.Files);
    }

    [Fact]
    public async Task A_second_attempt_waits_until_the_first_is_closed()
    {
        await Table.OpenAttemptAsync(_item, "essai-1", Files, Token);

        var tooEarly = await Table.OpenAttemptAsync(_item, "essai-2", Files, Token);
        var closed = await Table.CloseAttemptAsync(
            _item, new ClosedAttempt("essai-1", AttemptState.Lost, "introuvable"), Token);
        var afterwards = await Table.OpenAttemptAsync(_item, "essai-2", Files, Token);

        Assert.Equal((false, true, true), (tooEarly, closed, afterwards));
        Assert.Equal(
            [AttemptState.Lost, AttemptState.Sending],
            (await Table.ListAttemptsAsync(_item.Subject, Token)).Select(attempt => attempt.State));
    }

    [Fact]
    public async Task Two_works_about_one_act_cannot_have_two_open_attempts()
    {
        await Table.EnqueueAsync(Some.Work(1) with { Key = "transmit:autre-clef" }, Token);
        var other = await Table.ClaimAsync(Some.Kinds, null, Some.Lease, Token);
        await Table.OpenAttemptAsync(_item, "essai-1", Files, Token);

        var opened = await Table.OpenAttemptAsync(other!, "essai-2", Files, Token);

        Assert.False(opened);
    }

    [Fact]
    public async Task A_name_is_used_once()
    {
        await Table.OpenAttemptAsync(_item, "essai-1", Files, Token);
        await Table.CloseAttemptAsync(_item, new ClosedAttempt("essai-1", AttemptState.NotSent, null), Token);

        var again = await Table.OpenAttemptAsync(_item, "essai-1", Files, Token);

        Assert.False(again);
    }

    [Fact]
    public async Task No_attempt_is_opened_at_the_end_of_the_lease_even_when_nobody_took_it_over()
    {
        home.Clock.Advance(Some.Lease);

        var opened = await Table.OpenAttemptAsync(_item, "essai-1", Files, Token);

        Assert.False(opened);
        Assert.Empty(await Table.ListAttemptsAsync(_item.Subject, Token));
    }

    [Fact]
    public async Task A_worker_that_lost_its_lease_cannot_close_an_attempt()
    {
        await Table.OpenAttemptAsync(_item, "essai-1", Files, Token);
        home.Clock.Advance(Some.Lease);
        await Table.ClaimAsync(Some.Kinds, null, Some.Lease, Token);

        var closed = await Table.CloseAttemptAsync(
            _item, new ClosedAttempt("essai-1", AttemptState.NotSent, null), Token);

        Assert.False(closed);
        Assert.NotNull(await Table.FindOpenAttemptAsync(_item.Subject, Token));
    }

    [Fact]
    public async Task A_step_closes_its_attempt_in_the_same_transaction()
    {
        await Table.OpenAttemptAsync(_item, "essai-1", Files, Token);

        var saved = await Table.SaveAsync(
            _item,
            new WorkChange
            {
                State = "{}",
                ClosedAttempt = new ClosedAttempt("essai-1", AttemptState.Accepted, "4711"),
            },
            Token);

        var attempt = Assert.Single(await Table.ListAttemptsAsync(_item.Subject, Token));
        Assert.True(saved);
        Assert.Equal((AttemptState.Accepted, "4711"), (attempt.State, attempt.Detail));
        Assert.Equal(home.Clock.GetUtcNow(), attempt.ClosedAt);
    }

    [Fact]
    public async Task A_step_that_closes_an_unknown_attempt_is_a_mistake_and_writes_nothing()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Table.SaveAsync(
            _item,
            new WorkChange { State = "{}", ClosedAttempt = new ClosedAttempt("inconnu", AttemptState.Lost, null) },
            Token));

        Assert.Equal(_item, await Table.FindAsync(_item.Key, Token));
    }

    [Fact]
    public async Task Sending_is_not_an_end() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Table.CloseAttemptAsync(
            _item, new ClosedAttempt("essai-1", AttemptState.Sending, null), Token));
}

/// <summary>On a SQLite file.</summary>
public sealed class SqliteAttemptTests() : AttemptContract(new RegisterFolder());

/// <summary>On a PostgreSQL server.</summary>
public sealed class PostgreSqlAttemptTests() : AttemptContract(new PostgreSqlSchema());
