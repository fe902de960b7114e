using Microsoft.Data.Sqlite;

namespace LegalDocs.Register;

/// <summary>Opens connections, begins transactions and translates failures: the only place that knows SQLite by
/// name.</summary>
/// <remarks>Safe from several threads. Writers of one process queue here, without holding a thread; writers of several
/// processes queue in SQLite, up to the lock time-out.</remarks>
internal sealed class RegisterSession(RegisterOptions options, TimeProvider timeProvider) : IDisposable
{
    private readonly SemaphoreSlim _writer = new(1, 1);
    private readonly string _path = options.Path;
    private readonly string _connectionString = new SqliteConnectionStringBuilder
    {
        DataSource = options.Path,
        ForeignKeys = true,
        Pooling = true,
        DefaultTimeout = (int)Math.Ceiling(options.LockTimeout.TotalSeconds),
    }.ToString();

    public string Path => _path;

    private long NowMs => timeProvider.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Runs queries outside a transaction; each sees what was committed before it.</summary>
    public Task<T> ReadAsync<T>(Func<RegisterScope, Task<T>> read, CancellationToken cancellationToken) =>
        TranslatedAsync(async () =>
        {
            var connection = await OpenAsync(cancellationToken).ConfigureAwait(false);
            await using var closing = connection.ConfigureAwait(false);
            return await read(new RegisterScope(connection, null, NowMs, cancellationToken)).ConfigureAwait(false);
        });

    /// <summary>Runs queries that all see the register as it was at one instant.</summary>
    public Task<T> SnapshotAsync<T>(Func<RegisterScope, Task<T>> read, CancellationToken cancellationToken) =>
        TranslatedAsync(async () =>
        {
            var connection = await OpenAsync(cancellationToken).ConfigureAwait(false);
            await using var closing = connection.ConfigureAwait(false);
            await new RegisterScope(connection, null, NowMs, cancellationToken)
                .ExecuteAsync("PRAGMA cache_size = -32768", null).ConfigureAwait(false);
            var transaction = connection.BeginTransaction(deferred: true);
            await using var ending = transaction.ConfigureAwait(false);
            return await read(new RegisterScope(connection, transaction, NowMs, cancellationToken)).ConfigureAwait(false);
        });

    /// <summary>Runs a transaction that holds the write lock from its beginning; all of it is committed, or
    /// nothing.</summary>
    public async Task<T> WriteAsync<T>(Func<RegisterScope, Task<T>> write, CancellationToken cancellationToken)
    {
        await _writer.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await TranslatedAsync(() => TransactAsync(write, cancellationToken)).ConfigureAwait(false);
        }
        finally
        {
            _writer.Release();
        }
    }

    /// <summary>Turns the write-ahead log on; it stays on in the file.</summary>
    public Task PrepareAsync(CancellationToken cancellationToken) =>
        ReadAsync(scope => scope.ExecuteAsync("PRAGMA journal_mode = WAL", null), cancellationToken);

    public void Dispose()
    {
        // Idle connections of the pool keep the file open, and on Windows undeletable.
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
        _writer.Dispose();
    }

    private async Task<T> TransactAsync<T>(Func<RegisterScope, Task<T>> write, CancellationToken cancellationToken)
    {
        var connection = await OpenAsync(cancellationToken).ConfigureAwait(false);
        await using var closing = connection.ConfigureAwait(false);

        // Not deferred is BEGIN IMMEDIATE: the lock first, so that what is read cannot change before it is written.
        var transaction = connection.BeginTransaction(deferred: false);
        await using var ending = transaction.ConfigureAwait(false);

        // The clock is read once the lock is held: waiting for the lock must not eat a lease.
        var result = await write(new RegisterScope(connection, transaction, NowMs, cancellationToken))
            .ConfigureAwait(false);
        await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
        return result;
    }

    private async Task<SqliteConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            var scope = new RegisterScope(connection, null, NowMs, cancellationToken);
            await scope.ExecuteAsync(
                FormattableString.Invariant($"PRAGMA busy_timeout = {(long)options.LockTimeout.TotalMilliseconds}")
                    + "; PRAGMA synchronous = FULL",
                null).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task<T> TranslatedAsync<T>(Func<Task<T>> operation)
    {
        try
        {
            return await operation().ConfigureAwait(false);
        }
        catch (SqliteException exception) when (RegisterFailures.Translate(exception, _path) is { } failure)
        {
            throw failure;
        }
    }
}
