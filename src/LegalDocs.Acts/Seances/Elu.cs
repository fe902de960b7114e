using System.ComponentModel;

namespace LegalDocs.Acts;

/// <summary>A member of an assembly: master data, one spelling for every act (domain.md section 1.4).</summary>
public sealed record Elu
{
    /// <summary>Stable identifier.</summary>
    [Description("Identifiant stable")]
    public required string Id { get; init; }

    /// <summary>« M. » or « Mme ».</summary>
    [Description("Civilité : « M. » ou « Mme »")]
    public required string Civilite { get; init; }

    /// <summary>First name, in lower case with a capital.</summary>
    [Description("Prénom")]
    public required string Prenom { get; init; }

    /// <summary>Surname in capitals, particles and hyphens included.</summary>
    [Description("Nom, en capitales")]
    public required string Nom { get; init; }

    /// <summary>Capacities held, with their dates.</summary>
    [Description("Qualités (président, vice-président, adjoint…) et leurs dates")]
    public IReadOnlyList<QualiteElu> Qualites { get; init; } = [];

    /// <summary>Rank in the tableau, from 1.</summary>
    [Description("Rang dans l’ordre du tableau, à partir de 1")]
    public int? OrdreDuTableau { get; init; }

    /// <summary>INSEE code of the commune that an EPCI’s member represents.</summary>
    [Description("Code INSEE de la commune représentée (conseil d’un EPCI)")]
    public string? CommuneInsee { get; init; }

    /// <summary>The suppléant of a commune’s only councillor (CGCT art. L. 5211-6).</summary>
    [Description("Suppléant, pour l’unique conseiller d’une commune")]
    public Suppleant? Suppleant { get; init; }

    /// <summary>First day in office; null: since the renewal.</summary>
    [Description("Premier jour de mandat (AAAA-MM-JJ)")]
    public DateOnly? MembreDu { get; init; }

    /// <summary>Last day in office; null: still in office.</summary>
    [Description("Dernier jour de mandat (AAAA-MM-JJ)")]
    public DateOnly? MembreAu { get; init; }

    /// <summary>The name as an act prints it: « M. François REBSAMEN ».</summary>
    public string NomAffiche =>
        string.Join(' ', new[] { Civilite, Prenom, Nom }.Where(part => !string.IsNullOrWhiteSpace(part)));

    /// <summary>Whether he is in office on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>True between the first and the last day, both included.</returns>
    public bool IsMembreAu(DateOnly date) => (MembreDu ?? DateOnly.MinValue) <= date
        && date <= (MembreAu ?? DateOnly.MaxValue);

    /// <summary>Capacity held on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The latest one begun, or null.</returns>
    public string? QualiteAu(DateOnly date) => Qualites
        .Where(qualite => qualite.Du <= date && date <= (qualite.Au ?? DateOnly.MaxValue))
        .MaxBy(qualite => qualite.Du)?.Titre;
}

/// <summary>A capacity of a member during a time.</summary>
public sealed record QualiteElu
{
    /// <summary>Function in the masculine singular: « vice-président ».</summary>
    [Description("Fonction au masculin singulier")]
    public required string Titre { get; init; }

    /// <summary>First day.</summary>
    [Description("Premier jour (AAAA-MM-JJ)")]
    public required DateOnly Du { get; init; }

    /// <summary>Last day; null: still held.</summary>
    [Description("Dernier jour (AAAA-MM-JJ)")]
    public DateOnly? Au { get; init; }
}

/// <summary>The suppléant of a member of an EPCI.</summary>
public sealed record Suppleant
{
    /// <summary>« M. » or « Mme ».</summary>
    [Description("Civilité : « M. » ou « Mme »")]
    public required string Civilite { get; init; }

    /// <summary>First name.</summary>
    [Description("Prénom")]
    public required string Prenom { get; init; }

    /// <summary>Surname in capitals.</summary>
    [Description("Nom, en capitales")]
    public required string Nom { get; init; }
}
