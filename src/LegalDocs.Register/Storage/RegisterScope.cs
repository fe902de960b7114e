using System.Data.Common;
using Dapper;

namespace LegalDocs.Register;

/// <summary>A connection, perhaps a transaction, and the instant at which it began.</summary>
/// <param name="connection">Open connection.</param>
/// <param name="transaction">Transaction that every command belongs to; null when reading.</param>
/// <param name="nowMs">Milliseconds since 1970 UTC, one instant for the whole transaction.</param>
/// <param name="cancellationToken">Given to every command.</param>
internal sealed class RegisterScope(
    DbConnection connection, DbTransaction? transaction, long nowMs, CancellationToken cancellationToken)
{
    public long NowMs => nowMs;

    public Task<int> ExecuteAsync(string sql, object? values) => connection.ExecuteAsync(Command(sql, values));

    public Task<T?> FindAsync<T>(string sql, object? values) =>
        connection.QuerySingleOrDefaultAsync<T>(Command(sql, values));

    public async Task<IReadOnlyList<T>> ListAsync<T>(string sql, object? values) =>
        [.. await connection.QueryAsync<T>(Command(sql, values)).ConfigureAwait(false)];

    /// <summary>Shows the rows of a query one by one, without keeping them.</summary>
    public async Task StreamAsync(string sql, object? values, Action<DbDataReader> onRow)
    {
        var reader = await connection.ExecuteReaderAsync(Command(sql, values)).ConfigureAwait(false);
        await using var closing = reader.ConfigureAwait(false);
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            onRow(reader);
        }
    }

    private CommandDefinition Command(string sql, object? values) =>
        new(sql, values, transaction, cancellationToken: cancellationToken);
}
