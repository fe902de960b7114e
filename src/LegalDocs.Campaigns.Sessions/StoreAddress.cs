using LegalDocs.Versions;
using LegalDocs.Versions.Azure;

namespace LegalDocs.Campaigns.Sessions;

/// <summary>Opens the version store that an address names.</summary>
public static class StoreAddress
{
    /// <summary>Opens <c>folder:PATH</c> or <c>azure:CONTAINER</c>.</summary>
    /// <param name="address">The address; relative paths are relative to <paramref name="folder"/>.</param>
    /// <param name="folder">Absolute path.</param>
    /// <param name="timeProvider">The clock that dates versions.</param>
    /// <param name="cancellationToken">Stops connecting.</param>
    /// <returns>The store.</returns>
    /// <exception cref="UsageException">Another form, or the account is not in the environment.</exception>
    /// <exception cref="VersionStoreException">The store could not be reached.</exception>
    public static async Task<IVersionStore> OpenAsync(
        string address, string folder, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        var (kind, rest) = address.Split(':', 2) is [var scheme, var value] ? (scheme, value) : (string.Empty, address);
        return kind switch
        {
            "folder" when rest.Length > 0 => new FolderVersionStore(Path.GetFullPath(rest, folder), timeProvider),
            "azure" when rest.Length > 0 => await AzureAsync(rest, timeProvider, cancellationToken)
            .ConfigureAwait(false),
            _ => throw new UsageException(
                $"« {address} » n’est pas un dépôt : attendu folder:CHEMIN ou azure:CONTENEUR.",
                $"'{address}' is not a store: expected folder:PATH or azure:CONTAINER."),
        };
    }

    private static async Task<IVersionStore> AzureAsync(
        string container, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        var connection = Environment.GetEnvironmentVariable("AZURE_STORAGE_CONNECTION_STRING");
        var account = Environment.GetEnvironmentVariable("AZURE_STORAGE_ACCOUNT_URL");
        if (string.IsNullOrEmpty(connection) && string.IsNullOrEmpty(account))
        {
            throw new UsageException(
                "réglage manquant pour azure: : variable AZURE_STORAGE_CONNECTION_STRING, ou AZURE_STORAGE_ACCOUNT_URL "
                    + "avec une identité Azure.",
                "setting missing for azure: variable AZURE_STORAGE_CONNECTION_STRING, or "
                    + "AZURE_STORAGE_ACCOUNT_URL with an Azure identity.");
        }

        return await BlobVersionStore.ConnectAsync(container, connection, account, Tier(), timeProvider, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Access tier of what is written, from <c>LEGALDOCS_AZURE_TIER</c>: hot, cool or cold.</summary>
    private static ContentTier Tier() => Environment.GetEnvironmentVariable("LEGALDOCS_AZURE_TIER") switch
    {
        null or "" => ContentTier.Account,
        "hot" => ContentTier.Hot,
        "cool" => ContentTier.Cool,
        "cold" => ContentTier.Cold,
        var other => throw new UsageException(
            $"LEGALDOCS_AZURE_TIER vaut « {other} » : attendu hot, cool ou cold.",
            $"LEGALDOCS_AZURE_TIER is '{other}': expected hot, cool or cold."),
    };
}
