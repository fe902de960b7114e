using System.Text;
using LegalDocs.Campaigns.Data.Cells;
using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Data.Workbooks;

/// <summary>Why a file is not a workbook that can be read (codes LD2043 to LD2049).</summary>
internal static class WorkbookFaults
{
    private static readonly byte[] OleHeader = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>What a file is that is no .xlsx workbook, whatever its name says; null when it may be one.</summary>
    public static CellFault? FindOtherKind(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith(OleHeader))
        {
            return content.IndexOf(EncryptedPackage) >= 0
                ? Protected()
                : OtherFormat("à l’ancien format d’Excel (.xls)", "Excel's old format (.xls)");
        }

        if (!content.StartsWith("PK"u8))
        {
            return NotAWorkbook();
        }

        return IsOpenDocument(content) ? OtherFormat("au format de LibreOffice (.ods)", "LibreOffice's format (.ods)")
            : content.IndexOf("xl/workbook.xml"u8) >= 0 ? null
            : content.IndexOf("xl/workbook.bin"u8) >= 0 ? OtherFormat("au format binaire d’Excel (.xlsb)", "Excel's binary format (.xlsb)")
            : content.IndexOf("word/document.xml"u8) >= 0 ? WordDocument() : null;
    }

    public static CellFault NotAWorkbook() => new(
        "LD2045",
        new Wording(
            "le fichier n’est pas un classeur .xlsx, ou il est abîmé",
            "the file is not an .xlsx workbook, or it is damaged"),
        new Wording(
            "ouvrez-le dans Excel ou LibreOffice et enregistrez-le au format .xlsx.",
            "open it in Excel or LibreOffice and save it as .xlsx."));

    public static CellFault Bomb() => new(
        "LD2049",
        new Wording(
            "le classeur, une fois décompressé, dépasse toute taille raisonnable",
            "the workbook, once unpacked, exceeds any reasonable size"),
        new Wording(
            "recopiez les seules données utiles dans un nouveau classeur.",
            "copy the useful data into a new workbook."));

    public static CellFault MissingSheet(string name, IReadOnlyList<SheetEntry> sheets)
    {
        var names = sheets.Select(sheet => sheet.Name).ToList();
        var nearest = NearestName.Suggest(name, names);
        return new CellFault(
            "LD2046",
            new Wording(
                $"la feuille « {name} » n’existe pas{nearest.French}",
                $"the sheet '{name}' does not exist{nearest.English}"),
            new Wording(
                $"feuilles du classeur : {string.Join(", ", names)}.",
                $"sheets of the workbook: {string.Join(", ", names)}."));
    }

    public static CellFault WhichSheet(IReadOnlyList<SheetEntry> sheets)
    {
        var names = string.Join(", ", sheets.Select(sheet => sheet.Name));
        return new CellFault(
            "LD2046",
            new Wording($"le classeur a plusieurs feuilles : {names}", $"the workbook has several sheets: {names}"),
            new Wording("ajoutez « feuille » dans pipeline.yaml.", "add 'feuille' in pipeline.yaml."));
    }

    private static CellFault Protected() => new(
        "LD2043",
        new Wording("le classeur est protégé par un mot de passe", "the workbook is protected by a password"),
        new Wording("enregistrez-le sans mot de passe d’ouverture.", "save it without a password to open it."));

    private static CellFault OtherFormat(string french, string english) => new(
        "LD2044",
        new Wording($"le classeur est {french}", $"the workbook has {english}"),
        new Wording(
            "ouvrez-le et enregistrez-le au format « Classeur Excel (.xlsx) » ; changer l’extension ne suffit pas.",
            "open it and save it as 'Excel workbook (.xlsx)'; to change the extension is not enough."));

    private static CellFault WordDocument() => new(
        "LD2045",
        new Wording("le fichier est un document Word, non un classeur", "the file is a Word document, not a workbook"),
        new Wording("corrigez « source » dans pipeline.yaml.", "correct 'source' in pipeline.yaml."));

    /// <summary>The first entry of an OpenDocument file is its kind, not compressed (ODF 1.3, part 2, §3.3).</summary>
    private static bool IsOpenDocument(ReadOnlySpan<byte> content) =>
        content[..Math.Min(content.Length, 128)].IndexOf("mimetypeapplication/vnd.oasis.opendocument"u8) >= 0;
}
