using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace LegalDocs.Register;

/// <summary>A register in one SQLite file: the default, no server.</summary>
internal sealed class SqliteEngine(RegisterOptions options, TimeProvider timeProvider) : RegisterEngine
{
    private readonly string _connectionString = new SqliteConnectionStringBuilder
    {
        DataSource = options.Path,
        ForeignKeys = true,
        Pooling = true,
        DefaultTimeout = (int)Math.Ceiling(options.LockTimeout.TotalSeconds),
    }.ToString();

    public override string Place => options.Path;

    public override string Dialect => "sqlite";

    public override string ListTables => "SELECT name FROM sqlite_master WHERE type = 'table'";

    public override string SkipLocked => string.Empty;

    public override bool ClaimsSideBySide => false;

    /// <remarks>CROSS JOIN: the words lead, their acts come in the order of the rows. SQLite must not turn it round.</remarks>
    public override string FromWords =>
        "catalogue_words w CROSS JOIN catalogue ON id = w.rowid WHERE catalogue_words MATCH @Words";

    public override string DeleteWords => "DELETE FROM catalogue_words WHERE rowid = @Id";

    public override string InsertWords => "INSERT INTO catalogue_words (rowid, words) VALUES (@Id, @Words)";

    public override string CompactWords => "INSERT INTO catalogue_words (catalogue_words) VALUES ('optimize')";

    public override async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            await ExecuteAsync(
                connection,
                FormattableString.Invariant($"PRAGMA busy_timeout = {(long)options.LockTimeout.TotalMilliseconds}")
                    + "; PRAGMA synchronous = FULL",
                cancellationToken).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <remarks>Not deferred is BEGIN IMMEDIATE: the lock first, so that what is read cannot change before it is
    /// written.</remarks>
    public override Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: false));

    public override async Task<DbTransaction> BeginSnapshotAsync(
        DbConnection connection, CancellationToken cancellationToken)
    {
        await ExecuteAsync(connection, "PRAGMA cache_size = -32768", cancellationToken).ConfigureAwait(false);
        return ((SqliteConnection)connection).BeginTransaction(deferred: true);
    }

    public override Task<long> NowMsAsync(DbConnection connection, CancellationToken cancellationToken) =>
        Task.FromResult(Instants.ToMs(timeProvider.GetUtcNow()));

    /// <summary>Turns the write-ahead log on; it stays on in the file.</summary>
    public override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var connection = await OpenAsync(cancellationToken).ConfigureAwait(false);
        await using var closing = connection.ConfigureAwait(false);
        await ExecuteAsync(connection, "PRAGMA journal_mode = WAL", cancellationToken).ConfigureAwait(false);
    }

    public override RegisterException? Translate(Exception exception) =>
        exception is SqliteException sqlite ? RegisterFailures.Translate(sqlite, options.Path) : null;

    public override string In(string column, string parameter) => $"{column} IN {parameter}";

    public override string Words(SearchWords words) => words.ToFts5();

    public override void Dispose()
    {
        // Idle connections of the pool keep the file open, and on Windows undeletable.
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private static Task<int> ExecuteAsync(DbConnection connection, string sql, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(sql, cancellationToken: cancellationToken));
}
