using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace LegalDocs.Register.Tests.Support;

/// <summary>A schema of the tests' server, and a clock that tests move.</summary>
public sealed class PostgreSqlSchema : IRegisterHome
{
    /// <summary>Where the schema is.</summary>
    public string ConnectionString { get; } = PostgreSqlServer.NewSchema();

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2018, 9, 27, 8, 0, 0, TimeSpan.Zero));

    public Task<RegisterDatabase> OpenAsync() => RegisterDatabase.OpenAsync(
        new PostgreSqlOptions { ConnectionString = ConnectionString }, Clock, TestContext.Current.CancellationToken);

    public Task<RegisterDatabase?> OpenExistingAsync() => RegisterDatabase.OpenExistingAsync(
        new PostgreSqlOptions { ConnectionString = ConnectionString }, Clock, TestContext.Current.CancellationToken);

    public long CountTables() =>
        (long)Sql("SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema()")!;

    public object? Sql(string sql)
    {
        using var connection = new NpgsqlConnection(ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar();
    }

    public void Dispose()
    {
        using var connection = new NpgsqlConnection(ConnectionString);
        NpgsqlConnection.ClearPool(connection);
    }
}
