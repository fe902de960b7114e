namespace LegalDocs.Register;

/// <summary>A register on a PostgreSQL server, version 14 or later: which one, and how long it is waited for.</summary>
public sealed record PostgreSqlOptions
{
    /// <summary>Npgsql connection string (<c>Host=…;Database=…;Username=…</c>); <c>Search Path</c> chooses the schema, which
    /// must exist. It may hold a password: never logged.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>How long an operation waits for another writer. 1 ms to 1 hour; 10 seconds by default.</summary>
    public TimeSpan LockTimeout
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.FromMilliseconds(1));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, TimeSpan.FromHours(1));
            field = value;
        }
    } = TimeSpan.FromSeconds(10);
}
