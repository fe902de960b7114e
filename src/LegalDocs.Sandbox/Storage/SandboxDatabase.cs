using System.Data;
using Dapper;
using Microsoft.Data.Sqlite;

namespace LegalDocs.Sandbox;

/// <summary>The SQLite file of the platform: one connection, one caller at a time, each change committed or not at all.</summary>
internal sealed class SandboxDatabase : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Lock _gate = new();

    private SandboxDatabase(SqliteConnection connection) => _connection = connection;

    /// <param name="path">The file, made when absent; null: memory.</param>
    public static SandboxDatabase Open(string? path)
    {
        if (path is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        }

        var builder = new SqliteConnectionStringBuilder { DataSource = path ?? ":memory:", Pooling = false };
        var connection = new SqliteConnection(builder.ToString());
        connection.Open();

        // A killed platform forgets nothing it answered; a power cut may cost it the last instants, as a rehearsal may.
        connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 10000;");
        connection.Execute(ReadSchema());
        return new SandboxDatabase(connection);
    }

    public T Read<T>(Func<IDbConnection, T> query)
    {
        lock (_gate)
        {
            return query(_connection);
        }
    }

    public T Write<T>(Func<IDbConnection, T> change)
    {
        lock (_gate)
        {
            using var transaction = _connection.BeginTransaction();
            var result = change(_connection);
            transaction.Commit();
            return result;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _connection.Dispose();
        }
    }

    private static string ReadSchema()
    {
        using var reader = new StreamReader(
            typeof(SandboxDatabase).Assembly.GetManifestResourceStream("schema.sql")!);
        return reader.ReadToEnd();
    }
}
