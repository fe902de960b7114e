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
    private readonly BlobStorage _storage;
    private readonly TimeProvider _timeProvider;

    private BlobVersionStore(BlobStorage storage, TimeProvider timeProvider)
        : base(storage, timeProvider)
    {
        _storage = storage;
        _timeProvider = timeProvider;
        Address = storage.Description;
    }

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
        CancellationToken cancellationToken) =>
        ConnectAsync(container, connectionString, accountUrl, ContentTier.Account, timeProvider, cancellationToken);

    /// <summary>The same with an access tier for what is written.</summary>
    /// <param name="container">Name of the container; the first write makes it when absent.</param>
    /// <param name="connectionString">Connection string; null or empty to use <paramref name="accountUrl"/>.</param>
    /// <param name="accountUrl">Address of the account, with a shared access signature or for the environment's
    /// identity.</param>
    /// <param name="contentTier">Access tier of the contents that this program writes.</param>
    /// <param name="timeProvider">Clock that dates the versions.</param>
    /// <param name="cancellationToken">Stops connecting.</param>
    /// <returns>The store; the service has answered once.</returns>
    /// <exception cref="VersionStoreException">A setting is wrong, or the service cannot be reached or refuses
    /// access.</exception>
    public static Task<BlobVersionStore> ConnectAsync(
        string container,
        string? connectionString,
        string? accountUrl,
        ContentTier contentTier,
        TimeProvider timeProvider,
        CancellationToken cancellationToken)
    {
        var options = new BlobStoreOptions
        {
            Container = container,
            ConnectionString = string.IsNullOrWhiteSpace(connectionString) ? null : connectionString,
            AccountUrl = ReadUrl(accountUrl),
            ContentTier = contentTier,
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
        var storage = new BlobStorage(BlobConnection.Open(options), options.ContentTier);
        await storage.ProbeAsync(cancellationToken).ConfigureAwait(false);
        return new BlobVersionStore(storage, timeProvider);
    }

    /// <summary>Sets the index tags of an object, for people who search in the portal. Those that were there are replaced.</summary>
    /// <param name="id">The object, which must have a version.</param>
    /// <param name="tags">At most ten; a character that the service does not take becomes <c>_</c>, an empty value is left out.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>Whether something was written.</returns>
    /// <exception cref="ArgumentException">More than ten tags, or a name that the service does not take.</exception>
    /// <exception cref="VersionStoreException">The account knows no tags (LD6611), this identity may not write them (LD6612), the
    /// object is absent, or the service cannot be reached.</exception>
    public Task<TagOutcome> TagAsync(
        ActeObjectId id, IReadOnlyDictionary<string, string> tags, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(tags);
        return _storage.TagAsync(StorageLayout.ObjectRoot(id), tags, cancellationToken);
    }

    /// <summary>Guards the files of an object against deletion and change by anybody: those of its versions, and its logs.</summary>
    /// <remarks>
    /// The object still takes new versions and logs, which are not guarded before the next call. Nothing is ever shortened. Repeating
    /// changes nothing; after a failure, repeating completes.
    /// </remarks>
    /// <param name="id">The object, which must have a version.</param>
    /// <param name="protection">What is asked for.</param>
    /// <param name="cancellationToken">Stops after the requests under way.</param>
    /// <returns>How many files were changed.</returns>
    /// <exception cref="ArgumentException">The end is not in the future.</exception>
    /// <exception cref="VersionStoreException">The account or the container has no immutability for versions (LD6700), this identity may
    /// not set it (LD6701), the service refused this change (LD6702), the object is absent, or the service cannot be
    /// reached.</exception>
    public Task<ProtectionOutcome> ProtectAsync(ActeObjectId id, Protection protection, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(protection);
        if (protection is Protection.Until { End: var end } && end <= _timeProvider.GetUtcNow())
        {
            throw new ArgumentException("The end of a policy is in the future.", nameof(protection));
        }

        return _storage.ProtectAsync(id, protection, cancellationToken);
    }

    /// <summary>How the files of an object are guarded.</summary>
    /// <param name="id">The object, which may be absent.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>The sums; an account without this feature answers that nothing is guarded.</returns>
    /// <exception cref="VersionStoreException">The service cannot be reached.</exception>
    public Task<ProtectionState> MeasureProtectionAsync(ActeObjectId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _storage.MeasureProtectionAsync(StorageLayout.ObjectRoot(id), cancellationToken);
    }

    /// <summary>The same for all objects of the store, in one listing.</summary>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>The sums.</returns>
    /// <exception cref="VersionStoreException">The service cannot be reached.</exception>
    public Task<ProtectionState> MeasureProtectionAsync(CancellationToken cancellationToken) =>
        _storage.MeasureProtectionAsync(objectRoot: null, cancellationToken);

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
