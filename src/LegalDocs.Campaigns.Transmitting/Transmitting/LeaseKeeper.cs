using LegalDocs.Register;

namespace LegalDocs.Campaigns.Transmitting;

/// <summary>Keeps a lease while a step takes its time.</summary>
/// <remarks>
/// A look-up reads every list of the platform: on a slow one it can take longer than a lease. Its result, written under a
/// lease that another worker has taken over, would be thrown away, and the other's in its turn, for ever.
/// </remarks>
internal sealed class LeaseKeeper(WorkTable work, WorkItem item, TimeSpan lease, TimeProvider timeProvider)
{
    private const int Share = 3;

    /// <summary>Waits for a task; every third of a lease, the lease is prolonged.</summary>
    /// <returns>False when another worker holds the work: what the task found is not to be written.</returns>
    public async Task<bool> WhileAsync(Task task, CancellationToken cancellationToken)
    {
        var isOurs = true;
        try
        {
            while (isOurs && !task.IsCompleted)
            {
                isOurs = !await PauseAsync(task, cancellationToken).ConfigureAwait(false)
                    || await work.RenewAsync(item, lease, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            // Never left behind: it may be at work on what others share.
            await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await task.ConfigureAwait(false);
        return isOurs;
    }

    /// <summary>Whether a third of a lease passed before the task ended.</summary>
    private async Task<bool> PauseAsync(Task task, CancellationToken cancellationToken)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var pause = Task.Delay(lease / Share, timeProvider, done.Token);
        var first = await Task.WhenAny(task, pause).ConfigureAwait(false);
        await done.CancelAsync().ConfigureAwait(false);
        return first == pause && !cancellationToken.IsCancellationRequested;
    }
}
