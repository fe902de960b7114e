using LegalDocs.Campaigns.Running;
using LegalDocs.Register;

namespace LegalDocs.Campaigns.Sessions;

/// <summary>Where a register is: <c>sqlite:PATH</c>, or <c>postgres:CONNECTION</c> when several hosts share it.</summary>
public sealed class RegisterAddress
{
    /// <summary>Environment variable that names the register of every command; without it each campaign has its
    /// own.</summary>
    public const string Variable = "LEGALDOCS_REGISTER";

    private const string Sqlite = "sqlite:";
    private const string PostgreSql = "postgres:";

    private readonly string? _path;
    private readonly string? _connection;

    private RegisterAddress(string? path, string? connection)
    {
        _path = path;
        _connection = connection;
    }

    /// <summary>The register's file; null on a server.</summary>
    public string? Path => _path;

    /// <summary>The register of a campaign: the one that the environment names, else its own file.</summary>
    /// <param name="path">The campaign's own file.</param>
    /// <returns>The address.</returns>
    /// <exception cref="UsageException">The variable holds another form.</exception>
    public static RegisterAddress OfCampaign(string path) =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given
            ? Parse(given, System.IO.Path.GetDirectoryName(path)!)
            : new RegisterAddress(path, null);

    /// <summary>The same, unless the command line or the settings name a register.</summary>
    /// <param name="paths">The campaign.</param>
    /// <param name="given">An address, relative to the campaign's folder; null for none.</param>
    /// <returns>The address.</returns>
    /// <exception cref="UsageException">The address has another form.</exception>
    public static RegisterAddress OfCampaign(CampaignPaths paths, string? given)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return given is null ? OfCampaign(paths.Register) : Parse(given, paths.Directory);
    }

    /// <summary>Reads an address.</summary>
    /// <param name="address">The address. A password belongs in <c>PGPASSWORD</c> or <c>PGPASSFILE</c>, not here.</param>
    /// <param name="folder">Absolute path, to which relative paths are relative.</param>
    /// <returns>The address, not yet opened.</returns>
    /// <exception cref="UsageException">Another form.</exception>
    public static RegisterAddress Parse(string address, string folder)
    {
        if (address.StartsWith(Sqlite, StringComparison.Ordinal) && address.Length > Sqlite.Length)
        {
            return new RegisterAddress(System.IO.Path.GetFullPath(address[Sqlite.Length..], folder), null);
        }

        return address.StartsWith(PostgreSql, StringComparison.Ordinal) && address.Length > PostgreSql.Length
            ? new RegisterAddress(null, address[PostgreSql.Length..])
            : throw Unknown();
    }

    /// <summary>Opens the register, making its tables when absent.</summary>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="cancellationToken">Stops opening.</param>
    /// <returns>The register.</returns>
    /// <exception cref="UsageException">The connection is no Npgsql connection string.</exception>
    /// <exception cref="RegisterException">File or server out of reach, or of another program.</exception>
    public async Task<RegisterDatabase> OpenAsync(TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        if (_path is not null)
        {
            return await RegisterDatabase.OpenAsync(new RegisterOptions { Path = _path }, timeProvider, cancellationToken)
                .ConfigureAwait(false);
        }

        try
        {
            return await RegisterDatabase.OpenAsync(
                new PostgreSqlOptions { ConnectionString = _connection! }, timeProvider, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (ArgumentException)
        {
            // Npgsql says which word it does not know; its message could hold the password.
            throw Unknown();
        }
    }

    /// <summary>Opens the register to be read, if there is one: nothing is made, no table neither.</summary>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="cancellationToken">Stops opening.</param>
    /// <returns>The register, or null.</returns>
    /// <exception cref="UsageException">The connection is no Npgsql connection string.</exception>
    /// <exception cref="RegisterException">File or server out of reach, or of another program.</exception>
    public async Task<RegisterDatabase?> OpenExistingAsync(TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        if (_path is not null)
        {
            return await RegisterDatabase.OpenExistingAsync(
                new RegisterOptions { Path = _path }, timeProvider, cancellationToken).ConfigureAwait(false);
        }

        try
        {
            return await RegisterDatabase.OpenExistingAsync(
                new PostgreSqlOptions { ConnectionString = _connection! }, timeProvider, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (ArgumentException)
        {
            throw Unknown();
        }
    }

    private static UsageException Unknown() => new(
        "le registre doit être sqlite:CHEMIN ou postgres:Host=…;Database=…;Username=… "
            + "(mot de passe dans PGPASSWORD ou PGPASSFILE).",
        "the register must be sqlite:PATH or postgres:Host=…;Database=…;Username=… "
            + "(password in PGPASSWORD or PGPASSFILE).");
}
