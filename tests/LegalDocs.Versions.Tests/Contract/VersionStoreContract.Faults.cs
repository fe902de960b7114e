using LegalDocs.Versions.Tests.Support;

namespace LegalDocs.Versions.Tests.Contract;

public abstract partial class VersionStoreContract
{
    private const int MaxCalls = 100;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_failure_at_any_call_of_a_commit_leaves_the_old_version_or_the_new_one(int version)
    {
        foreach (var moment in Enum.GetValues<CallMoment>())
        {
            await EachCallAsync(version, moment, () => new VersionStoreException("LD6000", "panne", "failure", isTransient: true));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Cancelling_at_any_call_of_a_commit_leaves_the_old_version_or_the_new_one(int version)
    {
        for (var call = 1; call <= MaxCalls; call++)
        {
            await PrepareObjectAsync(version);
            using var source = new CancellationTokenSource();
            var storage = new InterceptedStorage(await ConnectAsync(), (number, moment) =>
            {
                if (number == call && moment == CallMoment.Before)
                {
                    source.Cancel();
                }
            });
            var committing = new StoreOn(storage, Clock).CommitAsync(Some.Id, NextDraft(version), source.Token);
            var failure = await Record.ExceptionAsync(() => committing);
            await CheckAndResumeAsync(version);
            if (storage.Calls < call)
            {
                Assert.Null(failure);
                return;
            }

            Assert.True(failure is null or OperationCanceledException, failure?.ToString());
        }

        Assert.Fail("a commit makes more calls than this test expects");
    }

    [Fact]
    public async Task A_commit_cancelled_beforehand_writes_nothing()
    {
        var store = await OpenAsync();
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => store.CommitAsync(Some.Id, Some.Draft(("a", "1")), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => store.TryAppendLogAsync(Some.Id, "journal", Some.Bytes("x"), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.FindAsync(Some.Id, cancelled));

        Assert.Empty(await SnapshotAsync());
    }

    private async Task EachCallAsync(int version, CallMoment failing, Func<Exception> failure)
    {
        for (var call = 1; call <= MaxCalls; call++)
        {
            await PrepareObjectAsync(version);
            var storage = new InterceptedStorage(await ConnectAsync(), (number, moment) =>
            {
                if (number == call && moment == failing)
                {
                    throw failure();
                }
            });
            var thrown = await Record.ExceptionAsync(() => new StoreOn(storage, Clock).CommitAsync(Some.Id, NextDraft(version), Token));
            await CheckAndResumeAsync(version);
            if (storage.Calls < call)
            {
                Assert.Null(thrown);
                Assert.True(call > 5, "the failures were not injected");
                return;
            }

            Assert.IsType<VersionStoreException>(thrown);
        }

        Assert.Fail("a commit makes more calls than this test expects");
    }

    private async Task PrepareObjectAsync(int version)
    {
        await EraseAsync();
        if (version > 1)
        {
            await (await OpenAsync()).AddAsync(Some.Id, Some.Draft(("a", "1"), ("b", "1")));
        }
    }

    private static VersionDraft NextDraft(int version) => Some.Draft(("a", $"{version}"), ("b", $"{version}"));

    /// <summary>After whatever happened: old or new version, all readable; the same commit again completes
    /// it.</summary>
    private protected async Task CheckAndResumeAsync(int version)
    {
        var store = await OpenAsync();
        var head = (await store.FindAsync(Some.Id))?.Head ?? 0;
        Assert.InRange(head, version - 1, version);
        var expected = Enumerable.Range(1, head).SelectMany(n => new[] { $"v{n} a {n}", $"v{n} b {n}" });
        Assert.Equal(expected, await store.AllTextsAsync(Some.Id));

        var outcome = await store.CommitAsync(Some.Id, NextDraft(version));

        CommitOutcome wanted = head == version ? new CommitOutcome.Unchanged(version) : outcome;
        Assert.Equal(wanted, outcome);
        Assert.Equal(version, (await store.FindAsync(Some.Id))!.Head);
        Assert.Empty(await store.AllFindingsAsync());
    }
}
