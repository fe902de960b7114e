using LegalDocs.Acts;

namespace LegalDocs.Register;

/// <summary>What the register knows of an act.</summary>
public sealed record ActeRecord
{
    /// <summary>Name of the act for ever; carries its SIREN and its number.</summary>
    public required ActeUrn Urn { get; init; }

    /// <summary>Identifier of the campaign that made it.</summary>
    public required string Scope { get; init; }

    /// <summary>Kind of the act.</summary>
    public required NatureActe Nature { get; init; }

    /// <summary>Subject line.</summary>
    public required string Objet { get; init; }

    /// <summary>Date of the act.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Where it stands.</summary>
    public required EtatActe Etat { get; init; }

    /// <summary>Identifier given by the platform; null before it is transmitted.</summary>
    public string? TransactionId { get; init; }

    /// <summary>Identifier of the act in the receipt (<c>IDActe</c>); null before it.</summary>
    public string? IdActe { get; init; }

    /// <summary>Date at which the préfecture received it; null before the receipt.</summary>
    public DateOnly? DateAR { get; init; }

    /// <summary>When the register last changed it; set by the register, ignored when recorded.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Collectivité that transmits it.</summary>
    public Siren Siren => Urn.Siren;

    /// <summary>Number of the act.</summary>
    public NumeroInterne Numero => Urn.Numero;
}
