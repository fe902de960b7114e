using LegalDocs.Pdf;

namespace LegalDocs.Records;

/// <summary>Why there is no certified copy, LD5480 to LD5489, in words.</summary>
internal static class CopyFindings
{
    public static SignatureFinding NoReceipt(bool hasEarlier) => hasEarlier
        ? Of(
            "LD5480",
            "l’acte a changé depuis son accusé de réception",
            "the act has changed since its receipt",
            "transmettez la nouvelle version, puis attendez son accusé de réception",
            "transmit the new version, then wait for its receipt")
        : Of(
            "LD5481",
            "l’acte n’a pas d’accusé de réception de l’État",
            "the act has no receipt of the State",
            "transmettez l’acte (legaldocs run), et attendez l’accusé de réception",
            "transmit the act (legaldocs run), and wait for the receipt");

    public static SignatureFinding BadReceipt() => Of(
        "LD5482",
        "l’accusé de réception conservé n’est pas lisible",
        "the stored receipt cannot be read",
        "contrôlez le dépôt (legaldocs acts verify)",
        "check the store (legaldocs acts verify)");

    public static SignatureFinding From(PdfRefusal refusal) => Of(
        refusal.Code, refusal.CauseFrench, refusal.CauseEnglish, refusal.RemedyFrench, refusal.RemedyEnglish);

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
}
