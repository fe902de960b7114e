using System.ComponentModel;

namespace LegalDocs.Acts;

/// <summary>Transmission of an act to the préfecture, and what came back.</summary>
public sealed record TransmissionActe
{
    /// <summary>How.</summary>
    [Description("Mode : teletransmission, papier ou depot")]
    public ModeTransmission? Mode { get; init; }

    /// <summary>Day it was sent.</summary>
    [Description("Jour d’envoi (AAAA-MM-JJ)")]
    public DateOnly? DateEnvoi { get; init; }

    /// <summary>Day the préfecture received it, as its receipt says.</summary>
    [Description("Jour de réception en préfecture, selon l’accusé (AAAA-MM-JJ)")]
    public DateOnly? DateAR { get; init; }

    /// <summary>Identifier of the receipt.</summary>
    [Description("Identifiant de l’accusé de réception")]
    public string? IdentifiantAR { get; init; }

    /// <summary>What the préfecture answered besides the receipt, in order.</summary>
    [Description("Retours de la préfecture, dans l’ordre")]
    public IReadOnlyList<RetourTransmission> Retours { get; init; } = [];
}

/// <summary>How an act reaches the préfecture.</summary>
public enum ModeTransmission
{
    /// <summary>Through an approved operator (@ctes).</summary>
    Teletransmission,

    /// <summary>By post.</summary>
    Papier,

    /// <summary>Brought to the counter.</summary>
    Depot,
}

/// <summary>An answer of the préfecture.</summary>
public sealed record RetourTransmission
{
    /// <summary>Kind.</summary>
    [Description("anomalie, courrier_simple, demande_pieces, lettre_observations ou defere")]
    public required NatureRetourTransmission Nature { get; init; }

    /// <summary>Day it was received.</summary>
    [Description("Jour de réception (AAAA-MM-JJ)")]
    public required DateOnly Date { get; init; }

    /// <summary>Day the préfecture received the answer: the pieces asked for, or the refusal of its observations. The
    /// time of the déféré runs from then.</summary>
    [Description("Jour où la préfecture a reçu la réponse : pièces demandées, ou rejet des observations (AAAA-MM-JJ)")]
    public DateOnly? DateReponse { get; init; }
}

/// <summary>What the préfecture may answer.</summary>
public enum NatureRetourTransmission
{
    /// <summary>The message was refused.</summary>
    Anomalie,

    /// <summary>A letter.</summary>
    CourrierSimple,

    /// <summary>Further pieces are asked for: the time of the déféré begins anew when they arrive.</summary>
    DemandePieces,

    /// <summary>A letter of observations, worth a recours gracieux.</summary>
    LettreObservations,

    /// <summary>The act is referred to the court.</summary>
    Defere,
}
