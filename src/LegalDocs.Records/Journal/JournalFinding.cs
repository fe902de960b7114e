namespace LegalDocs.Records;

/// <summary>Something wrong in a journal.</summary>
/// <param name="Code">LD6650 to LD6659.</param>
/// <param name="Line">Place in the file, 1 and up; 0 when it concerns the end.</param>
/// <param name="Text">What is wrong and what to do.</param>
public sealed record JournalFinding(string Code, long Line, RecordText Text)
{
    internal static JournalFinding Changed(long line) => new("LD6650", line, new(
        $"La ligne {line} a été changée : son empreinte n’est plus la sienne. Comparez-la avec une sauvegarde.",
        $"Line {line} was changed: its digest is no longer its own. Compare it with a backup."));

    internal static JournalFinding Removed(long line, long first, long last) => new("LD6651", line, new(
        first == last
            ? $"L’écriture n° {first} manque : elle a été ôtée avant la ligne {line}. Retrouvez-la dans une sauvegarde."
            : $"Les écritures n° {first} à {last} manquent : elles ont été ôtées avant la ligne {line}. Retrouvez-les dans une sauvegarde.",
        first == last
            ? $"Entry no. {first} is missing: it was removed before line {line}. Find it in a backup."
            : $"Entries no. {first} to {last} are missing: they were removed before line {line}. Find them in a backup."));

    internal static JournalFinding Moved(long line, long number) => new("LD6652", line, new(
        $"L’écriture n° {number}, à la ligne {line}, n’est pas à sa place : elle a été déplacée ou recopiée. Comparez avec une sauvegarde.",
        $"Entry no. {number}, on line {line}, is not in its place: it was moved or copied. Compare with a backup."));

    internal static JournalFinding Unlinked(long line) => new("LD6653", line, new(
        $"La ligne {line} ne suit pas celle d’avant : l’une des deux a été récrite avec son empreinte. Comparez avec une sauvegarde.",
        $"Line {line} does not follow the one before: one of the two was rewritten with its digest. Compare with a backup."));

    internal static JournalFinding Torn(long line) => new("LD6654", line, new(
        $"La ligne {line}, la dernière, est interrompue : le programme a été arrêté pendant qu’il écrivait. La prochaine "
            + "écriture le consignera.",
        $"Line {line}, the last one, is cut: the program was stopped while it wrote. The next entry will say so."));

    internal static JournalFinding EndRemoved(long known, long found) => new("LD6655", 0, new(
        $"La fin du journal a été ôtée : {known} écritures étaient connues, il en reste {found}. Retrouvez-les dans une sauvegarde.",
        $"The end of the journal was removed: {known} entries were known, {found} are left. Find them in a backup."));
}
