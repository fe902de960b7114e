using Azure;

namespace LegalDocs.Versions.Azure;

/// <summary>What it means when the account refuses to guard a file.</summary>
internal static class BlobProtections
{
    private static readonly string[] Subjects = ["immutab", "legalhold", "legal hold", "worm", "retention"];

    public static VersionStoreException Nothing(string store, ActeObjectId id) => new(
        "LD6703",
        $"« {id.Value} » n’a aucune version dans « {store} » : il n’y a rien à protéger. Vérifiez le numéro et le dépôt.",
        $"'{id.Value}' has no version in '{store}': there is nothing to protect. Check the number and the store.",
        isTransient: false);

    /// <summary>What a refusal means; null when it is not about protection.</summary>
    public static VersionStoreException? Explain(string store, string path, RequestFailedException cause) => cause switch
    {
        { Status: 403 } when !IsAboutPolicy(cause) => NotAllowed(store, cause),
        { Status: 409 or 412 or 403 } when IsAboutPolicy(cause) && !IsUnsupported(cause) => Refused(store, path, cause),
        { Status: 400 or 404 or 405 or 409 or 501 } when IsUnsupported(cause) => Unsupported(store, cause),
        _ => null,
    };

    private static VersionStoreException Unsupported(string store, RequestFailedException cause) => new(
        "LD6700",
        $"Le compte de « {store} » ne sait pas rendre un fichier immuable ({cause.ErrorCode ?? "HTTP"} {cause.Status}) : rien n’est "
            + "protégé, les actes y restent conservés comme avant. Dans le portail, activez le suivi des versions du compte et "
            + "l’« immuabilité au niveau des versions » du conteneur (compte StorageV2, espace de noms plat), puis recommencez ; à défaut, "
            + "copiez le dépôt ailleurs avec « legaldocs store copy ».",
        $"The account of '{store}' cannot make a file immutable ({cause.ErrorCode ?? "HTTP"} {cause.Status}): nothing is protected, the "
            + "acts are kept there as before. In the portal, enable versioning of the account and 'version-level immutability' of the "
            + "container (StorageV2 account, flat namespace), then try again; failing that, copy the store elsewhere with "
            + "'legaldocs store copy'.",
        isTransient: false,
        cause);

    private static VersionStoreException NotAllowed(string store, RequestFailedException cause) => new(
        "LD6701",
        $"Azure refuse à cette identité de protéger les fichiers de « {store} » : donnez-lui le rôle « Storage Blob Data Owner », ou le "
            + "droit « i » à la signature d’accès partagé.",
        $"Azure refuses this identity to protect the files of '{store}': give it the role 'Storage Blob Data Owner', or the right 'i' to "
            + "the shared access signature.",
        isTransient: false,
        cause);

    private static VersionStoreException Refused(string store, string path, RequestFailedException cause) => new(
        "LD6702",
        $"Azure refuse de changer la protection de « {path} » dans « {store} » ({cause.ErrorCode ?? "HTTP"} {cause.Status}) : une "
            + "conservation verrouillée ne peut qu’être prolongée, et une conservation du conteneur l’emporte. Voyez celle qui est en "
            + "place avec « legaldocs acts show ».",
        $"Azure refuses to change the protection of '{path}' in '{store}' ({cause.ErrorCode ?? "HTTP"} {cause.Status}): a locked policy "
            + "can only be prolonged, and a policy of the container prevails. See what is in place with 'legaldocs acts show'.",
        isTransient: false,
        cause);

    private static bool IsAboutPolicy(RequestFailedException cause) =>
        Subjects.Any(subject => Said(cause).Contains(subject, StringComparison.OrdinalIgnoreCase));

    /// <summary>Emulators and old services say « not implemented », accounts « not supported », containers « not enabled ».</summary>
    private static bool IsUnsupported(RequestFailedException cause) =>
        cause.Status is 405 or 501
        || Said(cause).Contains("Support", StringComparison.OrdinalIgnoreCase)
        || Said(cause).Contains("not enabled", StringComparison.OrdinalIgnoreCase)
        || Said(cause).Contains("NotEnabled", StringComparison.OrdinalIgnoreCase)
        || Said(cause).Contains("InvalidQueryParameterValue", StringComparison.OrdinalIgnoreCase);

    private static string Said(RequestFailedException cause) => $"{cause.ErrorCode} {cause.Message}";
}
