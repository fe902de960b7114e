using LegalDocs.Acts;

namespace LegalDocs.Transmission;

/// <summary>An act to be sent, with its files (protocol 2.1).</summary>
public sealed record TransmissionRequest
{
    /// <summary>Collectivité that sends.</summary>
    public required Siren Siren { get; init; }

    /// <summary>Number of the act, its own for ever.</summary>
    public required NumeroInterne Numero { get; init; }

    /// <summary>Kind of act.</summary>
    public required NatureActe Nature { get; init; }

    /// <summary>Subject code.</summary>
    public required Matiere Matiere { get; init; }

    /// <summary>Date of the decision.</summary>
    public required DateOnly DateDecision { get; init; }

    /// <summary>Subject line as written; converted to what the protocol holds when sent.</summary>
    public required string Objet { get; init; }

    /// <summary>The act itself.</summary>
    public required PieceTransmise Acte { get; init; }

    /// <summary>Its annexes, in order.</summary>
    public IReadOnlyList<PieceTransmise> PiecesJointes { get; init; } = [];

    /// <summary>Whether a paper complement follows (<c>DocumentPapier</c>).</summary>
    public bool HasPaperComplement { get; init; }

    /// <summary>Whether the act waits on the platform until a person confirms it there (status 17, <c>en_attente</c>).</summary>
    public bool WaitsForPerson { get; init; }

    /// <summary>Detached PKCS#7 signature of the act; null: none, or the signature is in the file.</summary>
    public ReadOnlyMemory<byte>? ActeSignature { get; init; }

    /// <summary>Addresses to which the platform announces the act; none by default.</summary>
    public IReadOnlyList<string> DiffusionEmails { get; init; } = [];

    /// <summary>What identifies the act.</summary>
    public TransmissionIdentity Identity => new(Siren, Numero, DateDecision, Nature);
}

/// <summary>A file sent with an act.</summary>
/// <param name="FileName">Name; made ASCII when sent.</param>
/// <param name="Content">The bytes.</param>
/// <param name="TypePiece">Code of five characters in the classification (type de pièce).</param>
public sealed record PieceTransmise(string FileName, ReadOnlyMemory<byte> Content, string TypePiece);

/// <summary>A transaction in a list (protocol 2.4).</summary>
/// <param name="Id">Number of the transaction.</param>
/// <param name="Numero">Number of the act.</param>
/// <param name="Date">Date of the decision as the platform writes it.</param>
/// <param name="Type">Flow: 1 is the transmission of an act.</param>
public sealed record TransactionSummary(long Id, string Numero, string? Date, string? Type);
