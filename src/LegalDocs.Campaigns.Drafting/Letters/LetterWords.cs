using LegalDocs.Acts;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Transmission;

namespace LegalDocs.Campaigns.Letters;

/// <summary>Names of the kinds of letters: for readers, for files, for the rules of law.</summary>
public static class LetterWords
{
    private static readonly (CourrierType Type, string Wire, string French, string English, NatureRetourTransmission Nature)[] Table =
    [
        (CourrierType.CourrierSimple, "courrier_simple", "courrier simple", "plain letter", NatureRetourTransmission.CourrierSimple),
        (CourrierType.DemandePieceComplementaire, "demande_pieces", "demande de pièces complémentaires",
            "demand for further documents", NatureRetourTransmission.DemandePieces),
        (CourrierType.LettreObservations, "lettre_observations", "lettre d’observations", "letter of observations",
            NatureRetourTransmission.LettreObservations),
        (CourrierType.DefereTA, "defere", "déféré au tribunal administratif", "referral to the administrative court",
            NatureRetourTransmission.Defere),
    ];

    /// <summary>The word in files and JSON.</summary>
    /// <param name="type">A kind of letter.</param>
    /// <returns><c>courrier_simple</c>, <c>demande_pieces</c>, <c>lettre_observations</c> or <c>defere</c>.</returns>
    public static string ToWire(this CourrierType type) => Row(type).Wire;

    /// <summary>The kind that a word names.</summary>
    /// <param name="wire">The word.</param>
    /// <returns>The kind.</returns>
    /// <exception cref="FormatException">No kind bears this word.</exception>
    public static CourrierType Parse(string wire) => Array.Find(Table, row => row.Wire == wire) is { Wire: not null } found
        ? found.Type
        : throw new FormatException($"'{wire}' is no kind of letter.");

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

    private static (CourrierType Type, string Wire, string French, string English, NatureRetourTransmission Nature) Row(
        CourrierType type) => Array.Find(Table, row => row.Type == type);
}
