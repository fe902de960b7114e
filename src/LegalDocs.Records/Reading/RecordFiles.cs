namespace LegalDocs.Records;

/// <summary>Names of the files of an act in the store (FORMAT.md of <c>LegalDocs.Versions</c>).</summary>
internal static class RecordFiles
{
    public const string Card = "acte.json";
    public const string Docx = "acte.docx";
    public const string Pdf = "acte.pdf";
    public const string SignedPdf = "acte-signe.pdf";
    public const string SignatureVerdict = "signature.json";
    public const string Receipt = "ar.xml";
    public const string StampedPdf = "acte-tamponne.pdf";
    public const string Data = "donnees.json";
    public const string Provenance = "provenance.json";
    public const string AnnexesFolder = "annexes/";

    /// <summary>What a file is, in words for a reader; its name when it is none of the usual ones.</summary>
    public static RecordText Title(string path) => path switch
    {
        Card => new("Fiche de l’acte", "Card of the act"),
        Docx => new("Acte (Word)", "Act (Word)"),
        Pdf => new("Acte (PDF)", "Act (PDF)"),
        SignedPdf => new("Acte signé", "Signed act"),
        SignatureVerdict => new("Verdict de signature", "Verdict on the signature"),
        Receipt => new("Accusé de réception de l’État", "Receipt of the State"),
        StampedPdf => new("Acte tamponné", "Stamped act"),
        Data => new("Données fusionnées", "Merged data"),
        Provenance => new("Provenance", "Provenance"),
        _ when path.StartsWith(AnnexesFolder, StringComparison.Ordinal) =>
            new($"Annexe {Path.GetFileName(path)}", $"Annexe {Path.GetFileName(path)}"),
        _ => new(path, path),
    };
}
