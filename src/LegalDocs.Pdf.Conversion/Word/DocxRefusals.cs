using System.Globalization;
using LegalDocs.Packaging;

namespace LegalDocs.Pdf;

/// <summary>Refusals of a .docx before any conversion, LD5001 to LD5019, in words.</summary>
internal static class DocxRefusals
{
    private const string MakeAgainFrench = "ouvrez le document dans Word, enregistrez-le de nouveau au format .docx, puis recommencez";
    private const string MakeAgainEnglish = "open the document in Word, save it again as .docx, then try again";

    /// <summary>The refusal of an archive in words.</summary>
    public static PdfRefusal Of(ArchiveException refusal) => refusal.Fault switch
    {
        ArchiveFault.Empty => Empty(),
        ArchiveFault.TooManyEntries => TooManyEntries(refusal.Count),
        ArchiveFault.EntryTooLarge => PartTooLarge(refusal.Entry),
        ArchiveFault.TooLarge => TooLarge(),
        ArchiveFault.UnsafeName or ArchiveFault.DuplicateName => UnsafeEntry(refusal.Entry),
        ArchiveFault.FalseSize => DamagedPart(refusal.Entry, "declared size is false"),
        ArchiveFault.Damaged when refusal.Entry.Length > 0 => DamagedPart(refusal.Entry, "compressed data damaged"),
        _ => NotZip(),
    };

    public static PdfRefusal Empty() => Damaged("LD5001", "", "le fichier est vide", "the file is empty");

    public static PdfRefusal NotZip() => Damaged(
        "LD5001", "", "le fichier n’est pas un .docx ou il est tronqué", "the file is no .docx, or it is truncated");

    public static PdfRefusal NotWord() => Damaged(
        "LD5001",
        "",
        "le fichier est une archive, mais pas un document Word : « [Content_Types].xml » manque",
        "the file is an archive but no Word document: [Content_Types].xml is missing");

    public static PdfRefusal MissingPart(string part) => Damaged(
        "LD5002", part, $"la partie « {part} » manque", $"part '{part}' is missing");

    public static PdfRefusal DamagedPart(string part, string detail) => Damaged(
        "LD5002", part, $"la partie « {part} » est abîmée ({detail})", $"part '{part}' is damaged ({detail})");

    public static PdfRefusal DamagedPicture(string part) => new()
    {
        Code = "LD5003",
        Place = part,
        CauseFrench = $"l’image « {part} » n’est pas une image lisible",
        CauseEnglish = $"picture '{part}' is no readable picture",
        RemedyFrench = "remplacez cette image dans le modèle",
        RemedyEnglish = "replace this picture in the template",
    };

    public static PdfRefusal UnsafeEntry(string name) => Forbidden(
        name, $"l’archive contient une entrée double ou dangereuse : « {name} »", $"the archive has a double or unsafe entry: '{name}'");

    public static PdfRefusal ForbiddenPart(string part) => Forbidden(
        part,
        $"le document contient une macro, un objet ou un contenu externe : « {part} »",
        $"the document holds a macro, an object or foreign content: '{part}'");

    public static PdfRefusal AttachedTemplate() => Forbidden(
        "word/settings.xml",
        "un modèle extérieur est attaché au document",
        "an outside template is attached to the document") with
    {
        RemedyFrench = "dans Word, onglet Développeur, Modèle de document : remplacez le modèle attaché par « Normal »",
        RemedyEnglish = "in Word, Developer tab, Document Template: replace the attached template with 'Normal'",
    };

    public static PdfRefusal ExternalLink(string part, string kind) => Forbidden(
        part,
        $"la partie « {part} » renvoie à un fichier hors du document (lien de type « {kind} »)",
        $"part '{part}' refers to a file outside the document (relationship '{kind}')");

    public static PdfRefusal ForbiddenField(string place, string field) => Forbidden(
        place,
        $"le document contient un champ « {field} », qui irait chercher un contenu ailleurs",
        $"the document holds a '{field}' field, which would fetch content from elsewhere");

    public static PdfRefusal TooManyEntries(int count) => TooMuch(
        $"l’archive contient {Number(count)} entrées (au plus {Number(DocxLimits.Entries)})",
        $"the archive has {count} entries (at most {DocxLimits.Entries})");

    public static PdfRefusal PartTooLarge(string part) => TooMuch(
        $"la partie « {part} » dépasse {Number(DocxLimits.PartBytes / 1_000_000)} Mo une fois décompressée",
        $"part '{part}' is larger than {DocxLimits.PartBytes / 1_000_000} MB once decompressed");

    public static PdfRefusal TooLarge() => TooMuch(
        $"le document dépasse {Number((int)(DocxLimits.TotalBytes / 1_000_000))} Mo une fois décompressé",
        $"the document is larger than {DocxLimits.TotalBytes / 1_000_000} MB once decompressed");

    public static PdfRefusal TooManyParagraphs() => TooMuch(
        $"le document compte plus de {Number(DocxLimits.Paragraphs)} paragraphes",
        $"the document has more than {DocxLimits.Paragraphs} paragraphs");

    public static PdfRefusal TooDeep(string part) => TooMuch(
        $"la partie « {part} » imbrique plus de {Number(DocxLimits.Depth)} niveaux",
        $"part '{part}' nests more than {DocxLimits.Depth} levels");

    private static PdfRefusal Damaged(string code, string place, string french, string english) => new()
    {
        Code = code,
        Place = place,
        CauseFrench = french,
        CauseEnglish = english,
        RemedyFrench = MakeAgainFrench,
        RemedyEnglish = MakeAgainEnglish,
    };

    private static PdfRefusal Forbidden(string place, string french, string english) => new()
    {
        Code = "LD5004",
        Place = place,
        CauseFrench = french,
        CauseEnglish = english,
        RemedyFrench = "retirez ce contenu du modèle : un acte ne doit rien aller chercher hors de lui-même",
        RemedyEnglish = "remove this content from the template: an act must fetch nothing from outside itself",
    };

    private static PdfRefusal TooMuch(string french, string english) => new()
    {
        Code = "LD5005",
        CauseFrench = french,
        CauseEnglish = english,
        RemedyFrench = "partagez le document en plusieurs ou allégez-le",
        RemedyEnglish = "split the document, or make it lighter",
    };

    private static string Number(int value) => value.ToString("#,0", French);

    private static readonly NumberFormatInfo French = new() { NumberGroupSeparator = "\u202F" };
}
