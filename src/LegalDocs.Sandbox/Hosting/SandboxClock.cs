using System.Globalization;
using Dapper;

namespace LegalDocs.Sandbox;

/// <summary>The platform's clock: that of the host, put forward by a person who does not want to wait.</summary>
internal sealed class SandboxClock
{
    private const string Setting = "avance_ms";

    private readonly SandboxDatabase _database;
    private long _aheadMs;

    public SandboxClock(TimeProvider timeProvider, SandboxDatabase database)
    {
        TimeProvider = timeProvider;
        _database = database;
        var stored = database.Read(connection => connection.QuerySingleOrDefault<string>(
            "SELECT value FROM setting WHERE name = @Setting", new { Setting }));
        _aheadMs = stored is null ? 0 : long.Parse(stored, CultureInfo.InvariantCulture);
    }

    /// <summary>The host's clock, for pauses.</summary>
    public TimeProvider TimeProvider { get; }

    public DateTimeOffset Now => TimeProvider.GetUtcNow().AddMilliseconds(Interlocked.Read(ref _aheadMs));

    /// <summary>Milliseconds since 1970-01-01 UTC, as the platform stores instants.</summary>
    public long NowMs => Now.ToUnixTimeMilliseconds();

    /// <summary>Puts the clock forward; a platform started again stays ahead, so that no step is ever undone.</summary>
    public void Advance(TimeSpan time)
    {
        var ahead = Interlocked.Add(ref _aheadMs, (long)time.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
        _database.Write(connection => connection.Execute(
            "INSERT INTO setting (name, value) VALUES (@Setting, @ahead) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            new { Setting, ahead }));
    }
}
