using LegalDocs.Pdf;

namespace LegalDocs.Records;

/// <summary>Words for what a signature is worth: as stored, and as told.</summary>
internal static class SignatureWords
{
    public static string Word(SignatureLevel level) => level switch
    {
        SignatureLevel.Identical => "identique",
        SignatureLevel.Rewritten => "reecrit",
        SignatureLevel.Scan => "scan",
        _ => "refuse",
    };

    public static SignatureLevel Level(string word) => word switch
    {
        "identique" => SignatureLevel.Identical,
        "reecrit" => SignatureLevel.Rewritten,
        "scan" => SignatureLevel.Scan,
        _ => SignatureLevel.Refused,
    };

    public static string Word(SignatureKind kind) => kind switch
    {
        SignatureKind.Pades => "pades",
        SignatureKind.Cms => "cms",
        _ => "horodatage",
    };

    public static string Word(RevocationState state) => state switch
    {
        RevocationState.Good => "valide",
        RevocationState.Revoked => "revoque",
        _ => "non_verifiee",
    };

    public static RecordText Summary(SignatureVerdict verdict)
    {
        var names = verdict.Signataires.Count == 0 ? null : string.Join(", ", verdict.Signataires);
        return verdict.Level switch
        {
            SignatureLevel.Identical => new(
                $"signé par {names}, sur les octets mêmes qui avaient été envoyés",
                $"signed by {names}, over the very bytes that had been sent"),
            SignatureLevel.Rewritten => new(
                $"signé par {names} ; fichier réécrit par le parapheur, mêmes pages",
                $"signed by {names}; file written again by the signature book, same pages"),
            SignatureLevel.Scan => new(
                $"scan de {Pages(verdict.PageCount)}, sans preuve électronique"
                    + (names is null ? string.Empty : $" ; signature déclarée de {names}"),
                $"scan of {verdict.PageCount} {(verdict.PageCount == 1 ? "page" : "pages")}, no electronic proof"
                    + (names is null ? string.Empty : $"; said to be signed by {names}")),
            _ => new("verdict inconnu", "unknown verdict"),
        };
    }

    private static string Pages(int count) => $"{count} {(count < 2 ? "page" : "pages")}";
}
