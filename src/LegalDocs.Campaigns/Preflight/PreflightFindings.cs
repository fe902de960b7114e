using System.Globalization;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Transmission;

namespace LegalDocs.Campaigns.Preflight;

/// <summary>What stands in the way of sending an act (codes LD4520 to LD4539).</summary>
internal sealed class PreflightFindings(PlannedActe acte)
{
    private const string MendFile = "corrigez l’acte ou la pièce, puis relancez : rien n’a été envoyé.";
    private const string MendFileEnglish = "correct the act or the file, then run again: nothing was sent.";

    public Finding NotStored() => Error(
        "LD4520",
        "cet acte, ou une pièce qui lui est jointe, n’est pas encore dans le dépôt",
        "this act, or one joined to it, is not in the store yet",
        "lancez « legaldocs run », qui produit les actes avant de les contrôler.",
        "run 'legaldocs run', which makes the acts before it checks them.");

    public Finding NotSigned() => Error(
        "LD4521",
        "la version à envoyer n’est pas signée, et « signee » le demande dans pipeline.yaml",
        "the version to be sent is not signed, and 'signee' in pipeline.yaml asks for it",
        $"legaldocs acts sign {acte.Numero} FICHIER.pdf ; pour envoyer les autres sans lui : "
            + $"legaldocs transmit hold {acte.Numero} --motif …",
        $"legaldocs acts sign {acte.Numero} FILE.pdf; to send the others without it: "
            + $"legaldocs transmit hold {acte.Numero} --motif …");

    public Finding WrongObjet(int length) => Error(
        "LD4522",
        $"l’objet compte {Number(length)} caractères tel qu’il est transmis (de 1 à {Number(ObjetTexte.MaxLength)})",
        $"the objet has {Number(length)} characters as it is transmitted (1 to {Number(ObjetTexte.MaxLength)})",
        "raccourcissez « objet » : « € » devient « euros », « œ » devient « oe », « … » trois points.",
        "shorten 'objet': '€' becomes 'euros', 'œ' becomes 'oe', '…' three dots.");

    public Finding LostCharacters(string objet) => Of(
        "LD4523",
        FindingSeverity.Warning,
        $"des caractères de l’objet ne peuvent pas être transmis et deviennent « ? » : « {objet} »",
        $"characters of the objet cannot be transmitted and become '?': '{objet}'",
        "remplacez-les dans les données (ni symboles, ni autres alphabets).",
        "replace them in the data (no symbols, no other scripts).");

    public Finding FutureDate(DateOnly date, DateOnly today) => Error(
        "LD4524",
        $"l’acte est daté du {Day(date)}, et nous sommes le {Day(today)} : la plateforme refuse une date future",
        $"the act is dated {Day(date)}, and today is {Day(today)}: the platform refuses a future date",
        "corrigez la date, ou attendez-la ; pour envoyer les autres d’ici là : "
            + $"legaldocs transmit hold {acte.Numero} --motif …",
        $"correct the date, or wait for it; to send the others until then: legaldocs transmit hold {acte.Numero} --motif …");

    public Finding TooManyFiles(int count, int max) => Error(
        "LD4525",
        $"{Number(count)} fichiers, l’acte compris (au plus {Number(max)} par envoi)",
        $"{Number(count)} files, the act included (at most {Number(max)} in a send)",
        "réduisez « pieces_jointes ».",
        "reduce 'pieces_jointes'.");

    public Finding TooLarge(long bytes, long max) => Error(
        "LD4526",
        $"{Megabytes(bytes)} Mo en tout (au plus {Megabytes(max)} Mo par envoi)",
        $"{Megabytes(bytes)} MB in all (at most {Megabytes(max)} MB in a send)",
        "allégez les images, ou réduisez « pieces_jointes ».",
        "lighten the pictures, or reduce 'pieces_jointes'.");

    public Finding EmptyFile(string name) => Error(
        "LD4527", $"« {name} » est vide", $"'{name}' is empty", MendFile, MendFileEnglish);

    public Finding WrongMainType(string name, string? type) => Error(
        "LD4528",
        $"« {name} » contient {TypeFrench(type)} : l’acte doit être un PDF (XML pour un document budgétaire, matière 7.1)",
        $"'{name}' holds {TypeEnglish(type)}: the act must be a PDF (XML for a budget, matière 7.1)",
        MendFile,
        MendFileEnglish);

    public Finding WrongAnnexeType(string name, string? type) => Error(
        "LD4529",
        $"« {name} » contient {TypeFrench(type)} : une pièce est un PDF, un XML, un PNG ou un JPEG (un PDF si l’acte est un XML)",
        $"'{name}' holds {TypeEnglish(type)}: an annexe is a PDF, XML, PNG or JPEG (a PDF when the act is XML)",
        MendFile,
        MendFileEnglish);

    public Finding EncryptedPdf(string name) => Error(
        "LD4530",
        $"« {name} » est un PDF chiffré ou protégé : la préfecture ne pourrait pas le lire",
        $"'{name}' is an encrypted or protected PDF: the préfecture could not read it",
        "enregistrez-le sans mot de passe ni restriction, puis déposez-le de nouveau.",
        "save it without password or restriction, then hand it in again.");

    public Finding DamagedPdf(string name, string cause) => Error(
        "LD4531",
        $"« {name} » est un PDF endommagé ({cause})",
        $"'{name}' is a damaged PDF ({cause})",
        MendFile,
        MendFileEnglish);

    public Finding WrongTypePieceForm(string code) => Error(
        "LD4532",
        $"le type de pièce « {code} » n’a pas cinq majuscules, chiffres ou soulignés",
        $"the type de pièce '{code}' is not five capitals, digits or underscores",
        "corrigez « type_piece » dans pipeline.yaml : 99_DE.",
        "correct 'type_piece' in pipeline.yaml: 99_DE.");

    public Finding UnknownTypePiece(string code, NatureActe nature, Classification classification) => Error(
        "LD4533",
        $"la classification du {Day(classification.Date)} n’admet pas le type de pièce « {code} » pour la nature {Number((int)nature)}",
        $"the classification of {Day(classification.Date)} does not accept type de pièce '{code}' for nature {Number((int)nature)}",
        $"choisissez parmi : {Some(classification.TypesPiece[(int)nature])}.",
        $"choose among: {Some(classification.TypesPiece[(int)nature])}.");

    public Finding UnknownNature(NatureActe nature, Classification classification) => Error(
        "LD4534",
        $"la classification du {Day(classification.Date)} n’a pas de nature {Number((int)nature)}",
        $"the classification of {Day(classification.Date)} has no nature {Number((int)nature)}",
        "corrigez « nature » dans pipeline.yaml.",
        "correct 'nature' in pipeline.yaml.");

    public Finding UnknownMatiere(Matiere matiere, Classification classification) => Error(
        "LD4535",
        $"la classification du {Day(classification.Date)} n’a pas de matière {matiere.Value}",
        $"the classification of {Day(classification.Date)} has no matière {matiere.Value}",
        $"corrigez « matiere » dans pipeline.yaml{Near(matiere, classification, " ; les plus proches : ")}.",
        $"correct 'matiere' in pipeline.yaml{Near(matiere, classification, "; the nearest: ")}.");

    private Finding Error(string code, string french, string english, string remedyFrench, string remedyEnglish) =>
        Of(code, FindingSeverity.Error, french, english, remedyFrench, remedyEnglish);

    private Finding Of(
        string code, FindingSeverity severity, string french, string english, string remedyFrench, string remedyEnglish) => new()
        {
            Code = code,
            Severity = severity,
            File = PipelineFile.FileName,
            Place = $"acte {acte.Numero}, {acte.RowPlace}",
            PlaceEnglish = $"act {acte.Numero}, {acte.RowPlaceEnglish}",
            French = french,
            English = english,
            RemedyFrench = remedyFrench,
            RemedyEnglish = remedyEnglish,
        };

    /// <summary>Codes with the same beginning, the longest first: what a person most likely meant.</summary>
    private static string Near(Matiere matiere, Classification classification, string lead)
    {
        for (var prefix = matiere.Value; prefix.Contains('.', StringComparison.Ordinal);)
        {
            prefix = prefix[..prefix.LastIndexOf('.')];
            var near = classification.Matieres.Where(code =>
                code == prefix || code.StartsWith(prefix + ".", StringComparison.Ordinal)).ToList();
            if (near.Count > 0)
            {
                return lead + Some(near);
            }
        }

        return string.Empty;
    }

    private static string Some(IEnumerable<string> codes)
    {
        var all = codes.OrderBy(code => code.Length).ThenBy(code => code, StringComparer.Ordinal).ToList();
        return string.Join(", ", all.Take(12)) + (all.Count > 12 ? "…" : string.Empty);
    }

    private static string TypeFrench(string? type) => type is null ? "autre chose qu’un PDF, un XML, un PNG ou un JPEG" : $"du {type}";

    private static string TypeEnglish(string? type) => type is null ? "something else than PDF, XML, PNG or JPEG" : type;

    private static string Megabytes(long bytes) => ((bytes + 1048575) / 1048576).ToString(CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
