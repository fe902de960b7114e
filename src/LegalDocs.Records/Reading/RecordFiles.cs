using LegalDocs.Versions;

namespace LegalDocs.Records;

/// <summary>What the files of an act are, in words for a reader.</summary>
internal static class RecordFiles
{
    /// <summary>What a file is, in words for a reader; its name when it is none of the usual ones.</summary>
    public static RecordText Title(string path) => path switch
    {
        ActeFiles.Card => new("Fiche de l’acte", "Card of the act"),
        ActeFiles.Docx => new("Acte (Word)", "Act (Word)"),
        ActeFiles.Pdf => new("Acte (PDF)", "Act (PDF)"),
        ActeFiles.SignedPdf => new("Acte signé", "Signed act"),
        ActeFiles.Verdict => new("Verdict de signature", "Verdict on the signature"),
        ActeFiles.Receipt => new("Accusé de réception de l’État", "Receipt of the State"),
        ActeFiles.Cancellation => new("Annulation de la transmission", "Cancellation of the transmission"),
        ActeFiles.CancellationReceipt => new("Accusé d’annulation de l’État", "Receipt of the cancellation"),
        ActeFiles.StampedPdf => new("Acte tamponné", "Stamped act"),
        ActeFiles.Data => new("Données fusionnées", "Merged data"),
        ActeFiles.Provenance => new("Provenance", "Provenance"),
        _ when path.StartsWith(ActeFiles.CourriersFolder, StringComparison.Ordinal) => Letter(path.Split('/')),
        _ when path.StartsWith(ActeFiles.AnnexesFolder, StringComparison.Ordinal) =>
            new($"Annexe {Path.GetFileName(path)}", $"Annexe {Path.GetFileName(path)}"),
        _ => new(path, path),
    };

    private static RecordText Letter(string[] parts)
    {
        var letter = parts[1];
        return parts switch
        {
            [_, _, ActeFiles.CourrierCard] => new($"Courrier {letter} de la préfecture", $"Letter {letter} of the préfecture"),
            [_, _, ActeFiles.CourrierMessage] => new($"Courrier {letter} : message de l’État", $"Letter {letter}: message of the State"),
            [_, _, ActeFiles.CourrierArchive] => new($"Courrier {letter} : archive reçue", $"Letter {letter}: archive as received"),
            [_, _, _, ActeFiles.ReponseCard] => new($"Courrier {letter} : réponse décidée", $"Letter {letter}: answer decided"),
            [_, _, _, ActeFiles.ReponseEnd] => new($"Courrier {letter} : issue de la réponse", $"Letter {letter}: end of the answer"),
            [_, _, _, ActeFiles.ReponseReceipt] =>
                new($"Courrier {letter} : accusé de la réponse", $"Letter {letter}: receipt of the answer"),
            [_, _, var folder, var name] when folder.StartsWith("reponse-", StringComparison.Ordinal) =>
                new($"Courrier {letter} : pièce de la réponse, {name}", $"Letter {letter}: document of the answer, {name}"),
            _ => new($"Courrier {letter} : {parts[^1]}", $"Letter {letter}: {parts[^1]}"),
        };
    }
}
