namespace LegalDocs.Register;

/// <content>Attempts: the intent to send, written before the first byte leaves (DESIGN section 7, step 1).</content>
public sealed partial class WorkTable
{
    /// <summary>Writes the intent to send, in the transaction that checks the lease.</summary>
    /// <param name="item">The work as it was claimed; its lease must not have ended.</param>
    /// <param name="attemptId">Name of the attempt, unique in the register.</param>
    /// <param name="files">What is to be sent, in order.</param>
    /// <param name="cancellationToken">Stops waiting; nothing is then written.</param>
    /// <returns>
    /// False, and nothing written, when the lease is gone or has ended, when an attempt is open for the same act
    /// (<see cref="FindOpenAttemptAsync"/>), or when the name is taken: send nothing.
    /// </returns>
    /// <exception cref="RegisterException">The register could not be written.</exception>
    public Task<bool> OpenAttemptAsync(
        WorkItem item, string attemptId, IReadOnlyList<AttemptFile> files, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentException.ThrowIfNullOrEmpty(attemptId);
        ArgumentNullException.ThrowIfNull(files);
        return _session.WriteAsync(
            async scope =>
            {
                if (!await InsertAttemptAsync(scope, item, attemptId).ConfigureAwait(false))
                {
                    return false;
                }

                await InsertFilesAsync(scope, attemptId, files).ConfigureAwait(false);
                return true;
            },
            cancellationToken);
    }

    /// <summary>Records how an attempt ended. <see cref="WorkChange.ClosedAttempt"/> does it with the rest of a
    /// step.</summary>
    /// <param name="item">The work as it was claimed.</param>
    /// <param name="attempt">The attempt and its end.</param>
    /// <param name="cancellationToken">Stops waiting; nothing is then written.</param>
    /// <returns>False, and nothing written, when the lease is gone or the attempt is not open.</returns>
    /// <exception cref="RegisterException">The register could not be written.</exception>
    public Task<bool> CloseAttemptAsync(WorkItem item, ClosedAttempt attempt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(attempt);
        return _session.WriteAsync(
            async scope =>
            {
                var held = await scope.FindAsync<long>(
                    $"SELECT count(*) FROM work WHERE {HeldByItem}", new { item.Key, item.LeaseNumber })
                    .ConfigureAwait(false);
                return held == 1 && await CloseAsync(scope, item, attempt).ConfigureAwait(false);
            },
            cancellationToken);
    }

    /// <summary>The attempt of an act whose outcome is unknown.</summary>
    /// <param name="subject">URN of the act.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>The open attempt, or null.</returns>
    /// <exception cref="RegisterException">The register could not be read.</exception>
    public async Task<Attempt?> FindOpenAttemptAsync(string subject, CancellationToken cancellationToken) =>
        (await ListAttemptsAsync(subject, cancellationToken).ConfigureAwait(false))
            .SingleOrDefault(attempt => attempt.ClosedAt is null);

    /// <summary>All attempts of an act, oldest first.</summary>
    /// <param name="subject">URN of the act.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>The attempts with their files.</returns>
    /// <exception cref="RegisterException">The register could not be read.</exception>
    public Task<IReadOnlyList<Attempt>> ListAttemptsAsync(string subject, CancellationToken cancellationToken) =>
        _session.ReadAsync<IReadOnlyList<Attempt>>(
            async scope =>
            {
                var rows = await scope.ListAsync<AttemptRow>(
                    """
                    SELECT id AS Id, work_key AS WorkKey, subject AS Subject, lease_no AS LeaseNo, state AS State,
                        detail AS Detail, started_at AS StartedAt, closed_at AS ClosedAt
                    FROM attempt WHERE subject = @Subject ORDER BY started_at, id
                    """,
                    new { Subject = subject }).ConfigureAwait(false);
                var attempts = new List<Attempt>();
                foreach (var row in rows)
                {
                    attempts.Add(row.ToAttempt(await scope.ListAsync<AttemptFile>(
                        "SELECT name AS Name, hash AS Hash FROM attempt_file WHERE attempt_id = @Id ORDER BY position",
                        new { row.Id }).ConfigureAwait(false)));
                }

                return attempts;
            },
            cancellationToken);

    private static async Task<bool> InsertAttemptAsync(RegisterScope scope, WorkItem item, string attemptId) =>
        await scope.ExecuteAsync(
            $"""
            INSERT INTO attempt (id, work_key, subject, lease_no, state, started_at)
            SELECT @Id, key, subject, lease_no, @State, @Now FROM work WHERE {HeldByItem} AND lease_until > @Now
            ON CONFLICT DO NOTHING
            """,
            new
            {
                Id = attemptId,
                State = AttemptStateWire.ToText(AttemptState.Sending),
                Now = scope.NowMs,
                item.Key,
                item.LeaseNumber,
            }).ConfigureAwait(false) == 1;

    private static async Task InsertFilesAsync(RegisterScope scope, string attemptId, IReadOnlyList<AttemptFile> files)
    {
        foreach (var (position, file) in files.Index())
        {
            await scope.ExecuteAsync(
                "INSERT INTO attempt_file (attempt_id, position, name, hash) VALUES (@Id, @Position, @Name, @Hash)",
                new { Id = attemptId, Position = position, file.Name, file.Hash }).ConfigureAwait(false);
        }
    }

    private static async Task<bool> CloseAsync(RegisterScope scope, WorkItem item, ClosedAttempt attempt)
    {
        ArgumentOutOfRangeException.ThrowIfEqual((int)attempt.State, (int)AttemptState.Sending, nameof(attempt));
        return await scope.ExecuteAsync(
            """
            UPDATE attempt SET state = @State, detail = @Detail, closed_at = @Now
            WHERE id = @Id AND work_key = @Key AND closed_at IS NULL
            """,
            new
            {
                attempt.Id,
                State = AttemptStateWire.ToText(attempt.State),
                attempt.Detail,
                Now = scope.NowMs,
                item.Key,
            }).ConfigureAwait(false) == 1;
    }

    private sealed class AttemptRow
    {
        public string Id { get; init; } = string.Empty;

        public string WorkKey { get; init; } = string.Empty;

        public string Subject { get; init; } = string.Empty;

        public long LeaseNo { get; init; }

        public string State { get; init; } = string.Empty;

        public string? Detail { get; init; }

        public long StartedAt { get; init; }

        public long? ClosedAt { get; init; }

        public Attempt ToAttempt(IReadOnlyList<AttemptFile> files) => new()
        {
            Id = Id,
            WorkKey = WorkKey,
            Subject = Subject,
            LeaseNumber = LeaseNo,
            State = AttemptStateWire.FromText(State),
            Detail = Detail,
            StartedAt = Instants.FromMs(StartedAt),
            ClosedAt = ClosedAt is { } ms ? Instants.FromMs(ms) : null,
            Files = files,
        };
    }
}
