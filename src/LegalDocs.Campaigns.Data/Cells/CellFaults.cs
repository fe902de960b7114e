using System.Globalization;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;

namespace LegalDocs.Campaigns.Data.Cells;

/// <summary>What can be wrong in a cell as a whole, in its texts and its codes (codes LD2005 to LD2009, LD2018 to
/// LD2029).</summary>
internal static partial class CellFaults
{
    /// <summary>Code of a required cell that is empty.</summary>
    public const string EmptyCode = "LD2005";

    public static CellFault Empty(ColumnDefinition column) => new(
        EmptyCode,
        new Wording(
            $"la cellule est vide (« {column.Titre} » est requis)",
            $"the cell is empty ('{column.Titre}' is required)"),
        new Wording(
            "remplissez-la, ou déclarez la colonne « requis: false » dans pipeline.yaml.",
            "fill it, or declare the column 'requis: false' in pipeline.yaml."));

    public static CellFault NotComputed() => new(
        "LD2006",
        new Wording("la formule n’a jamais été calculée", "the formula was never computed"),
        new Wording("ouvrez et enregistrez le fichier dans Excel.", "open the file in Excel and save it."));

    public static CellFault ExcelError(string shown) => new(
        "LD2007",
        new Wording(
            $"valeur « {shown} » – Excel n’a pas pu calculer cette cellule",
            $"value '{shown}' – Excel could not compute this cell"),
        new Wording(
            "corrigez la formule, puis enregistrez le classeur.", "correct the formula, then save the workbook."));

    public static CellFault Merged(string anchor) => new(
        "LD2008",
        new Wording(
            $"la cellule est fusionnée : sa valeur n’est que dans {anchor}",
            $"the cell is merged: its value is in {anchor} only"),
        new Wording(
            "défusionnez les cellules et répétez la valeur dans chacune.",
            "unmerge the cells and repeat the value in each."));

    /// <param name="codePoint">The character.</param>
    /// <param name="before">The text before it.</param>
    public static CellFault Forbidden(int codePoint, string before)
    {
        const int Shown = 30;
        var code = codePoint.ToString("X4", CultureInfo.InvariantCulture);
        var quoted = before.Length <= Shown ? before : $"…{before[^Shown..]}";
        var (french, english) = before.Length == 0 ? ("au début", "at the beginning") : ($"après « {quoted} »", $"after '{quoted}'");
        return new CellFault(
            "LD2009",
            new Wording(
                $"un caractère invisible interdit (U+{code}) se cache {french}",
                $"a forbidden invisible character (U+{code}) hides {english}"),
            new Wording(
                "videz la cellule et retapez son texte : un copier-coller ramènerait le caractère.",
                "empty the cell and type its text again: copy and paste would bring the character back."));
    }

    public static CellFault Mojibake(string text) => new(
        "LD2009",
        new Wording(
            $"des lettres accentuées sont abîmées dans « {ValueText.Short(text)} »",
            $"accented letters are damaged in '{ValueText.Short(text)}'"),
        new Wording(
            "le texte est passé par un mauvais encodage : retapez-le, ou repartez du fichier d’origine.",
            "the text went through a wrong encoding: type it again, or start from the original file."));

    public static CellFault TooLong(int limit)
    {
        var figures = limit.ToString(CultureInfo.InvariantCulture);
        return new CellFault(
            "LD2009",
            new Wording($"le texte dépasse {figures} caractères", $"the text exceeds {figures} characters"),
            new Wording("raccourcissez-le.", "shorten it."));
    }

    public static CellFault NotText(ColumnDefinition column, CellValue value) => new(
        "LD2024",
        new Wording(
            $"« {ValueText.Of(value)} » n’est pas un texte pour Excel (« {column.Titre} » attend un texte)",
            $"'{ValueText.Of(value)}' is not text to Excel ('{column.Titre}' expects text)"),
        new Wording(
            "mettez la cellule au format « Texte » et retapez sa valeur, entre guillemets en JSON.",
            "give the cell the format 'Text' and type its value again, between quotes in JSON."));

    public static CellFault WrongKind(ColumnDefinition column, string french, string english) => new(
        "LD2024",
        new Wording(
            $"{french} ne convient pas à « {column.Titre} »", $"{english} does not suit '{column.Titre}'"),
        new Wording("donnez une seule valeur.", "give one value."));

    public static CellFault NotYesOrNo(string shown, Notation notation) => new(
        "LD2019",
        new Wording($"« {shown} » n’est ni oui ni non", $"'{shown}' is neither yes nor no"),
        notation == Notation.Json
            ? new Wording("écrivez true ou false, sans guillemets.", "write true or false, without quotes.")
            : new Wording("écrivez oui ou non.", "write oui or non."));

    public static CellFault NotAChoice(string text, IReadOnlyList<string> choices)
    {
        var nearest = NearestName.Suggest(text, choices);
        var list = string.Join(", ", choices);
        return new CellFault(
            "LD2020",
            new Wording(
                $"« {ValueText.Short(text)} » n’est pas une valeur admise{nearest.French}",
                $"'{ValueText.Short(text)}' is not an accepted value{nearest.English}"),
            new Wording($"valeurs admises : {list}.", $"accepted values: {list}."));
    }

    public static CellFault WrongCode(string code, int length)
    {
        var figures = length.ToString(CultureInfo.InvariantCulture);
        return new CellFault(
            "LD2021",
            new Wording(
                $"« {ValueText.Short(code)} » n’est pas un code de {figures} caractères",
                $"'{ValueText.Short(code)}' is not a code of {figures} characters"),
            new Wording(
                $"{figures} lettres sans accent ou chiffres, sans espace, dans une cellule au format « Texte ».",
                $"{figures} letters without accents or digits, no space, in a cell of format 'Text'."));
    }

    public static CellFault NotASiren(string text) => new(
        "LD2022",
        new Wording(
            $"« {ValueText.Short(text)} » n’est pas un SIREN (neuf chiffres, le dernier de contrôle)",
            $"'{ValueText.Short(text)}' is not a SIREN (nine digits, the last one a check digit)"),
        new Wording(
            "recopiez les neuf chiffres, par exemple depuis l’annuaire Sirene.",
            "copy the nine digits again, for example from the Sirene register."));

    public static CellFault CodeLostZeros(string shown, int length)
    {
        var figures = length.ToString(CultureInfo.InvariantCulture);
        return new CellFault(
            "LD2023",
            new Wording(
                $"le code « {shown} » est un nombre de moins de {figures} chiffres : Excel a retiré les zéros du début",
                $"the code '{shown}' is a number of fewer than {figures} digits: Excel removed the leading zeros"),
            new Wording(
                $"mettez la colonne au format « Texte » et retapez {shown.PadLeft(length, '0')} si c’est bien lui.",
                $"give the column the format 'Text' and type {shown.PadLeft(length, '0')} again if that is the code."));
    }

    public static CellFault CodeWithoutQuotes(string padded) => new(
        "LD2023",
        new Wording(
            $"un code est un texte : attendu \"{padded}\" entre guillemets",
            $"a code is a text: expected \"{padded}\" between quotes"),
        new Wording("ajoutez les guillemets ; un nombre perd ses zéros.", "add the quotes; a number loses its zeros."));
}
