namespace LegalDocs.Pdf;

/// <summary>What can be wrong with a trust list, LD5450 to LD5459, in words.</summary>
internal static class TrustFindings
{
    public static SignatureFinding NoFolder(string folder, string detail, string detailEnglish) => Of(
        "LD5450",
        folder,
        $"la liste de confiance ne peut pas être lue ({detail})",
        $"the trust list cannot be read ({detailEnglish})",
        "indiquez un dossier qui contient les certificats des autorités reconnues",
        "name a folder that holds the certificates of the accepted authorities");

    public static SignatureFinding Empty(string folder) => Of(
        "LD5451",
        folder,
        "la liste de confiance ne contient aucun certificat (.pem, .crt, .cer ou .der)",
        "the trust list holds no certificate (.pem, .crt, .cer or .der)",
        "déposez-y le certificat de l’autorité qui délivre ceux de vos signataires",
        "put in it the certificate of the authority that issues those of your signers");

    public static SignatureFinding BadFile(string path, string detail) => Of(
        "LD5452",
        path,
        $"ce fichier de la liste de confiance n’est pas un certificat lisible ({detail})",
        $"this file of the trust list is no readable certificate ({detail})",
        "remplacez-le par le certificat de l’autorité, ou retirez-le",
        "replace it with the authority's certificate, or remove it");

    private static SignatureFinding Of(
        string code, string place, string french, string english, string remedyFrench, string remedyEnglish) => new()
        {
            Code = code,
            IsRefusal = true,
            Place = place,
            French = french,
            English = english,
            RemedyFrench = remedyFrench,
            RemedyEnglish = remedyEnglish,
        };
}
