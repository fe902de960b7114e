using System.Data.Common;

namespace LegalDocs.Register;

/// <summary>What differs between the databases that can hold the register: connections, locks, failures and a few words of
/// SQL.</summary>
internal abstract class RegisterEngine : IDisposable
{
    /// <summary>Where the register is, for messages: no password.</summary>
    public abstract string Place { get; }

    /// <summary>Folder of the migrations of this engine.</summary>
    public abstract string Dialect { get; }

    /// <summary>Names of the tables of the register's schema, a column of text.</summary>
    public abstract string ListTables { get; }

    /// <summary>Ends the query that picks the work to claim: rows that another worker is claiming are passed over.</summary>
    public abstract string SkipLocked { get; }

    /// <summary>Whether claims of several processes go on side by side; else they queue at the write lock.</summary>
    public abstract bool ClaimsSideBySide { get; }

    /// <summary>Tables and condition of a search by <c>@Words</c>; columns of the catalogue need no prefix.</summary>
    public abstract string FromWords { get; }

    /// <summary>Forgets the words of the act <c>@Id</c>.</summary>
    public abstract string DeleteWords { get; }

    /// <summary>Remembers the words <c>@Words</c>, separated by spaces, of the act <c>@Id</c>.</summary>
    public abstract string InsertWords { get; }

    /// <summary>Packs the index of words.</summary>
    public abstract string CompactWords { get; }

    public abstract Task<DbConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Begins a transaction that holds the write lock: no other writer is at work.</summary>
    public abstract Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Begins a transaction all of whose queries see one instant.</summary>
    public abstract Task<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>The instant, in milliseconds since 1970 UTC, of the clock that all workers share.</summary>
    public abstract Task<long> NowMsAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>What is done once after the schema is up to date.</summary>
    public abstract Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>The failure of the outside behind an error of the engine; null for a mistake of ours, to be let
    /// through.</summary>
    public abstract RegisterException? Translate(Exception exception);

    /// <summary>A condition that a column is one of the values of a parameter.</summary>
    public abstract string In(string column, string parameter);

    /// <summary>The words of a search as the engine takes them.</summary>
    public abstract string Words(SearchWords words);

    public abstract void Dispose();
}
