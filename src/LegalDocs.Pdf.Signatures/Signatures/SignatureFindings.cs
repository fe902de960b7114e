using System.Globalization;

namespace LegalDocs.Pdf;

/// <summary>What can be found in a signed PDF, LD5401 to LD5449, in words.</summary>
internal static class SignatureFindings
{
    private const string AskAgainFrench = "demandez un nouvel envoi du fichier tel que le parapheur l’a rendu";
    private const string AskAgainEnglish = "ask for the file again, just as the signature book gave it";
    private const string SignAgainFrench = "faites signer de nouveau le document d’origine";
    private const string SignAgainEnglish = "have the original document signed again";

    public static SignatureFinding TooLarge(int limit) => Refuse(
        "LD5401", "", $"le fichier dépasse {Number(limit / 1_000_000)} Mo", $"the file is larger than {Number(limit / 1_000_000)} MB");

    public static SignatureFinding Unreadable(PdfSyntaxException error) => Refuse(
        "LD5402",
        "",
        $"le fichier n’est pas un PDF lisible (défaut à l’octet {Number(error.Offset)})",
        $"the file is no readable PDF: {error.Message}");

    public static SignatureFinding Empty() => Refuse("LD5402", "", "le fichier est vide", "the file is empty");

    public static SignatureFinding NoPdf() => Refuse(
        "LD5402", "", "le fichier n’est pas un PDF, quel que soit son nom", "the file is no PDF, whatever its name");

    public static SignatureFinding Encrypted() => Refuse(
        "LD5403", "", "le PDF est chiffré", "the PDF is encrypted");

    public static SignatureFinding BytesAfterEnd() => Refuse(
        "LD5404", "", "des octets suivent la fin du PDF", "there are bytes after the end of the PDF");

    public static SignatureFinding HiddenObject(int offset) => Refuse(
        "LD5405",
        "",
        $"le PDF cache un objet que ses références ignorent (octet {Number(offset)})",
        $"the PDF hides an object that its references do not know (byte {Number(offset)})",
        SignAgainFrench,
        SignAgainEnglish);

    public static SignatureFinding TooManySignatures(int limit) => Refuse(
        "LD5406", "", $"le PDF porte plus de {Number(limit)} signatures", $"the PDF bears more than {Number(limit)} signatures");

    public static SignatureFinding NotSigned() => Refuse(
        "LD5410",
        "",
        "le PDF n’est pas signé, et ce n’est pas un scan",
        "the PDF is not signed, and it is no scan",
        "déposez le PDF signé, ou le scan du document signé à la main",
        "give the signed PDF, or the scan of the document signed by hand");

    public static SignatureFinding BadByteRange(string place) => Refuse(
        "LD5411",
        place,
        "la signature ne dit pas correctement quels octets elle couvre",
        "the signature does not properly say which bytes it covers",
        SignAgainFrench,
        SignAgainEnglish);

    public static SignatureFinding GapIsNotTheSignature(string place) => Refuse(
        "LD5412",
        place,
        "la signature laisse de côté autre chose que sa propre valeur",
        "the signature leaves out something else than its own value",
        SignAgainFrench,
        SignAgainEnglish);

    public static SignatureFinding UnknownFormat(string place, string format) => Refuse(
        "LD5413", place, $"le format de signature « {format} » n’est pas reconnu", $"signature format '{format}' is not known");

    public static SignatureFinding BadCms(string place, string french, string english) => Refuse(
        "LD5414",
        place,
        $"la valeur de la signature est illisible : {french}",
        $"the signature value cannot be read: {english}",
        SignAgainFrench,
        SignAgainEnglish);

    public static SignatureFinding SignerCount(string place, int count) => Refuse(
        "LD5415",
        place,
        $"la signature compte {Number(count)} signataires au lieu d’un",
        $"the signature has {Number(count)} signers instead of one",
        SignAgainFrench,
        SignAgainEnglish);

    public static SignatureFinding DigestMismatch(string place) => Refuse(
        "LD5416",
        place,
        "le contenu a changé depuis la signature",
        "the content has changed since it was signed",
        AskAgainFrench,
        AskAgainEnglish);

    public static SignatureFinding WeakAlgorithm(string place, string algorithm) => Refuse(
        "LD5417",
        place,
        $"l’algorithme « {algorithm} » est trop faible",
        $"algorithm '{algorithm}' is too weak",
        "faites signer avec SHA-256 et une clé RSA d’au moins 2 048 bits ou une courbe P-256",
        "have it signed with SHA-256 and an RSA key of at least 2 048 bits or a P-256 curve");

    public static SignatureFinding WrongCertificate(string place) => Refuse(
        "LD5418",
        place,
        "le certificat joint n’est pas celui que le signataire a désigné",
        "the certificate given is not the one that the signer named",
        SignAgainFrench,
        SignAgainEnglish);

    public static SignatureFinding NotPades(string place) => Remark(
        "LD5419",
        place,
        "signature CMS, mais pas PAdES : le certificat n’est pas lié à la signature",
        "a CMS signature but not PAdES: the certificate is not bound to it");

    public static SignatureFinding BytesAfterSignature(string place) => Refuse(
        "LD5420",
        place,
        "le fichier a été modifié après la dernière signature",
        "the file was changed after the last signature",
        AskAgainFrench,
        AskAgainEnglish);

    public static SignatureFinding CoversNoSaving(string place) => Refuse(
        "LD5421",
        place,
        "la signature s’arrête au milieu d’un enregistrement du fichier",
        "the signature ends in the middle of a saving of the file",
        SignAgainFrench,
        SignAgainEnglish);

    public static SignatureFinding ChangedBetween(string place) => Refuse(
        "LD5425",
        place,
        "le document a été modifié entre cette signature et la suivante",
        "the document was changed between this signature and the next",
        SignAgainFrench,
        SignAgainEnglish);

    public static SignatureFinding CertifiedThenChanged(string place) => Refuse(
        "LD5426",
        place,
        "cette signature certifie le document et n’admet rien après elle, or une autre signature la suit",
        "this signature certifies the document and allows nothing after it, yet another signature follows",
        "faites signer sans certification, ou certifier en dernier",
        "have it signed without certification, or certified last");

    public static SignatureFinding ForbiddenChange(string what, string whatEnglish) => Refuse(
        "LD5422",
        "",
        $"le PDF envoyé a été complété par autre chose qu’une signature : {what}",
        $"the PDF sent was extended with something else than a signature: {whatEnglish}",
        SignAgainFrench,
        SignAgainEnglish);

    public static SignatureFinding OtherDocument(string what, string whatEnglish) => Refuse(
        "LD5423",
        "",
        $"ce n’est pas le document envoyé à la signature : {what}",
        $"this is not the document that was sent for signature: {whatEnglish}",
        "vérifiez le numéro de l’acte et sa version",
        "check the act's number and version");

    public static SignatureFinding RewrittenByBook() => Remark(
        "LD5424",
        "",
        "réécrit par le parapheur : mêmes pages, autres octets",
        "written again by the signature book: same pages, other bytes");

    public static SignatureFinding Untrusted(string place, string signer, ChainFault fault) => Refuse(
        "LD5430",
        place,
        $"le certificat de « {signer} » n’est pas reconnu : {fault.French}",
        $"the certificate of '{signer}' is not trusted: {fault.English}",
        "ajoutez l’autorité à la liste de confiance si elle est légitime",
        "add the authority to the trust list if it is legitimate");

    public static SignatureFinding NotValidThen(string place, string signer, DateTimeOffset at) => Refuse(
        "LD5431",
        place,
        $"le certificat de « {signer} » n’était pas valide le {Jour(at)}",
        $"the certificate of '{signer}' was not valid on {Day(at)}",
        SignAgainFrench,
        SignAgainEnglish);

    public static SignatureFinding WrongUse(string place, string signer) => Refuse(
        "LD5432",
        place,
        $"le certificat de « {signer} » n’est pas fait pour signer des documents",
        $"the certificate of '{signer}' is not meant for signing documents",
        "faites signer avec un certificat de signature",
        "have it signed with a signature certificate");

    public static SignatureFinding Revoked(string place, string signer, DateTimeOffset at) => Refuse(
        "LD5433",
        place,
        $"le certificat de « {signer} » est révoqué depuis le {Jour(at)}",
        $"the certificate of '{signer}' is revoked since {Day(at)}",
        SignAgainFrench,
        SignAgainEnglish);

    public static SignatureFinding RevocationUnknown(string place, string signer) => Remark(
        "LD5434",
        place,
        $"aucune preuve que le certificat de « {signer} » n’était pas révoqué",
        $"no proof that the certificate of '{signer}' was not revoked");

    public static SignatureFinding BadTimestamp(string place, ChainFault fault) => Refuse(
        "LD5435",
        place,
        $"l’horodatage ne vaut pas : {fault.French}",
        $"the timestamp is not valid: {fault.English}",
        SignAgainFrench,
        SignAgainEnglish);

    public static SignatureFinding NoTimestamp(string place) => Remark(
        "LD5436",
        place,
        "aucun horodatage : la date de signature est celle que le signataire déclare",
        "no timestamp: the date of signature is the one that the signer claims");

    public static SignatureFinding InTheFuture(string place, DateTimeOffset at) => Refuse(
        "LD5437",
        place,
        $"la signature porte une date à venir, le {Jour(at)}",
        $"the signature bears a date in the future, {Day(at)}",
        "vérifiez l’horloge du poste qui a signé, puis " + SignAgainFrench,
        "check the clock of the computer that signed, then " + SignAgainEnglish);

    public static SignatureFinding ScanTooShort(int pages, int sent) => Refuse(
        "LD5440",
        "",
        $"le scan compte {Number(pages)} pages, le document envoyé en compte {Number(sent)}",
        $"the scan has {Number(pages)} pages, the document sent has {Number(sent)}",
        "numérisez toutes les pages",
        "scan all pages");

    public static SignatureFinding ScanProvesNothing(int pages) => Remark(
        "LD5441",
        "",
        $"scan de {Number(pages)} pages : enregistré comme tel, il ne prouve rien par lui-même",
        $"a scan of {Number(pages)} pages: recorded as such, it proves nothing by itself");

    private static SignatureFinding Refuse(
        string code,
        string place,
        string french,
        string english,
        string remedyFrench = AskAgainFrench,
        string remedyEnglish = AskAgainEnglish) => new()
        {
            Code = code,
            IsRefusal = true,
            Place = place,
            French = french,
            English = english,
            RemedyFrench = remedyFrench,
            RemedyEnglish = remedyEnglish,
        };

    private static SignatureFinding Remark(string code, string place, string french, string english) => new()
    {
        Code = code,
        IsRefusal = false,
        Place = place,
        French = french,
        English = english,
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Jour(DateTimeOffset at) => at.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Day(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
