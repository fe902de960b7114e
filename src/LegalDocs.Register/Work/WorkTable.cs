namespace LegalDocs.Register;

/// <summary>The only queue: work waits here until it is due, is held under a lease, and is remembered once
/// done.</summary>
/// <remarks>
/// A claim gives a lease number one higher than the last; every later write carries it, and changes nothing once
/// another
/// worker has claimed the same work. Safe from several threads and processes. DESIGN section 6.
/// </remarks>
public sealed partial class WorkTable
{
    private const string HeldByItem = "key = @Key AND lease_no = @LeaseNumber AND lease_until > 0 AND is_done = 0";

    private static readonly TimeSpan ShortestLease = TimeSpan.FromMilliseconds(1);

    private readonly RegisterSession _session;

    internal WorkTable(RegisterSession session) => _session = session;

    /// <summary>Remembers work. Doing it twice is harmless, even once the work is done.</summary>
    /// <param name="work">The work.</param>
    /// <param name="cancellationToken">Stops waiting; nothing is then written.</param>
    /// <returns>True when it is new; false when the key was known: nothing changed.</returns>
    /// <exception cref="RegisterException">The register could not be written.</exception>
    public Task<bool> EnqueueAsync(NewWork work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentException.ThrowIfNullOrEmpty(work.Key);
        return _session.WriteAsync(scope => InsertAsync(scope, work), cancellationToken);
    }

    /// <summary>Takes the work that has been due for longest and that nobody holds.</summary>
    /// <param name="kinds">Kinds of work the caller can do; at least one.</param>
    /// <param name="scope">Campaign to which the caller keeps; null: any.</param>
    /// <param name="lease">How long the caller holds it; 1 ms and up.</param>
    /// <param name="cancellationToken">Stops waiting; nothing is then claimed.</param>
    /// <returns>The work with its lease number, or null when none is due.</returns>
    /// <exception cref="RegisterException">The register could not be written.</exception>
    public async Task<WorkItem?> ClaimAsync(
        IReadOnlyCollection<string> kinds, string? scope, TimeSpan lease, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        ArgumentOutOfRangeException.ThrowIfZero(kinds.Count, nameof(kinds));
        ArgumentOutOfRangeException.ThrowIfLessThan(lease, ShortestLease);
        var row = await _session.ClaimAsync(
            open => open.FindAsync<WorkRow>(
                $"""
                UPDATE work SET lease_no = lease_no + 1, lease_until = @Now + @Lease, tries = tries + 1,
                    updated_at = @Now
                WHERE key = (SELECT key FROM work
                             WHERE is_done = 0 AND due_at <= @Now AND lease_until <= @Now AND {open.Engine.In("kind", "@Kinds")}
                               AND (@Scope IS NULL OR scope = @Scope)
                             ORDER BY due_at, key LIMIT 1 {open.Engine.SkipLocked})
                RETURNING {WorkRow.Columns}
                """,
                new { Now = open.NowMs, Lease = (long)lease.TotalMilliseconds, Kinds = kinds.ToArray(), Scope = scope }),
            cancellationToken).ConfigureAwait(false);
        return row?.ToItem();
    }

    /// <summary>Ends a step: state, due date, lease, act, history and attempt change together.</summary>
    /// <param name="item">The work as it was claimed.</param>
    /// <param name="change">What changes.</param>
    /// <param name="cancellationToken">Stops waiting; nothing is then written.</param>
    /// <returns>False when the lease is gone (released, or claimed by another): nothing was written, stop
    /// there.</returns>
    /// <exception cref="InvalidOperationException">The attempt to close is not open.</exception>
    /// <exception cref="RegisterException">The register could not be written.</exception>
    public Task<bool> SaveAsync(WorkItem item, WorkChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(change);
        return _session.WriteAsync(
            async scope =>
            {
                if (!await UpdateAsync(scope, item, change).ConfigureAwait(false))
                {
                    return false;
                }

                await WriteConsequencesAsync(scope, item, change).ConfigureAwait(false);
                return true;
            },
            cancellationToken);
    }

    /// <summary>Prolongs a lease, counted from now.</summary>
    /// <param name="item">The work as it was claimed.</param>
    /// <param name="lease">New length; 1 ms and up.</param>
    /// <param name="cancellationToken">Stops waiting; nothing is then written.</param>
    /// <returns>False when the lease is gone: stop there.</returns>
    /// <exception cref="RegisterException">The register could not be written.</exception>
    public Task<bool> RenewAsync(WorkItem item, TimeSpan lease, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentOutOfRangeException.ThrowIfLessThan(lease, ShortestLease);
        return _session.WriteAsync(
            async scope => await scope.ExecuteAsync(
                $"UPDATE work SET lease_until = @Now + @Lease, updated_at = @Now WHERE {HeldByItem}",
                new { Now = scope.NowMs, Lease = (long)lease.TotalMilliseconds, item.Key, item.LeaseNumber })
                .ConfigureAwait(false) == 1,
            cancellationToken);
    }

    private static async Task<bool> InsertAsync(RegisterScope scope, NewWork work)
    {
        var inserted = await scope.ExecuteAsync(
            """
            INSERT INTO work (key, kind, scope, subject, state, due_at, created_at, updated_at)
            VALUES (@Key, @Kind, @Scope, @Subject, @State, @DueAt, @Now, @Now)
            ON CONFLICT (key) DO NOTHING
            """,
            new
            {
                work.Key,
                work.Kind,
                work.Scope,
                work.Subject,
                work.State,
                DueAt = Instants.ToMs(work.DueAt),
                Now = scope.NowMs,
            }).ConfigureAwait(false);
        if (inserted == 1 && work.Acte is not null)
        {
            await ActeStates.WriteAsync(scope, work.Acte).ConfigureAwait(false);
        }

        return inserted == 1;
    }

    private static async Task<bool> UpdateAsync(RegisterScope scope, WorkItem item, WorkChange change)
    {
        var isReleased = change.IsDone || change.Lease == LeaseAfterSave.Release;
        return await scope.ExecuteAsync(
            $"""
            UPDATE work SET state = coalesce(@State, state), due_at = coalesce(@DueAt, due_at), is_done = @IsDone,
                lease_until = CASE WHEN @IsReleased = 1 THEN 0 ELSE lease_until END, updated_at = @Now
            WHERE {HeldByItem}
            """,
            new
            {
                change.State,
                DueAt = change.DueAt is { } due ? Instants.ToMs(due) : (long?)null,
                IsDone = change.IsDone ? 1 : 0,
                IsReleased = isReleased ? 1 : 0,
                Now = scope.NowMs,
                item.Key,
                item.LeaseNumber,
            }).ConfigureAwait(false) == 1;
    }

    private static async Task WriteConsequencesAsync(RegisterScope scope, WorkItem item, WorkChange change)
    {
        if (change.ClosedAttempt is { } attempt && !await CloseAsync(scope, item, attempt).ConfigureAwait(false))
        {
            throw new InvalidOperationException($"Attempt '{attempt.Id}' of work '{item.Key}' is not open.");
        }

        if (change.Acte is { } acte)
        {
            await ActeStates.WriteAsync(scope, acte).ConfigureAwait(false);
        }

        if (change.Event is { } happening)
        {
            var urn = change.Acte?.Urn.Value ?? item.Subject;
            await ActeStates.AppendAsync(scope, urn, happening).ConfigureAwait(false);
        }
    }
}
