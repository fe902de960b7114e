namespace LegalDocs.Campaigns.Pipeline;

/// <summary>How acts of a kind are transmitted to the legality control.</summary>
public sealed record TransmissionDefinition
{
    /// <summary>Type of the main file in the classification: five characters, <c>99_DE</c>.</summary>
    public required string TypePiece { get; init; }

    /// <summary>Whether only a signed version may be sent.</summary>
    public bool EstSignee { get; init; }

    /// <summary>Kinds of acts sent with it, in order.</summary>
    public required IReadOnlyList<PieceJointeDefinition> PiecesJointes { get; init; }
}

/// <summary>A kind of act sent with another.</summary>
public sealed record PieceJointeDefinition
{
    /// <summary>Kind of the act joined.</summary>
    public required string Acte { get; init; }

    /// <summary>Type of the file in the classification: five characters.</summary>
    public required string TypePiece { get; init; }

    /// <summary>Whether its annexes are sent with it, each as a file of its own; they are by default.</summary>
    public bool AvecAnnexes { get; init; } = true;

    /// <summary>Type of its annexes in the classification; null: that of the act joined. It must exist for the nature of the act
    /// that is transmitted, not for that of the act joined.</summary>
    public string? TypeAnnexes { get; init; }
}
