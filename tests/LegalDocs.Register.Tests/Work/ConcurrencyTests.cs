using System.Collections.Concurrent;
using LegalDocs.Register.Tests.Support;

namespace LegalDocs.Register.Tests.Work;

/// <summary>Two registers open on one file, four threads on each: as two processes would.</summary>
public sealed class ConcurrencyTests
{
    private const int ActeCount = 100;
    private const int ThreadsPerRegister = 4;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Leases_never_overlap()
    {
        using var folder = new RegisterFolder();
        await using var first = await folder.OpenAsync();
        await using var second = await folder.OpenAsync();
        await EnqueueAsync(first);
        var held = new ConcurrentDictionary<string, long>();
        var steps = new ConcurrentBag<(string Key, long Lease)>();

        await OnAllThreadsAsync([first, second], async register =>
        {
            while (await register.Work.ClaimAsync(Some.Kinds, Some.Campaign, Some.Lease, Token) is { } item)
            {
                Assert.True(held.TryAdd(item.Key, item.LeaseNumber), "two workers hold the same work");
                await Task.Yield();
                steps.Add((item.Key, item.LeaseNumber));
                Assert.True(held.TryRemove(item.Key, out _));
                var change = new WorkChange { IsDone = item.LeaseNumber == 2 };
                Assert.True(await register.Work.SaveAsync(item, change, Token));
            }
        });

        Assert.Equal(2 * ActeCount, steps.Count);
        Assert.Equal(2 * ActeCount, steps.Distinct().Count());
        Assert.Equal(ActeCount, (await first.Work.CountAsync(Some.Campaign, Token)).Done);
    }

    [Fact]
    public async Task Of_many_threads_that_enqueue_the_same_work_one_is_told_that_it_is_new()
    {
        using var folder = new RegisterFolder();
        await using var first = await folder.OpenAsync();
        await using var second = await folder.OpenAsync();
        var news = 0;

        await OnAllThreadsAsync([first, second], async register =>
        {
            if (await register.Work.EnqueueAsync(Some.Work(1), Token))
            {
                Interlocked.Increment(ref news);
            }
        });

        Assert.Equal(1, news);
    }

    [Fact]
    public async Task Of_many_threads_that_open_an_attempt_one_succeeds()
    {
        using var folder = new RegisterFolder();
        await using var first = await folder.OpenAsync();
        await using var second = await folder.OpenAsync();
        await first.Work.EnqueueAsync(Some.Work(1), Token);
        var item = await first.Work.ClaimAsync(Some.Kinds, null, Some.Lease, Token);
        var opened = 0;

        await OnAllThreadsAsync([first, second], async register =>
        {
            if (await register.Work.OpenAttemptAsync(item!, Guid.NewGuid().ToString("N"), [], Token))
            {
                Interlocked.Increment(ref opened);
            }
        });

        Assert.Equal(1, opened);
    }

    [Fact]
    public async Task Registers_opened_at_the_same_time_on_a_new_file_migrate_it_once()
    {
        using var folder = new RegisterFolder();

        var registers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(folder.OpenAsync, Token)));

        Assert.Equal((long)Migration.Load().Count, folder.Sql("SELECT count(*) FROM schema_migration"));
        foreach (var register in registers)
        {
            await register.DisposeAsync();
        }
    }

    internal static Task OnAllThreadsAsync(
        IReadOnlyList<RegisterDatabase> registers, Func<RegisterDatabase, Task> work) =>
        Task.WhenAll(registers
            .SelectMany(register => Enumerable.Repeat(register, ThreadsPerRegister))
            .Select(register => Task.Run(() => work(register), Token)));

    private static async Task EnqueueAsync(RegisterDatabase register)
    {
        for (var number = 1; number <= ActeCount; number++)
        {
            await register.Work.EnqueueAsync(Some.Work(number), Token);
        }
    }
}
