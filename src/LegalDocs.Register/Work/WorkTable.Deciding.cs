namespace LegalDocs.Register;

/// <content>A person's hand on a piece of work: taken whatever its due date, reopened when it was done.</content>
public sealed partial class WorkTable
{
    private const int WokenAtOnce = 400;

    /// <summary>
    /// Takes a named piece of work, due or not, done or not, provided that it is still as it was seen and that nobody holds
    /// it. Work that was done is open again: whoever takes it saves what becomes of it, or a worker claims it when the lease
    /// ends.
    /// </summary>
    /// <param name="seen">The work as <see cref="FindAsync"/> gave it: what the decision was made from.</param>
    /// <param name="state">State written with the lease, so that a successor knows that a decision was under way.</param>
    /// <param name="lease">How long the caller holds it; 1 ms and up.</param>
    /// <param name="cancellationToken">Stops waiting; nothing is then taken.</param>
    /// <returns>The work with its lease number; null when it changed since it was seen, or when somebody holds it.</returns>
    /// <exception cref="RegisterException">The register could not be written.</exception>
    public async Task<WorkItem?> TakeAsync(
        WorkItem seen, string state, TimeSpan lease, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(seen);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentOutOfRangeException.ThrowIfLessThan(lease, ShortestLease);
        var row = await _session.WriteAsync(
            scope => scope.FindAsync<WorkRow>(
                $"""
                UPDATE work SET lease_no = lease_no + 1, lease_until = @Now + @Lease, is_done = 0, state = @State,
                    updated_at = @Now
                WHERE key = @Key AND lease_no = @LeaseNumber AND lease_until <= @Now AND is_done = @IsDone AND state = @Seen
                RETURNING {WorkRow.Columns}
                """,
                new
                {
                    Now = scope.NowMs,
                    Lease = (long)lease.TotalMilliseconds,
                    State = state,
                    seen.Key,
                    seen.LeaseNumber,
                    IsDone = seen.IsDone ? 1 : 0,
                    Seen = seen.State,
                }),
            cancellationToken).ConfigureAwait(false);
        return row?.ToItem();
    }

    /// <summary>Makes work due now that waits for a later instant. Work that is done, or that somebody holds, is left
    /// alone.</summary>
    /// <param name="keys">Natural names of the work.</param>
    /// <param name="cancellationToken">Stops waiting; what was woken stays so.</param>
    /// <returns>How many pieces of work were woken.</returns>
    /// <exception cref="RegisterException">The register could not be written.</exception>
    public async Task<int> WakeAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var woken = 0;
        foreach (var part in keys.Chunk(WokenAtOnce))
        {
            woken += await _session.WriteAsync(
                scope => scope.ExecuteAsync(
                    $"""
                    UPDATE work SET due_at = @Now, updated_at = @Now
                    WHERE is_done = 0 AND due_at > @Now AND lease_until <= @Now AND {scope.Engine.In("key", "@Keys")}
                    """,
                    new { Now = scope.NowMs, Keys = part }),
                cancellationToken).ConfigureAwait(false);
        }

        return woken;
    }
}
