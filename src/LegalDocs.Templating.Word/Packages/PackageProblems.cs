using System.Diagnostics;
using LegalDocs.Packaging;

namespace LegalDocs.Templating;

/// <summary>Why a file is not accepted as a template. Codes LD1001 to LD1049.</summary>
internal static class PackageProblems
{
    private const string SaveAgain = "ouvrez le modèle dans Word et enregistrez-le de nouveau au format « Document Word (.docx) ».";
    private const string SaveAgainEnglish = "open the template in Word and save it again as 'Word Document (.docx)'.";

    /// <summary>The refusal of an archive in words.</summary>
    public static Problem Of(ArchiveException refusal, TemplateLimits limits) => refusal.Fault switch
    {
        ArchiveFault.Empty => EmptyFile(),
        ArchiveFault.Foreign => Foreign(),
        ArchiveFault.Encrypted => CompoundFile(isEncrypted: true),
        ArchiveFault.Legacy => CompoundFile(isEncrypted: false),
        ArchiveFault.Damaged => Truncated(),
        ArchiveFault.Unsupported => UnsupportedZip(),
        ArchiveFault.TooManyEntries => TooManyEntries(refusal.Count, limits.PackageEntries),
        ArchiveFault.EntryTooLarge or ArchiveFault.TooLarge => TooLarge(refusal.Entry, limits),
        ArchiveFault.UnsafeName => UnsafeName(refusal.Entry),
        ArchiveFault.DuplicateName => DuplicateEntry(refusal.Entry),
        ArchiveFault.TwoTypes => TwoTypes(refusal.Entry),
        ArchiveFault.FalseSize => FalseSize(refusal.Entry),
        _ => throw new UnreachableException(),
    };

    public static Problem EmptyFile() => new(
        "LD1001",
        "le fichier est vide",
        "the file is empty",
        "retrouvez le modèle d’origine ; une copie interrompue laisse parfois un fichier vide.",
        "find the original template; an interrupted copy may leave an empty file.");

    public static Problem Foreign() => new(
        "LD1002",
        "ce n’est pas un document Word au format .docx",
        "this is not a Word document in .docx format",
        SaveAgain,
        SaveAgainEnglish);

    public static Problem CompoundFile(bool isEncrypted) => isEncrypted
        ? new(
            "LD1003",
            "le document est protégé par un mot de passe",
            "the document is protected by a password",
            "retirez le mot de passe dans Word (Fichier, Informations, Protéger le document), puis enregistrez.",
            "remove the password in Word (File, Info, Protect Document), then save.")
        : new(
            "LD1004",
            "c’est un document Word 97-2003 (.doc), pas un .docx",
            "this is a Word 97-2003 document (.doc), not a .docx",
            SaveAgain,
            SaveAgainEnglish);

    public static Problem Truncated() => new(
        "LD1005",
        "le fichier est abîmé ou incomplet",
        "the file is damaged or incomplete",
        "copiez de nouveau le modèle depuis son origine ; s’il s’ouvre dans Word, enregistrez-le de nouveau.",
        "copy the template again from its origin; if Word opens it, save it again.");

    public static Problem DuplicateEntry(string name) => new(
        "LD1006",
        $"le fichier contient deux fois la partie « {name} »",
        $"the file holds the part '{name}' twice",
        SaveAgain,
        SaveAgainEnglish);

    public static Problem UnsafeName(string name) => new(
        "LD1007",
        $"le fichier contient une partie au nom interdit (« {name} »)",
        $"the file holds a part with a forbidden name ('{name}')",
        "n’utilisez pas ce fichier ; repartez d’un document créé par Word.",
        "do not use this file; start from a document made by Word.");

    public static Problem TooManyEntries(int count, int limit) => new(
        "LD1008",
        $"le fichier contient {Figures.French(count)} parties, plus que la limite de {Figures.French(limit)}",
        $"the file holds {Figures.English(count)} parts, more than the limit of {Figures.English(limit)}",
        "retirez des images ou partagez le modèle en plusieurs.",
        "remove pictures or divide the template.");

    public static Problem TooLarge(string name, TemplateLimits limits) => new(
        "LD1009",
        $"une fois décompressé, le fichier dépasse la limite ({Figures.FrenchSize(limits.PartBytes)} par partie, "
            + $"{Figures.FrenchSize(limits.PackageBytes)} en tout ; partie « {name} »)",
        $"once inflated, the file exceeds the limit ({Figures.EnglishSize(limits.PartBytes)} a part, "
            + $"{Figures.EnglishSize(limits.PackageBytes)} in all; part '{name}')",
        "réduisez les images (Format de l’image, Compresser les images).",
        "make the pictures smaller (Picture Format, Compress Pictures).");

    public static Problem FalseSize(string name) => new(
        "LD1010",
        $"la taille annoncée de la partie « {name} » est fausse",
        $"the declared size of the part '{name}' is false",
        "n’utilisez pas ce fichier ; repartez d’un document créé par Word.",
        "do not use this file; start from a document made by Word.");

    public static Problem UnsupportedZip() => new(
        "LD1011",
        "le fichier est compressé d’une manière que Word n’emploie pas",
        "the file is compressed in a way that Word does not use",
        SaveAgain,
        SaveAgainEnglish);

    public static Problem NoDocument() => new(
        "LD1012",
        "le fichier ne contient pas de document Word (classeur, présentation ou archive ?)",
        "the file holds no Word document (a workbook, a presentation or an archive?)",
        SaveAgain,
        SaveAgainEnglish);

    public static Problem Macros() => new(
        "LD1013",
        "le document contient des macros (.docm)",
        "the document holds macros (.docm)",
        SaveAgain,
        SaveAgainEnglish);

    public static Problem EmbeddedObject(string name) => new(
        "LD1014",
        $"le document contient un objet incorporé (« {name} »)",
        $"the document holds an embedded object ('{name}')",
        "remplacez l’objet par une image ou par un tableau de Word.",
        "replace the object by a picture or a Word table.");

    public static Problem AttachedTemplate(string target) => new(
        "LD1015",
        $"le document est attaché à un modèle extérieur (« {target} »)",
        $"the document is attached to an external template ('{target}')",
        "dans Word, onglet Développeur, Modèle de document : remettez « Normal » et enregistrez.",
        "in Word, Developer tab, Document Template: set 'Normal' again and save.");

    public static Problem ForbiddenRelationship(string kind, string target) => new(
        "LD1016",
        $"le document fait appel à un contenu interdit dans un modèle ({kind}{(target.Length == 0 ? "" : $", « {target} »")})",
        $"the document calls for a content forbidden in a template ({kind}{(target.Length == 0 ? "" : $", '{target}'")})",
        "copiez ce contenu dans le document au lieu de le lier.",
        "copy that content into the document instead of linking to it.");

    public static Problem ExternalRelationship(string kind, string target) => new(
        "LD1017",
        $"le document dépend d’une ressource extérieure ({kind}, « {target} »)",
        $"the document depends on an external resource ({kind}, '{target}')",
        "incorporez l’image ou le contenu dans le document ; seuls les liens http, https et mailto sont permis.",
        "embed the picture or the content in the document; only http, https and mailto links are allowed.");

    public static Problem DangerousField(string code) => new(
        "LD1018",
        $"le document contient un champ qui lit un fichier ou lance un programme (« {code} »)",
        $"the document holds a field that reads a file or starts a program ('{code}')",
        "supprimez ce champ, ou remplacez-le par son résultat (Ctrl+Maj+F9).",
        "delete the field, or replace it by its result (Ctrl+Shift+F9).");

    public static Problem TwoTypes(string name) => new(
        "LD1020",
        $"le fichier déclare deux types de contenu pour « {name} » : deux programmes y verraient deux documents",
        $"the file declares two content types for '{name}': two programs would see two documents in it",
        SaveAgain,
        SaveAgainEnglish);

    public static Problem Signed() => new Problem(
        "LD1019",
        "le modèle est signé ; la signature ne vaudra plus rien dans les documents produits",
        "the template is signed; the signature will be worth nothing in the documents made",
        "enregistrez le modèle sans signature.",
        "save the template without signature.").AsWarning();
}
