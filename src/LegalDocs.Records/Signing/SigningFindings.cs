using System.Globalization;
using LegalDocs.Pdf;

namespace LegalDocs.Records;

/// <summary>Why a file cannot be taken back as the signed version of an act, LD5460 to LD5499, in words.</summary>
internal static class SigningFindings
{
    public static SignatureFinding NoActe(string numero) => Of(
        "LD5460",
        $"l’acte {numero} n’a pas de PDF dans le dépôt",
        $"the act {numero} has no PDF in the store",
        "générez l’acte (legaldocs run), puis faites signer le PDF obtenu",
        "make the act (legaldocs run), then have its PDF signed");

    public static SignatureFinding WrongVersion(int signed, int current) => Of(
        "LD5461",
        $"c’est la version {Number(signed)} de l’acte qui est signée ; la version {Number(current)} l’a remplacée",
        $"version {Number(signed)} of the act is signed; version {Number(current)} has replaced it",
        "faites signer la version en vigueur (legaldocs acts get)",
        "have the current version signed (legaldocs acts get)");

    public static SignatureFinding WrongActe(string expected, string found) => Of(
        "LD5462",
        $"ce fichier est l’acte {found}, et non l’acte {expected}",
        $"this file is the act {found}, not the act {expected}",
        $"déposez-le sous le numéro {found}",
        $"deposit it under the number {found}");

    public static SignatureFinding OtherSigner(string expected, IReadOnlyList<string> found) => Of(
        "LD5463",
        $"la signature de « {expected} » manque ; signataires trouvés : {Names(found, "aucun")}",
        $"the signature of '{expected}' is missing; signers found: {Names(found, "none")}",
        "faites signer la personne attendue, ou corrigez --signataire",
        "have the expected person sign, or correct --signataire");

    public static SignatureFinding LosesSignature(int version, IReadOnlyList<string> names) => Of(
        "LD5464",
        $"la version {Number(version)} porte déjà une signature ({Names(names, "scan")}) que ce fichier ne contient pas",
        $"version {Number(version)} already bears a signature ({Names(names, "scan")}) that this file does not contain",
        "faites signer le fichier déjà signé, ou confirmez le remplacement par --remplacer",
        "have the already signed file signed, or confirm the replacement with --remplacer");

    public static SignatureFinding NoMatch() => Of(
        "LD5465",
        "aucun acte du dépôt ne correspond, ni par le numéro dans le nom, ni par le contenu",
        "no act of the store matches, neither by a number in the name nor by content",
        "mettez le numéro de l’acte dans le nom du fichier, par exemple DM2018_0042-signe.pdf",
        "put the act's number in the file name, such as DM2018_0042-signe.pdf");

    public static SignatureFinding Ambiguous(IReadOnlyList<string> actes) => Of(
        "LD5466",
        $"plusieurs actes correspondent au nom du fichier : {Names(actes, "?")}",
        $"several acts match the file name: {Names(actes, "?")}",
        "ajoutez le SIREN de la collectivité au nom du fichier",
        "add the SIREN of the collectivité to the file name");

    public static SignatureFinding KeepsChanging() => Of(
        "LD5467",
        "l’acte a changé plusieurs fois pendant le contrôle",
        "the act changed several times while the file was judged",
        "attendez la fin de la génération, puis recommencez",
        "wait until the generation ends, then try again");

    public static SignatureFinding SentUnreadable(int version) => Of(
        "LD5468",
        $"le PDF de la version {Number(version)}, qui sert de référence, n’est pas lisible",
        $"the PDF of version {Number(version)}, which serves as reference, cannot be read",
        "contrôlez le dépôt (legaldocs acts verify), puis générez l’acte de nouveau",
        "check the store (legaldocs acts verify), then make the act again");

    public static SignatureFinding BeingWritten() => Of(
        "LD5469",
        "le fichier a changé pendant sa lecture",
        "the file changed while it was read",
        "attendez la fin de la copie, puis recommencez",
        "wait until it is copied, then try again");

    private static SignatureFinding Of(
        string code, string french, string english, string remedyFrench, string remedyEnglish) => new()
        {
            Code = code,
            IsRefusal = true,
            French = french,
            English = english,
            RemedyFrench = remedyFrench,
            RemedyEnglish = remedyEnglish,
        };

    private static string Names(IReadOnlyList<string> names, string none) => names.Count == 0 ? none : string.Join(", ", names);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
