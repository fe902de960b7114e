namespace LegalDocs.Versions.Azure;

/// <summary>A store in a container of Azure Blob Storage: the same OCFL 1.1 objects as in a folder, shared by many
/// hosts.</summary>
/// <remarks>
/// Nothing is overwritten but the root inventory of an object and its sidecar, and those only when nobody changed them
/// in
/// between (ETag). What was written is acknowledged by the service before a call returns. The SDK repeats requests by
/// itself;
/// do not wrap this class in another retry.
/// </remarks>
public sealed class BlobVersionStore : OcflVersionStore
{
    private BlobVersionStore(BlobStorage storage, TimeProvider timeProvider)
        : base(storage, timeProvider) => Address = storage.Description;

    /// <summary>Container and account, for messages: holds no secret.</summary>
    public string Address { get; }

    /// <summary>Connects with a connection string or, without one, with the account's address.</summary>
    /// <param name="container">Name of the container; the first write makes it when absent.</param>
    /// <param name="connectionString">Connection string; null or empty to use <paramref name="accountUrl"/>.</param>
    /// <param name="accountUrl">Address of the account, with a shared access signature or for the environment's
    /// identity.</param>
    /// <param name="timeProvider">Clock that dates the versions.</param>
    /// <param name="cancellationToken">Stops connecting.</param>
    /// <returns>The store; the service has answered once.</returns>
    /// <exception cref="VersionStoreException">A setting is wrong, or the service cannot be reached or refuses
    /// access.</exception>
    public static Task<BlobVersionStore> ConnectAsync(
        string container,
        string? connectionString,
        string? accountUrl,
        TimeProvider timeProvider,
        CancellationToken cancellationToken)
    {
        var options = new BlobStoreOptions
        {
            Container = container,
            ConnectionString = string.IsNullOrWhiteSpace(connectionString) ? null : connectionString,
            AccountUrl = ReadUrl(accountUrl),
        };
        return ConnectAsync(options, timeProvider, cancellationToken);
    }

    /// <summary>Connects as the options say. Nothing is written.</summary>
    /// <param name="options">Container, account, and how to talk to it.</param>
    /// <param name="timeProvider">Clock that dates the versions.</param>
    /// <param name="cancellationToken">Stops connecting.</param>
    /// <returns>The store; the service has answered once.</returns>
    /// <exception cref="VersionStoreException">A setting is wrong, or the service cannot be reached or refuses
    /// access.</exception>
    public static async Task<BlobVersionStore> ConnectAsync(
        BlobStoreOptions options, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(timeProvider);
        var storage = new BlobStorage(BlobConnection.Open(options));
        await storage.ProbeAsync(cancellationToken).ConfigureAwait(false);
        return new BlobVersionStore(storage, timeProvider);
    }

    private static Uri? ReadUrl(string? accountUrl)
    {
        if (string.IsNullOrWhiteSpace(accountUrl))
        {
            return null;
        }

        return Uri.TryCreate(accountUrl, UriKind.Absolute, out var url) && url.Scheme is "https" or "http"
            ? url
            : throw BlobFaults.BadAccountUrl();
    }
}
