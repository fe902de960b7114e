namespace LegalDocs.Transmission;

/// <summary>An answer to a letter of the préfecture (protocol 2.5).</summary>
public sealed record CourrierReponse
{
    /// <summary>Transaction of the letter.</summary>
    public required long CourrierId { get; init; }

    /// <summary>Whether what is asked for is given or refused; does not matter for a courrier simple.</summary>
    public required CourrierSens Sens { get; init; }

    /// <summary>The answer itself: PDF, XML, PNG or JPEG.</summary>
    public required PieceTransmise Piece { get; init; }

    /// <summary>Its annexes, in order.</summary>
    public IReadOnlyList<PieceTransmise> PiecesJointes { get; init; } = [];
}

/// <summary>Sense of an answer; the numeric values are those of the form (<c>type_envoie</c>).</summary>
public enum CourrierSens
{
    /// <summary>3: the documents are refused, the observations are rejected.</summary>
    Refus = 3,

    /// <summary>4: the documents are sent, the observations are answered.</summary>
    Reponse = 4,
}
