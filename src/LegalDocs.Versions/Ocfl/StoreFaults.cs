namespace LegalDocs.Versions;

/// <summary>The faults of a store, each with its code and its two texts.</summary>
internal static class StoreFaults
{
    public static VersionStoreException Unreachable(string store, string path, Exception cause) => new(
        "LD6000",
        $"Le dépôt « {store} » n’a pas pu lire ou écrire « {path} » : {cause.Message} Vérifiez le disque ou le réseau, puis recommencez.",
        $"The store '{store}' could not read or write '{path}': {cause.Message} Check the disk or the network, then try again.",
        isTransient: true,
        cause);

    public static VersionStoreException Refused(string store, string path, Exception cause) => new(
        "LD6001",
        $"Le dépôt « {store} » refuse l’accès à « {path} » : {cause.Message} Donnez au programme le droit d’y écrire.",
        $"The store '{store}' refuses access to '{path}': {cause.Message} Give the program the right to write there.",
        isTransient: false,
        cause);

    public static VersionStoreException Foreign(string store, RootFault fault) => new(
        "LD6002",
        $"« {store} » n’est pas un dépôt de LegalDocs ({fault.French}). Indiquez un dossier vide ou un dépôt existant.",
        $"'{store}' is not a store of LegalDocs ({fault.English}). Name an empty place or an existing store.",
        isTransient: false);

    public static VersionStoreException Absent(ActeObjectId id, int version, string path) => new(
        "LD6003",
        $"L’objet « {id} » n’a pas de fichier « {path} » en version {version}. Consultez son historique.",
        $"The object '{id}' has no file '{path}' in version {version}. Look at its history.",
        isTransient: false);

    public static VersionStoreException ContentDamaged(ActeObjectId id, string path) => new(
        "LD6004",
        $"Le fichier « {path} » de l’objet « {id} » est altéré ou manquant : rien n’est rendu. Restaurez-le depuis une sauvegarde.",
        $"The file '{path}' of object '{id}' is altered or missing: nothing is returned. Restore it from a backup.",
        isTransient: false);

    public static VersionStoreException OtherInventory(string objectRoot, string other) => ObjectDamaged(
        objectRoot, $"son inventaire est celui de « {other} »", $"its inventory is that of '{other}'");

    public static VersionStoreException NoInventory(string objectRoot) => ObjectDamaged(
        objectRoot, "aucun de ses inventaires n’est lisible", "no inventory is readable");

    public static VersionStoreException VersionUnreadable(string objectRoot, int version) => ObjectDamaged(
        objectRoot,
        $"sa version {version} existe, l’inventaire de celle-ci n’est pas lisible",
        $"v{version} exists but its inventory is not readable");

    public static VersionStoreException RootStuck(string objectRoot) => ObjectDamaged(
        objectRoot, "l’inventaire de sa racine ne peut être mis à jour", "the root inventory cannot be brought up to date");

    private static VersionStoreException ObjectDamaged(string objectRoot, string french, string english) => new(
        "LD6005",
        $"L’objet rangé sous « {objectRoot} » est altéré ({french}). Vérifiez-le puis restaurez-le depuis une sauvegarde.",
        $"The object at '{objectRoot}' is damaged ({english}). Verify it, then restore it from a backup.",
        isTransient: false);

    public static VersionStoreException Full(string store, string path, Exception cause) => new(
        "LD6006",
        $"Le dépôt « {store} » n’a plus de place pour « {path} » : {cause.Message} Libérez de la place ou relevez le quota, puis "
            + "recommencez : rien n’est perdu.",
        $"The store '{store}' has no room left for '{path}': {cause.Message} Free space or raise the quota, then try again: "
            + "nothing is lost.",
        isTransient: true,
        cause);
}
