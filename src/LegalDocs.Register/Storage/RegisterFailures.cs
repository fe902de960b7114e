using Microsoft.Data.Sqlite;

namespace LegalDocs.Register;

/// <summary>Turns what SQLite and the file system say into the failures of the register.</summary>
internal static class RegisterFailures
{
    // Primary result codes, https://sqlite.org/rescode.html
    private const int Permission = 3;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>The failure behind a SQLite error; null when the error is a mistake in our SQL, to be let
    /// through.</summary>
    public static RegisterException? Translate(SqliteException exception, string path) =>
        exception.SqliteErrorCode switch
        {
            Busy or Locked => LockTimedOut(path, exception),
            Permission or ReadOnly or InputOutput or CannotOpen => Unreachable(path, exception),
            Corrupt or NotADatabase => Damaged(path, exception),
            Full => DiskFull(path, exception),
            _ => null,
        };

    public static RegisterException Unreachable(string path, Exception inner) => new(
        RegisterFailure.Unreachable,
        new RegisterFailureText
        {
            French = $"Le registre « {path} » ne peut pas être ouvert en écriture.",
            English = $"The register '{path}' cannot be opened for writing.",
            RemedyFrench = "Vérifiez que le dossier existe, qu’il n’est pas en lecture seule "
                + "et que vous avez le droit d’y écrire.",
            RemedyEnglish = "Check that its folder exists, is not read-only, and that you may write there.",
        },
        inner);

    public static RegisterException NotARegister(string path) => new(
        RegisterFailure.NotARegister,
        new RegisterFailureText
        {
            French = $"Le fichier « {path} » est la base de données d’un autre logiciel.",
            English = $"The file '{path}' is the database of another program.",
            RemedyFrench = "Indiquez un autre chemin pour le registre ; ce fichier n’a pas été modifié.",
            RemedyEnglish = "Choose another path for the register; this file was not changed.",
        },
        null);

    public static RegisterException NewerSchema(string path, long found, long known) => new(
        RegisterFailure.NewerSchema,
        new RegisterFailureText
        {
            French = $"Le registre « {path} » a été modifié par une version plus récente de LegalDocs "
                + $"(schéma {found}, cette version connaît le schéma {known}).",
            English = $"The register '{path}' was changed by a newer LegalDocs "
                + $"(schema {found}, this one knows {known}).",
            RemedyFrench = "Mettez LegalDocs à jour sur ce poste ; le registre n’a pas été modifié.",
            RemedyEnglish = "Update LegalDocs on this machine; the register was not changed.",
        },
        null);

    public static RegisterException AlteredSchema(string path, string migration) => new(
        RegisterFailure.AlteredSchema,
        new RegisterFailureText
        {
            French = $"Le registre « {path} » n’a pas été créé par ce LegalDocs : l’étape « {migration} » diffère.",
            English = $"The register '{path}' was not made by this LegalDocs: the step '{migration}' differs.",
            RemedyFrench = "Utilisez la version de LegalDocs qui l’a créé, ou mettez le fichier de côté "
                + "et reconstruisez le registre depuis le dépôt des versions.",
            RemedyEnglish = "Use the LegalDocs that made it, or set the file aside "
                + "and rebuild it from the version store.",
        },
        null);

    private static RegisterException Damaged(string path, Exception inner) => new(
        RegisterFailure.Corrupt,
        new RegisterFailureText
        {
            French = $"Le registre « {path} » est endommagé ou n’est pas une base SQLite.",
            English = $"The register '{path}' is damaged or is not an SQLite database.",
            RemedyFrench = "Mettez le fichier de côté (ne le supprimez pas) et restaurez la dernière sauvegarde ; "
                + "les actes eux-mêmes sont dans le dépôt des versions.",
            RemedyEnglish = "Set the file aside (do not delete it) and restore the latest backup; "
                + "the acts themselves are in the version store.",
        },
        inner);

    private static RegisterException LockTimedOut(string path, Exception inner) => new(
        RegisterFailure.Locked,
        new RegisterFailureText
        {
            French = $"Le registre « {path} » est resté occupé trop longtemps par un autre programme.",
            English = $"The register '{path}' was kept busy for too long by another program.",
            RemedyFrench = "Réessayez ; si cela se répète, cherchez quel programme garde le fichier ouvert "
                + "(sauvegarde, antivirus, autre LegalDocs).",
            RemedyEnglish = "Try again; if it happens again, find which program holds the file "
                + "(backup, antivirus, another LegalDocs).",
        },
        inner);

    private static RegisterException DiskFull(string path, Exception inner) => new(
        RegisterFailure.DiskFull,
        new RegisterFailureText
        {
            French = $"Le disque du registre « {path} » est plein.",
            English = $"The disk of the register '{path}' is full.",
            RemedyFrench = "Libérez de la place, puis relancez : rien n’a été écrit à moitié.",
            RemedyEnglish = "Free some room, then run again: nothing was half-written.",
        },
        inner);

    public static RegisterException ServerUnreachable(string place, Exception inner) => new(
        RegisterFailure.Unreachable,
        new RegisterFailureText
        {
            French = $"Le registre PostgreSQL « {place} » ne peut pas être atteint : {inner.Message}",
            English = $"The PostgreSQL register '{place}' cannot be reached: {inner.Message}",
            RemedyFrench = "Vérifiez que le serveur est démarré, que la base et le schéma existent, "
                + "et que ce compte a le droit d’y écrire.",
            RemedyEnglish = "Check that the server is running, that database and schema exist, "
                + "and that this account may write there.",
        },
        inner);

    public static RegisterException ServerBusy(string place, Exception inner) => new(
        RegisterFailure.Locked,
        new RegisterFailureText
        {
            French = $"Le registre PostgreSQL « {place} » est resté occupé trop longtemps par un autre programme.",
            English = $"The PostgreSQL register '{place}' was kept busy for too long by another program.",
            RemedyFrench = "Réessayez ; si cela se répète, cherchez dans pg_stat_activity quelle session tient le verrou.",
            RemedyEnglish = "Try again; if it happens again, find in pg_stat_activity which session holds the lock.",
        },
        inner);

    public static RegisterException ServerFull(string place, Exception inner) => new(
        RegisterFailure.DiskFull,
        new RegisterFailureText
        {
            French = $"Le disque du registre PostgreSQL « {place} » est plein.",
            English = $"The disk of the PostgreSQL register '{place}' is full.",
            RemedyFrench = "Libérez de la place sur le serveur, puis relancez : rien n’a été écrit à moitié.",
            RemedyEnglish = "Free some room on the server, then run again: nothing was half-written.",
        },
        inner);
}
