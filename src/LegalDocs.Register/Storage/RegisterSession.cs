using System.Data.Common;

namespace LegalDocs.Register;

/// <summary>Opens connections, begins transactions and translates failures, whatever the engine.</summary>
/// <remarks>Safe from several threads. Writers of one process queue here, without holding a thread or a connection; writers of
/// several processes queue in the database, up to the lock time-out.</remarks>
internal sealed class RegisterSession(RegisterEngine engine) : IDisposable
{
    private readonly SemaphoreSlim _writer = new(1, 1);

    public RegisterEngine Engine => engine;

    public string Place => engine.Place;

    /// <summary>Runs queries outside a transaction; each sees what was committed before it.</summary>
    public Task<T> ReadAsync<T>(Func<RegisterScope, Task<T>> read, CancellationToken cancellationToken) =>
        TranslatedAsync(async () =>
        {
            var connection = await engine.OpenAsync(cancellationToken).ConfigureAwait(false);
            await using var closing = connection.ConfigureAwait(false);
            return await RunAsync(connection, null, read, cancellationToken).ConfigureAwait(false);
        });

    /// <summary>Runs queries that all see the register as it was at one instant.</summary>
    public Task<T> SnapshotAsync<T>(Func<RegisterScope, Task<T>> read, CancellationToken cancellationToken) =>
        TranslatedAsync(async () =>
        {
            var connection = await engine.OpenAsync(cancellationToken).ConfigureAwait(false);
            await using var closing = connection.ConfigureAwait(false);
            var transaction = await engine.BeginSnapshotAsync(connection, cancellationToken).ConfigureAwait(false);
            await using var ending = transaction.ConfigureAwait(false);
            return await RunAsync(connection, transaction, read, cancellationToken).ConfigureAwait(false);
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

    /// <summary>Runs one statement that is safe beside others of its kind: without the write lock where the engine locks
    /// rows.</summary>
    public Task<T> ClaimAsync<T>(Func<RegisterScope, Task<T>> claim, CancellationToken cancellationToken) =>
        engine.ClaimsSideBySide ? ReadAsync(claim, cancellationToken) : WriteAsync(claim, cancellationToken);

    public Task PrepareAsync(CancellationToken cancellationToken) => TranslatedAsync(async () =>
    {
        await engine.PrepareAsync(cancellationToken).ConfigureAwait(false);
        return true;
    });

    public void Dispose()
    {
        engine.Dispose();
        _writer.Dispose();
    }

    private async Task<T> TransactAsync<T>(Func<RegisterScope, Task<T>> write, CancellationToken cancellationToken)
    {
        var connection = await engine.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using var closing = connection.ConfigureAwait(false);
        var transaction = await engine.BeginWriteAsync(connection, cancellationToken).ConfigureAwait(false);
        await using var ending = transaction.ConfigureAwait(false);

        // The clock is read once the lock is held: waiting for the lock must not eat a lease.
        var result = await RunAsync(connection, transaction, write, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
        return result;
    }

    private async Task<T> RunAsync<T>(
        DbConnection connection,
        DbTransaction? transaction,
        Func<RegisterScope, Task<T>> work,
        CancellationToken cancellationToken)
    {
        var now = await engine.NowMsAsync(connection, cancellationToken).ConfigureAwait(false);
        return await work(new RegisterScope(engine, connection, transaction, now, cancellationToken)).ConfigureAwait(false);
    }

    private async Task<T> TranslatedAsync<T>(Func<Task<T>> operation)
    {
        try
        {
            return await operation().ConfigureAwait(false);
        }
        catch (Exception exception) when (engine.Translate(exception) is { } failure)
        {
            throw failure;
        }
    }
}
