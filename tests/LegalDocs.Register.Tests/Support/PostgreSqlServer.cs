using System.Diagnostics;
using Npgsql;

namespace LegalDocs.Register.Tests.Support;

/// <summary>A PostgreSQL cluster of the tests' own, in a temporary folder, on a unix socket; started at the first need.</summary>
/// <remarks>PostgreSQL refuses to run as root: then the account <c>postgres</c> of the Debian package runs it.</remarks>
public sealed class PostgreSqlServer : IDisposable
{
    private static readonly Lazy<PostgreSqlServer> Running = new(() => new PostgreSqlServer().Start());

    private readonly string _root = Path.Combine(Path.GetTempPath(), $"legaldocs-pg-{Guid.NewGuid().ToString("N")[..8]}");
    private static int _schemas;

    private string Data => Path.Combine(_root, "data");

    private static bool IsRoot => Environment.UserName == "root";

    /// <summary>A connection string to a new, empty schema.</summary>
    public static string NewSchema()
    {
        var schema = $"essai_{Interlocked.Increment(ref _schemas)}";
        using var connection = new NpgsqlConnection(Running.Value.ConnectionString(null));
        connection.Open();
        using var command = new NpgsqlCommand($"CREATE SCHEMA {schema}", connection);
        command.ExecuteNonQuery();
        return Running.Value.ConnectionString(schema);
    }

    /// <summary>A connection string to a database that does not exist.</summary>
    public static string NoDatabase() =>
        new NpgsqlConnectionStringBuilder(Running.Value.ConnectionString(null)) { Database = "absente" }.ConnectionString;

    public void Dispose()
    {
        if (Running.IsValueCreated && Running.Value != this)
        {
            Running.Value.Stop();
        }
    }

    private string ConnectionString(string? schema) => new NpgsqlConnectionStringBuilder
    {
        Host = _root,
        Database = "postgres",
        Username = "postgres",
        SearchPath = schema,
        MaxPoolSize = 12,
    }.ConnectionString;

    private PostgreSqlServer Start()
    {
        Directory.CreateDirectory(_root);
        if (IsRoot)
        {
            Run("chown", "postgres", _root);
        }

        Run(Program("initdb"), "-D", Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        Run(
            Program("pg_ctl"), "-D", Data, "-w", "-l", Path.Combine(_root, "log"), "-o",
            $"-c unix_socket_directories={_root} -c listen_addresses='' -c fsync=off -c max_connections=400", "start");
        return this;
    }

    private void Stop()
    {
        NpgsqlConnection.ClearAllPools();
        Run(Program("pg_ctl"), "-D", Data, "-m", "immediate", "-w", "stop");
        Directory.Delete(_root, recursive: true);
    }

    /// <summary>Debian keeps the programs of the server out of the path, a folder for each version.</summary>
    private static string Program(string name) =>
        Directory.Exists("/usr/lib/postgresql")
            && Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal)
                .Select(folder => Path.Combine(folder, "bin", name)).LastOrDefault(File.Exists) is { } path
            ? path
            : throw new InvalidOperationException(
                $"{name} is missing: install the Debian package postgresql, or run './legaldocs test register'.");

    private static void Run(string program, params string[] arguments)
    {
        var start = IsRoot && program != "chown"
            ? new ProcessStartInfo("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", program, .. arguments])
            : new ProcessStartInfo(program, arguments);
        start.WorkingDirectory = "/";
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;

        // Not read to its end: the server that pg_ctl starts inherits the stream and keeps it open.
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }
}
