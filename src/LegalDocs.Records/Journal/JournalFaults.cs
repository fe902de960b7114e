namespace LegalDocs.Records;

/// <summary>Why a journal cannot be read or written.</summary>
internal static class JournalFaults
{
    public static RecordsException NotWritten(string path, Exception cause) => new(
        "LD6660",
        $"Le journal « {path} » ne peut être lu ou écrit : {cause.Message} Vérifiez la place et les droits du dossier.",
        $"The journal '{path}' cannot be read or written: {cause.Message} Check the space and the rights of the folder.",
        isTransient: cause is IOException,
        cause);

    public static RecordsException Locked(string path, Exception cause) => new(
        "LD6661",
        $"Le journal « {path} » est occupé par un autre programme depuis trop longtemps. Attendez qu’il finisse, puis recommencez.",
        $"The journal '{path}' has been busy with another program for too long. Wait until it ends, then try again.",
        isTransient: true,
        cause);

    public static RecordsException DamagedEnd(string path) => new(
        "LD6662",
        $"La fin du journal « {path} » n’est pas lisible : rien n’y est ajouté. Lancez « legaldocs journal verify », puis restaurez-le "
            + "depuis une sauvegarde.",
        $"The end of the journal '{path}' cannot be read: nothing is added to it. Run 'legaldocs journal verify', then restore it from a "
            + "backup.",
        isTransient: false);
}
