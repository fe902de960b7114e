using System.Data;
using System.Data.Common;
using System.Net.Sockets;
using Dapper;
using Npgsql;

namespace LegalDocs.Register;

/// <summary>A register in a schema of a PostgreSQL server, shared by the workers of several hosts.</summary>
/// <remarks>
/// Writers of the whole schema take turns at one advisory lock, as they do in SQLite: the same reasoning holds for both. Only
/// claims go side by side (<c>FOR UPDATE SKIP LOCKED</c>): one statement each, guarded by the lease number.
/// </remarks>
internal sealed class PostgreSqlEngine : RegisterEngine
{
    private readonly NpgsqlDataSource _source;
    private readonly TimeProvider _timeProvider;

    public PostgreSqlEngine(PostgreSqlOptions options, TimeProvider timeProvider)
    {
        _timeProvider = timeProvider;
        var settings = new NpgsqlConnectionStringBuilder(options.ConnectionString)
        {
            ApplicationName = "LegalDocs",
        };
        var lockTimeout = FormattableString.Invariant($"-c lock_timeout={(long)options.LockTimeout.TotalMilliseconds}");
        settings.Options = string.IsNullOrEmpty(settings.Options) ? lockTimeout : $"{settings.Options} {lockTimeout}";
        Place = $"{settings.Host}/{settings.Database}";
        _source = NpgsqlDataSource.Create(settings.ConnectionString);
    }

    public override string Place { get; }

    public override string Dialect => "postgresql";

    public override string ListTables =>
        "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()";

    public override string SkipLocked => "FOR UPDATE SKIP LOCKED";

    public override bool ClaimsSideBySide => true;

    public override string FromWords =>
        "catalogue_words w JOIN catalogue ON id = w.acte_id WHERE w.words @@ CAST(@Words AS tsquery)";

    public override string DeleteWords => "DELETE FROM catalogue_words WHERE acte_id = @Id";

    public override string InsertWords =>
        "INSERT INTO catalogue_words (acte_id, words) VALUES (@Id, array_to_tsvector(string_to_array(@Words, ' ')))";

    /// <remarks>The pending list of the index is emptied; a full vacuum is the server's own business.</remarks>
    public override string CompactWords => "SELECT gin_clean_pending_list('catalogue_words_gin')";

    public override async Task<DbConnection> OpenAsync(CancellationToken cancellationToken) =>
        await _source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);

    public override async Task<DbTransaction> BeginWriteAsync(
        DbConnection connection, CancellationToken cancellationToken)
    {
        var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken)
            .ConfigureAwait(false);
        try
        {
            await connection.ExecuteAsync(new CommandDefinition(
                "SELECT pg_advisory_xact_lock(hashtext('legaldocs ' || current_schema()))",
                transaction: transaction,
                cancellationToken: cancellationToken)).ConfigureAwait(false);
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public override async Task<DbTransaction> BeginSnapshotAsync(
        DbConnection connection, CancellationToken cancellationToken) =>
        await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken).ConfigureAwait(false);

    /// <remarks>Hosts disagree about the time, their server does not contradict itself. Tests bring their own clock.</remarks>
    public override async Task<long> NowMsAsync(DbConnection connection, CancellationToken cancellationToken) =>
        _timeProvider != TimeProvider.System
            ? Instants.ToMs(_timeProvider.GetUtcNow())
            : await connection.ExecuteScalarAsync<long>(new CommandDefinition(
                "SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint)", cancellationToken: cancellationToken))
                .ConfigureAwait(false);

    public override Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override RegisterException? Translate(Exception exception) => exception switch
    {
        PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected } =>
            RegisterFailures.ServerBusy(Place, exception),
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => RegisterFailures.ServerFull(Place, exception),
        PostgresException { SqlState: var state } when IsAccess(state) => RegisterFailures.ServerUnreachable(Place, exception),
        PostgresException => null,
        NpgsqlException or SocketException or TimeoutException => RegisterFailures.ServerUnreachable(Place, exception),
        _ => null,
    };

    public override string In(string column, string parameter) => $"{column} = ANY({parameter})";

    public override string Words(SearchWords words) => words.ToTsQuery();

    public override void Dispose() => _source.Dispose();

    /// <summary>Classes 08 (connection), 28 (authorization), 57P (shutdown), and: no such database or schema, no right, too
    /// many connections, read-only server.</summary>
    private static bool IsAccess(string state) =>
        state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("28", StringComparison.Ordinal)
        || state.StartsWith("57P", StringComparison.Ordinal)
        || state is PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.InvalidSchemaName
            or PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.TooManyConnections
            or PostgresErrorCodes.ReadOnlySqlTransaction;
}
