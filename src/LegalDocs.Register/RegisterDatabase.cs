namespace LegalDocs.Register;

/// <summary>The register: durable work, numbers given to acts, states of acts, catalogue, in one database.</summary>
/// <remarks>
/// SQLite in write-ahead-log mode, each commit flushed to the disk (<c>synchronous=FULL</c>): what a call has confirmed
/// survives a killed process and a power cut. Several threads and several processes of one machine may open the same
/// file.
/// On PostgreSQL, several hosts: the same schema, the same behaviour.
/// Instants come from the given clock, to the millisecond. DESIGN section 6.
/// </remarks>
public sealed class RegisterDatabase : IAsyncDisposable
{
    private readonly RegisterSession _session;

    private RegisterDatabase(RegisterSession session)
    {
        _session = session;
        Actes = new ActeStates(session);
        Work = new WorkTable(session);
        Numbers = new NumberLedger(session);
        Catalogue = new ActeCatalogue(session);
    }

    /// <summary>Work to be done, with its leases.</summary>
    public WorkTable Work { get; }

    /// <summary>Ranks and numbers given to rows, for ever.</summary>
    public NumberLedger Numbers { get; }

    /// <summary>Where each act stands, and how it came there.</summary>
    public ActeStates Actes { get; }

    /// <summary>All acts, arranged for finding; rebuilt from the version store at any time.</summary>
    public ActeCatalogue Catalogue { get; }

    /// <summary>Opens the register, makes it when absent, and brings its schema up to date. Repeating changes
    /// nothing.</summary>
    /// <param name="options">Path and lock time-out.</param>
    /// <param name="timeProvider">Clock of this process; processes that share a file must share their time.</param>
    /// <param name="cancellationToken">Stops the opening; the file is left as it was, or entirely migrated.</param>
    /// <returns>The open register.</returns>
    /// <exception cref="RegisterException">Folder or file unusable, damaged, of another program or of a newer
    /// version.</exception>
    public static Task<RegisterDatabase> OpenAsync(
        RegisterOptions options, TimeProvider timeProvider, CancellationToken cancellationToken) =>
        OpenAsync(options, timeProvider, Migration.Load("sqlite"), cancellationToken);

    /// <summary>Opens a register that several hosts share, makes its tables when absent, and brings them up to date.
    /// Repeating changes nothing.</summary>
    /// <param name="options">Server, database, schema and lock time-out.</param>
    /// <param name="timeProvider">Clock; with <see cref="TimeProvider.System"/> instants are the server's, so that hosts
    /// agree.</param>
    /// <param name="cancellationToken">Stops the opening; the schema is left as it was, or entirely migrated.</param>
    /// <returns>The open register.</returns>
    /// <exception cref="ArgumentException">The connection string is none.</exception>
    /// <exception cref="RegisterException">Server out of reach, or schema of another program or of a newer
    /// version.</exception>
    public static Task<RegisterDatabase> OpenAsync(
        PostgreSqlOptions options, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(timeProvider);
        var engine = new PostgreSqlEngine(options, timeProvider);
        return OpenAsync(engine, Migration.Load(engine.Dialect), cancellationToken);
    }

    /// <summary>Opens a register to be read, as it is: makes and migrates nothing.</summary>
    /// <param name="options">Path and lock time-out.</param>
    /// <param name="timeProvider">Clock.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    /// <returns>The register; null when there is no such file, or nothing in it.</returns>
    /// <exception cref="RegisterException">File unusable, damaged, of another program or of a newer version.</exception>
    public static async Task<RegisterDatabase?> OpenExistingAsync(
        RegisterOptions options, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(timeProvider);
        return File.Exists(options.Path)
            ? await OpenExistingAsync(new SqliteEngine(options, timeProvider), cancellationToken).ConfigureAwait(false)
            : null;
    }

    /// <summary>Opens a register of a server to be read, as it is: makes and migrates nothing.</summary>
    /// <param name="options">Server, database, schema and lock time-out.</param>
    /// <param name="timeProvider">Clock.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    /// <returns>The register; null when the schema has no table.</returns>
    /// <exception cref="ArgumentException">The connection string is none.</exception>
    /// <exception cref="RegisterException">Server out of reach, or schema of another program or of a newer
    /// version.</exception>
    public static Task<RegisterDatabase?> OpenExistingAsync(
        PostgreSqlOptions options, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(timeProvider);
        return OpenExistingAsync(new PostgreSqlEngine(options, timeProvider), cancellationToken);
    }

    private static async Task<RegisterDatabase?> OpenExistingAsync(RegisterEngine engine, CancellationToken cancellationToken)
    {
        var session = new RegisterSession(engine);
        try
        {
            if (await new Migrator(session, Migration.Load(engine.Dialect)).IsThereAsync(cancellationToken).ConfigureAwait(false))
            {
                return new RegisterDatabase(session);
            }

            session.Dispose();
            return null;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    internal static Task<RegisterDatabase> OpenAsync(
        RegisterOptions options,
        TimeProvider timeProvider,
        IReadOnlyList<Migration> migrations,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(timeProvider);
        ArgumentException.ThrowIfNullOrWhiteSpace(options.Path);
        CreateFolder(options.Path);
        return OpenAsync(new SqliteEngine(options, timeProvider), migrations, cancellationToken);
    }

    private static async Task<RegisterDatabase> OpenAsync(
        RegisterEngine engine, IReadOnlyList<Migration> migrations, CancellationToken cancellationToken)
    {
        var session = new RegisterSession(engine);
        try
        {
            // The journal is read first: the file of another program must not even change its journal mode.
            await new Migrator(session, migrations).MigrateAsync(cancellationToken).ConfigureAwait(false);
            await session.PrepareAsync(cancellationToken).ConfigureAwait(false);
            return new RegisterDatabase(session);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Closes the file. Work under way in other threads must have ended.</summary>
    /// <returns>A task that ends when the file is closed.</returns>
    public ValueTask DisposeAsync()
    {
        _session.Dispose();
        return ValueTask.CompletedTask;
    }

    private static void CreateFolder(string path)
    {
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            {
                Directory.CreateDirectory(folder);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw RegisterFailures.Unreachable(path, exception);
        }
    }
}
