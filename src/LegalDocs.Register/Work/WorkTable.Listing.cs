namespace LegalDocs.Register;

/// <content>What the table holds: next instant, counts, rows. Each answer is true at one instant.</content>
public sealed partial class WorkTable
{
    private const string InScope = "(@Scope IS NULL OR scope = @Scope)";

    /// <summary>The next instant at which a claim could succeed: work due, or a lease that ends.</summary>
    /// <param name="scope">Campaign; null: all.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>An instant, past when work is due now; null when no work remains.</returns>
    /// <exception cref="RegisterException">The register could not be read.</exception>
    public async Task<DateTimeOffset?> NextDueAsync(string? scope, CancellationToken cancellationToken)
    {
        var next = await _session.ReadAsync(
            open => open.FindAsync<long?>(
                $"SELECT min(CASE WHEN due_at > lease_until THEN due_at ELSE lease_until END) FROM work WHERE is_done = 0 AND {InScope}",
                new { Scope = scope }),
            cancellationToken).ConfigureAwait(false);
        return next is { } ms ? Instants.FromMs(ms) : null;
    }

    /// <summary>Counts the work.</summary>
    /// <param name="scope">Campaign; null: all.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>The counts at this instant.</returns>
    /// <exception cref="RegisterException">The register could not be read.</exception>
    public async Task<WorkCounts> CountAsync(string? scope, CancellationToken cancellationToken)
    {
        var row = await _session.ReadAsync(
            open => open.FindAsync<CountRow>(
                $"""
                SELECT count(*) FILTER (WHERE is_done = 1) AS Done,
                    count(*) FILTER (WHERE is_done = 0 AND lease_until > @Now) AS Leased,
                    count(*) FILTER (WHERE is_done = 0 AND lease_until <= @Now AND due_at <= @Now) AS Due,
                    count(*) FILTER (WHERE is_done = 0 AND lease_until <= @Now AND due_at > @Now) AS Waiting
                FROM work WHERE {InScope}
                """,
                new { Now = open.NowMs, Scope = scope }),
            cancellationToken).ConfigureAwait(false);
        return new WorkCounts
        {
            Waiting = checked((int)row!.Waiting),
            Due = checked((int)row.Due),
            Leased = checked((int)row.Leased),
            Done = checked((int)row.Done),
        };
    }

    /// <summary>All work, done or not, in the order of the keys.</summary>
    /// <param name="scope">Campaign; null: all.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>The items at this instant.</returns>
    /// <exception cref="RegisterException">The register could not be read.</exception>
    public async Task<IReadOnlyList<WorkItem>> ListAsync(string? scope, CancellationToken cancellationToken)
    {
        var rows = await _session.ReadAsync(
            open => open.ListAsync<WorkRow>(
                $"SELECT {WorkRow.Columns} FROM work WHERE {InScope} ORDER BY key", new { Scope = scope }),
            cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => row.ToItem())];
    }

    /// <summary>The work of a key.</summary>
    /// <param name="key">Natural name of the work.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>The item at this instant, or null when the key is unknown.</returns>
    /// <exception cref="RegisterException">The register could not be read.</exception>
    public async Task<WorkItem?> FindAsync(string key, CancellationToken cancellationToken)
    {
        var row = await _session.ReadAsync(
            open => open.FindAsync<WorkRow>($"SELECT {WorkRow.Columns} FROM work WHERE key = @Key", new { Key = key }),
            cancellationToken).ConfigureAwait(false);
        return row?.ToItem();
    }

    private sealed class CountRow
    {
        public long Waiting { get; init; }

        public long Due { get; init; }

        public long Leased { get; init; }

        public long Done { get; init; }
    }
}
