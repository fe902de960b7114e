namespace LegalDocs.Transmission;

/// <summary>A letter of the préfecture in the list of the unread ones.</summary>
/// <param name="Id">Transaction of the letter.</param>
/// <param name="Type">Flow of the letter: 2 to 5, see <see cref="CourrierType"/>; another value is kept as it is.</param>
/// <param name="ActeTransactionId">Transaction of the act it is about; null when the platform does not say.</param>
/// <param name="Numero">Number of the act; null when the platform does not say.</param>
/// <param name="IdActe">Identifier of the act at the State; null when the platform does not say.</param>
public sealed record CourrierAnnonce(long Id, int Type, long? ActeTransactionId, string? Numero, string? IdActe);

/// <summary>Kinds of letters of the préfecture; the numeric values are those of the exchange (protocol 5.3).</summary>
public enum CourrierType
{
    /// <summary>2: letter that asks for nothing (courrier simple).</summary>
    CourrierSimple = 2,

    /// <summary>3: asks for missing documents; the time limit of the déféré starts when they arrive.</summary>
    DemandePieceComplementaire = 3,

    /// <summary>4: says what seems illegal and asks for a change; prolongs the time limit of the déféré.</summary>
    LettreObservations = 4,

    /// <summary>5: the préfet has referred the act to the administrative court.</summary>
    DefereTA = 5,
}
