using Azure;
using Azure.Identity;
using Azure.Storage.Blobs.Models;

namespace LegalDocs.Versions.Azure;

/// <summary>The faults of the blob store, each with its code and its two texts. None quotes a key or a
/// signature.</summary>
internal static class BlobFaults
{
    public static VersionStoreException BadContainerName(string name) => Setting(
        "LD6050",
        $"« {name} » n’est pas un nom de conteneur Azure : 3 à 63 lettres minuscules, chiffres et tirets isolés.",
        $"'{name}' is not a name for an Azure container: 3 to 63 lower-case letters, digits and single hyphens.");

    public static VersionStoreException BadConnectionString() => Setting(
        "LD6051",
        "La chaîne de connexion Azure est mal formée. Recopiez-la depuis le portail (compte de stockage, Clés d’accès).",
        "The Azure connection string is malformed. Copy it again from the portal (storage account, Access keys).");

    public static VersionStoreException BadAccountUrl() => Setting(
        "LD6052",
        "L’adresse du compte Azure est mal formée : attendu https://COMPTE.blob.core.windows.net.",
        "The address of the Azure account is malformed: expected https://ACCOUNT.blob.core.windows.net.");

    public static VersionStoreException NoAccount() => Setting(
        "LD6053",
        "Aucun compte Azure n’est indiqué : donnez une chaîne de connexion ou l’adresse du compte.",
        "No Azure account is named: give a connection string or the address of the account.");

    public static VersionStoreException OtherContent(string store, string path) => new(
        "LD6054",
        $"Le dépôt « {store} » contient déjà « {path} » avec d’autres octets : rien n’est écrit. Vérifiez l’objet.",
        $"The store '{store}' already holds '{path}' with other bytes: nothing is written. Verify the object.",
        isTransient: false);

    /// <summary>What a failure of the SDK means, or null when it is none of the outside.</summary>
    public static VersionStoreException? Explain(string store, string path, Exception cause) => cause switch
    {
        AggregateException { InnerException: { } last } => Explain(store, path, last),
        AuthenticationFailedException => NoIdentity(store, cause),
        RequestFailedException { Status: 401 or 403 } refused => Denied(store, refused),
        RequestFailedException { Status: 400 } bad when bad.Message.Contains("x-ms-version", StringComparison.OrdinalIgnoreCase)
            || bad.Message.Contains("API version", StringComparison.OrdinalIgnoreCase) => OtherVersion(store, cause),
        RequestFailedException { Status: 400 or 409 or 501 } tier when IsAboutTier(tier) => NoTier(store, cause),
        RequestFailedException { Status: 404 } when IsMissingContainer(cause) => NoContainer(store, cause),
        RequestFailedException { Status: 408 or 429 or >= 500 } busy => Busy(store, path, busy),
        RequestFailedException { Status: >= 400 } failed => Failed(store, path, failed),
        RequestFailedException or IOException or HttpRequestException or OperationCanceledException =>
            StoreFaults.Unreachable(store, path, cause),
        InvalidDataException => Garbled(store, path, cause),
        _ => null,
    };

    private static bool IsAboutTier(RequestFailedException cause) =>
        cause.ErrorCode?.Contains("Tier", StringComparison.OrdinalIgnoreCase) == true
        || cause.Message.Contains("x-ms-access-tier", StringComparison.OrdinalIgnoreCase);

    private static VersionStoreException NoTier(string store, Exception cause) => new(
        "LD6610",
        $"Le compte de « {store} » ne connaît pas le niveau d’accès demandé : rien n’est écrit. Retirez LEGALDOCS_AZURE_TIER, ou prenez un "
            + "compte « StorageV2 » standard.",
        $"The account of '{store}' does not know the access tier asked for: nothing is written. Remove LEGALDOCS_AZURE_TIER, or take a "
            + "standard 'StorageV2' account.",
        isTransient: false,
        cause);

    private static bool IsMissingContainer(Exception cause) =>
        cause is RequestFailedException failed && failed.ErrorCode == BlobErrorCode.ContainerNotFound;

    private static VersionStoreException Denied(string store, RequestFailedException cause) => new(
        "LD6055",
        $"Azure refuse l’accès à « {store} » ({Reason(cause)}). Vérifiez la clé, la date de fin de la signature, ou le rôle « Storage "
            + "Blob Data Contributor » de cette identité, et le pare-feu du compte.",
        $"Azure denies access to '{store}' ({Reason(cause)}). Check the key, the expiry of the signature, or the role 'Storage Blob "
            + "Data Contributor' of this identity, and the firewall of the account.",
        isTransient: false,
        cause);

    private static VersionStoreException NoIdentity(string store, Exception cause) => new(
        "LD6056",
        $"Aucune identité Azure n’a pu ouvrir « {store} ». Affectez une identité managée, définissez AZURE_CLIENT_ID et ses compagnes, ou "
            + "lancez « az login ».",
        $"No Azure identity could open '{store}'. Assign a managed identity, set AZURE_CLIENT_ID and its companions, or run 'az login'.",
        isTransient: false,
        cause);

    private static VersionStoreException OtherVersion(string store, Exception cause) => new(
        "LD6057",
        $"Le service de « {store} » ne connaît pas la version d’API demandée. Mettez-le à jour, ou fixez ServiceVersion.",
        $"The service of '{store}' does not know the API version asked for. Update it, or set ServiceVersion.",
        isTransient: false,
        cause);

    private static VersionStoreException NoContainer(string store, Exception cause) => new(
        "LD6058",
        $"Le conteneur de « {store} » n’existe pas et cette identité ne peut pas le créer. Créez-le dans le portail.",
        $"The container of '{store}' does not exist and this identity may not create it. Create it in the portal.",
        isTransient: false,
        cause);

    private static VersionStoreException Busy(string store, string path, RequestFailedException cause) => new(
        "LD6059",
        $"Azure n’a pas traité « {path} » de « {store} » malgré plusieurs essais ({Reason(cause)}). Recommencez plus tard.",
        $"Azure did not process '{path}' of '{store}' in spite of several tries ({Reason(cause)}). Try again later.",
        isTransient: true,
        cause);

    private static VersionStoreException Failed(string store, string path, RequestFailedException cause) => new(
        "LD6060",
        $"Azure a refusé une opération sur « {path} » de « {store} » ({Reason(cause)}). Vérifiez le compte dans le portail.",
        $"Azure refused an operation on '{path}' of '{store}' ({Reason(cause)}). Check the account in the portal.",
        isTransient: false,
        cause);

    private static VersionStoreException Garbled(string store, string path, Exception cause) => new(
        "LD6061",
        $"« {path} » de « {store} » a été altéré pendant le transfert : rien n’est rendu. Recommencez.",
        $"'{path}' of '{store}' was altered in transfer: nothing is returned. Try again.",
        isTransient: true,
        cause);

    private static VersionStoreException Setting(string code, string french, string english) =>
        new(code, french, english, isTransient: false);

    private static string Reason(RequestFailedException cause) => $"{cause.ErrorCode ?? "HTTP"} {cause.Status}";
}
