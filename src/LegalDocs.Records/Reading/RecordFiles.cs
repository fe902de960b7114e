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
        _ when path.StartsWith(ActeFiles.AnnexesFolder, StringComparison.Ordinal) =>
            new($"Annexe {Path.GetFileName(path)}", $"Annexe {Path.GetFileName(path)}"),
        _ => new(path, path),
    };
}
