using System.ComponentModel;

namespace LegalDocs.Acts;

/// <summary>What one document of a set says of the facts that must be the same everywhere (SC-7).</summary>
/// <remarks>A null member: the document does not say it.</remarks>
public sealed record MentionsDocument
{
    /// <summary>The document, as a finding names it: « convention CV18_SIG_21003 ».</summary>
    [Description("Nom du document")]
    public required string Document { get; init; }

    /// <summary>Name of the service.</summary>
    [Description("Nom du service commun")]
    public string? Service { get; init; }

    /// <summary>SIREN of the parties; order does not matter.</summary>
    [Description("SIREN des parties")]
    public IReadOnlyList<Siren>? Parties { get; init; }

    /// <summary>Day the service begins.</summary>
    [Description("Date d’effet (AAAA-MM-JJ)")]
    public DateOnly? DateEffet { get; init; }

    /// <summary>Yearly cost, euros.</summary>
    [Description("Coût annuel, en euros")]
    public decimal? CoutAnnuel { get; init; }

    /// <summary>Unit cost, euros.</summary>
    [Description("Coût unitaire, en euros")]
    public decimal? CoutUnitaire { get; init; }

    /// <summary>Staff, persons.</summary>
    [Description("Nombre d’agents")]
    public int? Agents { get; init; }

    /// <summary>Staff, full-time equivalents.</summary>
    [Description("Équivalents temps plein")]
    public decimal? Etp { get; init; }

    /// <summary>Délibérations cited, « DM2018_SIG du 2018-09-27 »; order does not matter.</summary>
    [Description("Délibérations citées, numéro et date")]
    public IReadOnlyList<string>? Deliberations { get; init; }
}
