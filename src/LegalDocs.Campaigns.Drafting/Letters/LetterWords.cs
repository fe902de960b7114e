using LegalDocs.Acts;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Transmission;

namespace LegalDocs.Campaigns.Letters;

/// <summary>Names of the kinds of letters: for readers, for the rules of law.</summary>
public static class LetterWords
{
    private static readonly (CourrierType Type, string French, string English, NatureRetourTransmission Nature)[] Table =
    [
        (CourrierType.CourrierSimple, "courrier simple", "plain letter", NatureRetourTransmission.CourrierSimple),
        (CourrierType.DemandePieceComplementaire, "demande de pièces complémentaires",
            "demand for further documents", NatureRetourTransmission.DemandePieces),
        (CourrierType.LettreObservations, "lettre d’observations", "letter of observations",
            NatureRetourTransmission.LettreObservations),
        (CourrierType.DefereTA, "déféré au tribunal administratif", "referral to the administrative court",
            NatureRetourTransmission.Defere),
    ];

    /// <summary>The name in French.</summary>
    /// <param name="type">A kind of letter.</param>
    /// <returns>« lettre d’observations ».</returns>
    public static string French(this CourrierType type) => Row(type).French;

    /// <summary>The name in English.</summary>
    /// <param name="type">A kind of letter.</param>
    /// <returns>"letter of observations".</returns>
    public static string English(this CourrierType type) => Row(type).English;

    internal static NatureRetourTransmission NatureOf(CourrierType type) => Row(type).Nature;

    internal static Wording Wording(CourrierType type) => new(type.French(), type.English());

    internal static string ToWire(this CourrierSens sens) => sens == CourrierSens.Refus ? "refus" : "reponse";

    internal static CourrierSens ParseSens(string wire) => wire switch
    {
        "refus" => CourrierSens.Refus,
        "reponse" => CourrierSens.Reponse,
        _ => throw new FormatException($"'{wire}' is no sense of an answer."),
    };

    private static (CourrierType Type, string French, string English, NatureRetourTransmission Nature) Row(
        CourrierType type) => Array.Find(Table, row => row.Type == type);
}
