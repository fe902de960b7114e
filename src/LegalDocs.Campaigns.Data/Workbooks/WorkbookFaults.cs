using System.Text;
using LegalDocs.Campaigns.Data.Cells;
using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Data.Workbooks;

/// <summary>Why a file is not a workbook that can be read (codes LD2043 to LD2049).</summary>
internal static class WorkbookFaults
{
    private static readonly byte[] OleHeader = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>What a file is that does not begin as a ZIP archive; null when it does.</summary>
    public static CellFault? FindOtherKind(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith(OleHeader))
        {
            return content.IndexOf(EncryptedPackage) >= 0 ? Protected() : OldExcel();
        }

        return content.StartsWith("PK"u8) ? null : NotAWorkbook("");
    }

    public static CellFault NotAWorkbook(string cause) => new(
        "LD2045",
        new Wording(
            $"le fichier n’est pas un classeur .xlsx, ou il est abîmé{Parenthesis(cause)}",
            $"the file is not an .xlsx workbook, or it is damaged{Parenthesis(cause)}"),
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

    private static CellFault OldExcel() => new(
        "LD2044",
        new Wording("le classeur est à l’ancien format d’Excel (.xls)", "the workbook has Excel's old format (.xls)"),
        new Wording("enregistrez-le au format « Classeur Excel (.xlsx) ».", "save it as 'Excel workbook (.xlsx)'."));

    private static string Parenthesis(string cause) => cause.Length == 0 ? cause : $" ({cause})";
}
