namespace LegalDocs.Versions;

/// <summary>The findings of a verification, each with its codes and its two texts.</summary>
internal static class Findings
{
    public static IntegrityFinding BadRoot(string store, RootFault fault) => new(
        "LD6100", "E069", null, OcflNames.RootDeclaration,
        $"« {store} » n’est pas un dépôt valide : {fault.French}.",
        $"'{store}' is not a valid store: {fault.English}.");

    public static IntegrityFinding Absent(ActeObjectId? id, string path) => new(
        "LD6101", "E063", id, path,
        "L’objet n’a aucune version : il est absent ou son inventaire est manquant. Restaurez-le depuis une sauvegarde.",
        "The object has no version: it is absent or its inventory is missing. Restore it from a backup.");

    public static IntegrityFinding BadDeclaration(ActeObjectId? id, string path) => new(
        "LD6102", "E003", id, path,
        "La déclaration de l’objet est manquante ou altérée. Restaurez-la depuis une sauvegarde.",
        "The object's declaration is missing or altered. Restore it from a backup.");

    public static IntegrityFinding BadInventory(ActeObjectId? id, string path, string reason) => new(
        "LD6103", "E033", id, path,
        $"L’inventaire est illisible ou tronqué ({reason}). La prochaine écriture répare celui de la racine ; restaurez les autres.",
        $"The inventory is unreadable or truncated ({reason}). The next write repairs that of the root; restore the others.");

    public static IntegrityFinding MissingInventory(ActeObjectId? id, string path) => new(
        "LD6104", "E063", id, path,
        "L’inventaire est manquant. La prochaine écriture répare celui de la racine ; restaurez les autres.",
        "The inventory is missing. The next write repairs that of the root; restore the others.");

    public static IntegrityFinding MissingSidecar(ActeObjectId? id, string path) => new(
        "LD6105", "E058", id, path,
        "L’empreinte de l’inventaire est manquante. La prochaine écriture répare celle de la racine ; restaurez les autres.",
        "The digest file of the inventory is missing. The next write repairs that of the root; restore the others.");

    public static IntegrityFinding BadSidecar(ActeObjectId? id, string path) => new(
        "LD6106", "E060", id, path,
        "L’inventaire ne correspond pas à son empreinte : l’un des deux a changé. La prochaine écriture répare ceux de "
            + "la racine ; restaurez les autres.",
        "The inventory does not match its digest file: one of the two has changed. The next write repairs those of the "
            + "root; restore the others.");

    public static IntegrityFinding RootDiffers(ActeObjectId? id, string path) => new(
        "LD6107", "E064", id, path,
        "L’inventaire de la racine diffère de celui de la dernière version. La prochaine écriture le répare.",
        "The root inventory differs from that of the last version. The next write repairs it.");

    public static IntegrityFinding HistoryDiffers(ActeObjectId? id, string path) => new(
        "LD6108", "E066", id, path,
        "Cet inventaire ne raconte pas la même histoire que celui de la dernière version. Restaurez-le depuis une sauvegarde.",
        "This inventory does not tell the same history as that of the last version. Restore it from a backup.");

    public static IntegrityFinding ContentMissing(ActeObjectId? id, string path) => new(
        "LD6109", "E092", id, path,
        "Le fichier est manquant. Restaurez-le depuis une sauvegarde.",
        "The file is missing. Restore it from a backup.");

    public static IntegrityFinding ContentChanged(ActeObjectId? id, string path) => new(
        "LD6110", "E092", id, path,
        "Le contenu du fichier a changé : son empreinte n’est plus celle de l’inventaire. Restaurez-le depuis une sauvegarde.",
        "The content of the file has changed: its digest is no longer that of the inventory. Restore it from a backup.");

    public static IntegrityFinding Extra(ActeObjectId? id, string path, string specificationCode) => new(
        "LD6111", specificationCode, id, path,
        "Ce fichier ou ce dossier n’est dans aucun inventaire : il a été ajouté, ou il reste d’une écriture interrompue. "
            + "Mettez-le de côté, hors du dépôt.",
        "This file or folder is in no inventory: it was added, or is left from an interrupted write. Move it out of the store.");

    public static IntegrityFinding OtherId(ActeObjectId? id, string path, string found) => new(
        "LD6112", "E083", id, path,
        $"L’inventaire est celui d’un autre objet : « {found} ». Remettez chacun à sa place, ou restaurez-les depuis une sauvegarde.",
        $"The inventory is that of another object: '{found}'. Put each back in its place, or restore them from a backup.");
}
