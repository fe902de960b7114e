namespace LegalDocs.Records;

/// <summary>Why a package cannot be written.</summary>
internal static class PackageFaults
{
    public static RecordsException Exists(string path) => new(
        "LD6640",
        $"« {path} » existe déjà : rien n’est écrasé. Indiquez un autre nom.",
        $"'{path}' exists: nothing is overwritten. Give another name.",
        isTransient: false);

    public static RecordsException NotWritten(string path, Exception cause) => new(
        "LD6641",
        $"« {path} » n’a pas pu être écrit : {cause.Message} Vérifiez la place et les droits du dossier.",
        $"'{path}' could not be written: {cause.Message} Check the space and the rights of the folder.",
        isTransient: cause is IOException,
        cause);

    public static T Guard<T>(string path, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw File.Exists(path) || Directory.Exists(path) ? Exists(path) : NotWritten(path, fault);
        }
    }
}
