namespace LegalDocs.Register;

/// <content>What waits, and since when: for alerts and metrics.</content>
public sealed partial class WorkTable
{
    /// <summary>Work of a kind that is not done, and work that is done because its act stopped with an anomaly.</summary>
    /// <param name="kind">Kind of work.</param>
    /// <param name="scope">Campaign; null: all.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>The work at this instant, oldest first.</returns>
    /// <exception cref="RegisterException">The register could not be read.</exception>
    public async Task<IReadOnlyList<UnfinishedWork>> ListUnfinishedAsync(
        string kind, string? scope, CancellationToken cancellationToken)
    {
        var rows = await _session.ReadAsync(
            open => open.ListAsync<UnfinishedRow>(
                """
                SELECT subject AS Subject, state AS State, is_done AS IsDone, created_at AS CreatedAt, updated_at AS UpdatedAt,
                    (SELECT min(started_at) FROM attempt
                        WHERE attempt.subject = work.subject AND closed_at IS NULL) AS OpenSince,
                    (SELECT max(started_at) FROM attempt
                        WHERE attempt.subject = work.subject AND attempt.state = @Accepted) AS AcceptedSince
                FROM work
                WHERE kind = @Kind AND (@Scope IS NULL OR scope = @Scope)
                    AND (is_done = 0 OR EXISTS
                        (SELECT 1 FROM acte WHERE acte.urn = work.subject AND acte.state = @Stopped))
                ORDER BY created_at, key
                """,
                new
                {
                    Kind = kind,
                    Scope = scope,
                    Accepted = AttemptStateWire.ToText(AttemptState.Accepted),
                    Stopped = EtatActe.Anomalie.ToText(),
                }),
            cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => row.ToWork())];
    }

    private sealed class UnfinishedRow
    {
        public string Subject { get; init; } = string.Empty;

        public string State { get; init; } = string.Empty;

        public long IsDone { get; init; }

        public long CreatedAt { get; init; }

        public long UpdatedAt { get; init; }

        public long? OpenSince { get; init; }

        public long? AcceptedSince { get; init; }

        public UnfinishedWork ToWork() => new()
        {
            Subject = Subject,
            State = State,
            IsDone = IsDone != 0,
            CreatedAt = Instants.FromMs(CreatedAt),
            UpdatedAt = Instants.FromMs(UpdatedAt),
            OpenSince = OpenSince is { } open ? Instants.FromMs(open) : null,
            AcceptedSince = AcceptedSince is { } accepted ? Instants.FromMs(accepted) : null,
        };
    }
}
