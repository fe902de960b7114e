using System.Collections.Concurrent;
using System.Globalization;
using LegalDocs.Register.Tests.Support;
using LegalDocs.Register.Tests.Work;

namespace LegalDocs.Register.Tests.Numbers;

public abstract class NumberLedgerContract(IRegisterHome home) : IAsyncLifetime
{
    private RegisterDatabase _register = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _register = await home.OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await _register.DisposeAsync();
        home.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Ranks_go_up_from_one_without_gaps()
    {
        Assert.Equal(1, await RankAsync("convention", "a"));
        Assert.Equal(2, await RankAsync("convention", "b"));
        Assert.Equal(3, await RankAsync("convention", "c"));
    }

    [Fact]
    public async Task A_row_keeps_its_rank_when_others_come_before_it()
    {
        await RankAsync("convention", "m");
        await RankAsync("convention", "z");

        await RankAsync("convention", "a");

        Assert.Equal(1, await RankAsync("convention", "m"));
        Assert.Equal(2, await RankAsync("convention", "z"));
        Assert.Equal(3, await RankAsync("convention", "a"));
    }

    [Fact]
    public async Task Each_campaign_and_each_kind_of_act_has_its_own_ranks()
    {
        await RankAsync("convention", "a");

        Assert.Equal(1, await RankAsync("deliberation", "a"));
        Assert.Equal(1, await _register.Numbers.AllocateAsync("autre", "convention", "a", Token));
    }

    [Fact]
    public async Task A_register_opened_again_remembers_its_ranks()
    {
        await RankAsync("convention", "a");
        await RankAsync("convention", "b");
        await _register.DisposeAsync();

        _register = await home.OpenAsync();

        Assert.Equal(2, await RankAsync("convention", "b"));
        Assert.Equal(3, await RankAsync("convention", "c"));
    }

    [Fact]
    public async Task A_number_is_kept_even_when_its_pattern_changes()
    {
        var first = await _register.Numbers.AllocateAsync(Some.Campaign, "convention", "a", Number("CV"), Token);

        var second = await _register.Numbers.AllocateAsync(Some.Campaign, "convention", "a", Number("XX"), Token);

        Assert.Equal(new NumberAllocation(1, "CV001", IsNew: true), first);
        Assert.Equal(new NumberAllocation(1, "CV001", IsNew: false), second);
    }

    [Fact]
    public async Task A_row_that_had_only_a_rank_receives_its_number_later()
    {
        await RankAsync("convention", "a");

        var allocation = await _register.Numbers.AllocateAsync(Some.Campaign, "convention", "a", Number("CV"), Token);

        Assert.Equal(new NumberAllocation(1, "CV001", IsNew: false), allocation);
        Assert.Equal(1, await RankAsync("convention", "a"));
    }

    [Fact]
    public async Task A_number_that_cannot_be_made_gives_no_rank()
    {
        await Assert.ThrowsAsync<FormatException>(() => _register.Numbers.AllocateAsync(
            Some.Campaign, "convention", "a", _ => throw new FormatException(), Token));

        Assert.Equal(1, await RankAsync("convention", "b"));
    }

    [Fact]
    public async Task Threads_and_registers_agree_on_each_rank_and_never_share_one()
    {
        const int rowCount = 60;
        await using var second = await home.OpenAsync();
        var ranks = new ConcurrentDictionary<string, ConcurrentBag<int>>();

        await ConcurrencyContract.OnAllThreadsAsync([_register, second], async register =>
        {
            var seed = Environment.CurrentManagedThreadId;
            for (var i = 0; i < rowCount; i++)
            {
                var row = ((i + seed) % rowCount).ToString(CultureInfo.InvariantCulture);
                var rank = await register.Numbers.AllocateAsync(Some.Campaign, "convention", row, Token);
                ranks.GetOrAdd(row, _ => []).Add(rank);
            }
        });

        Assert.All(ranks.Values, given => Assert.Single(given.Distinct()));
        Assert.Equal(Enumerable.Range(1, rowCount), ranks.Values.Select(given => given.First()).Order());
    }

    private static Func<int, string> Number(string prefix) =>
        rank => prefix + rank.ToString("D3", CultureInfo.InvariantCulture);

    private Task<int> RankAsync(string acteType, string rowKey) =>
        _register.Numbers.AllocateAsync(Some.Campaign, acteType, rowKey, Token);
}

/// <summary>On a SQLite file.</summary>
public sealed class SqliteNumberLedgerTests() : NumberLedgerContract(new RegisterFolder());

/// <summary>On a PostgreSQL server.</summary>
public sealed class PostgreSqlNumberLedgerTests() : NumberLedgerContract(new PostgreSqlSchema());
