namespace LegalDocs.Versions;

/// <summary>Why an object is not copied, each with its code and its two texts.</summary>
internal static class CopyFaults
{
    public static CopyOutcome.Failed Differs(string path, string inventory) => new(
        path,
        "LD6600",
        $"La destination contient déjà cet objet avec une autre histoire (« {inventory} » diffère) : rien n’y est écrit. Comparez les deux "
            + "avec « legaldocs acts history », puis copiez vers un dépôt vide ou écartez l’objet qui n’est pas le bon.",
        $"The destination already holds this object with another history ('{inventory}' differs): nothing is written there. Compare both "
            + "with 'legaldocs acts history', then copy to an empty store or set aside the object that is not the right one.");

    public static CopyOutcome.Failed Newer(string path, int there, int here) => new(
        path,
        "LD6601",
        $"La destination en est à la version {there}, la source s’arrête à la version {here} : rien à copier dans ce sens. Copiez dans "
            + "l’autre sens pour compléter la source.",
        $"The destination is at version {there}, the source stops at version {here}: nothing to copy in this direction. Copy the other way "
            + "to complete the source.");

    public static CopyOutcome.Failed LogDiffers(string path, string log) => new(
        path,
        "LD6602",
        $"La destination contient déjà « {log} » avec d’autres octets : les versions ne sont pas copiées. Comparez les deux fichiers ; "
            + "l’un des dépôts a vécu de son côté.",
        $"The destination already holds '{log}' with other bytes: the versions are not copied. Compare the two files; one of the stores "
            + "has lived on its own.");

    public static CopyOutcome.Failed SourceDamaged(string path, string file) => new(
        path,
        "LD6603",
        $"« {file} » est altéré ou manquant dans la source : l’objet n’est pas copié. Restaurez ce fichier depuis une sauvegarde, puis "
            + "relancez la même commande.",
        $"'{file}' is altered or missing in the source: the object is not copied. Restore this file from a backup, then run the same "
            + "command again.");

    public static CopyOutcome.Failed NotAsWritten(string path, string file) => new(
        path,
        "LD6604",
        $"« {file} », relu dans la destination, n’a pas les octets de la source. Vérifiez le support de la destination, écartez-y cet "
            + "objet, puis relancez la même commande.",
        $"'{file}', read back from the destination, has not the bytes of the source. Check the medium of the destination, set this object "
            + "aside there, then run the same command again.");

    public static CopyOutcome.Failed Contended(string path) => new(
        path,
        "LD6605",
        "Un autre programme écrit cet objet dans la destination. Attendez qu’il finisse, puis relancez la même commande.",
        "Another program is writing this object in the destination. Wait until it ends, then run the same command again.");

    public static VersionStoreException SameStore(string description) => new(
        "LD6606",
        $"La source et la destination sont le même dépôt, « {description} ». Indiquez deux dépôts.",
        $"Source and destination are the same store, '{description}'. Name two stores.",
        isTransient: false);
}
