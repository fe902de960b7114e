using System.ComponentModel;

namespace LegalDocs.Acts;

/// <summary>A commune, an EPCI or an attached establishment: master data of every act.</summary>
/// <remarks>A null member means « not known »: a rule that needs it is not checkable, and says so.</remarks>
public sealed record Collectivite
{
    private static readonly string[] AlsaceMoselle = ["57", "67", "68"];

    /// <summary>SIREN.</summary>
    [Description("Numéro SIREN, neuf chiffres")]
    public required Siren Siren { get; init; }

    /// <summary>SIRET of the seat; exports of open data need it.</summary>
    [Description("Numéro SIRET du siège, quatorze chiffres")]
    public Siret? Siret { get; init; }

    /// <summary>Official name.</summary>
    [Description("Nom officiel")]
    public required string Nom { get; init; }

    /// <summary>Kind.</summary>
    [Description("Type : COMMUNE, METRO, CU, CA, CC, CCAS, CIAS, CAISSE_DES_ECOLES ou SYNDICAT")]
    public required TypeCollectivite Type { get; init; }

    /// <summary>INSEE code of a commune, five characters.</summary>
    [Description("Code INSEE de la commune")]
    public string? CodeInsee { get; init; }

    /// <summary>« Type de nom en clair » of INSEE, 0 to 8.</summary>
    [Description("Type de nom en clair de l’INSEE, de 0 à 8")]
    public int? Tncc { get; init; }

    /// <summary>Code of the département, « 21 », « 2A », « 974 ».</summary>
    [Description("Code du département")]
    public string? Departement { get; init; }

    /// <summary>Deliberative body.</summary>
    [Description("Organe délibérant")]
    public Organe? Organe { get; init; }

    /// <summary>Executive.</summary>
    [Description("Exécutif")]
    public Executif? Executif { get; init; }

    /// <summary>Tax regime of an EPCI à fiscalité propre.</summary>
    [Description("Mode de financement d’un EPCI à fiscalité propre : FPU ou FA")]
    public ModeFinancement? ModeFinancement { get; init; }

    /// <summary>Populations, one for each vintage known.</summary>
    [Description("Populations municipales authentifiées, une par millésime")]
    public IReadOnlyList<PopulationAuthentifiee> Populations { get; init; } = [];

    /// <summary>Member communes of an EPCI.</summary>
    [Description("Communes membres d’un EPCI")]
    public IReadOnlyList<Collectivite> Membres { get; init; } = [];

    /// <summary>Whether a commune was made by merger: its council keeps transitional sizes.</summary>
    [Description("Commune nouvelle : l’effectif légal suit un régime transitoire")]
    public bool CommuneNouvelle { get; init; }

    /// <summary>Choice of the mode of publicity by a commune below 3 500 inhabitants (CGCT art. L. 2131-1
    /// IV).</summary>
    [Description("Délibération par laquelle une commune de moins de 3 500 habitants a choisi son mode de publicité")]
    public ChoixPublicite? ChoixPublicite { get; init; }

    /// <summary>Whether local law of Alsace-Moselle applies: départements 57, 67 and 68.</summary>
    /// <returns>Null when the département is not known.</returns>
    public bool? IsAlsaceMoselle() => Departement is null ? null : AlsaceMoselle.Contains(Departement);

    /// <summary>Population in force on a day: the figure of the latest vintage that had taken effect.</summary>
    /// <param name="date">The day; for the thresholds of L. 2121-12, the day of the last full renewal (CON-3).</param>
    /// <returns>Inhabitants; null when no vintage of that day or before is known.</returns>
    public int? PopulationAu(DateOnly date) => Populations.Where(population => population.EnVigueur <= date)
        .MaxBy(population => population.EnVigueur)?.Habitants;
}
