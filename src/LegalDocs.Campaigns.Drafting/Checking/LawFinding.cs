using LegalDocs.Acts;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;

namespace LegalDocs.Campaigns.Checking;

/// <summary>A rule of law found broken, once for all subjects of which the same thing is to be said.</summary>
public sealed record LawFinding
{
    /// <summary>The rule.</summary>
    public required RegleDroit Regle { get; init; }

    /// <summary>What was found and compared.</summary>
    public required RegleConstat Constat { get; init; }

    /// <summary>What it was found in, in the order of the campaign; the first fifty.</summary>
    public required IReadOnlyList<RegleSujet> Sujets { get; init; }

    /// <summary>How many it was found in.</summary>
    public required int SujetCount { get; init; }

    /// <summary>File that holds the data.</summary>
    public required string File { get; init; }

    /// <summary>Sheet and cell of the data, in French, when a workbook describes the sitting; else null.</summary>
    public string? Place { get; init; }

    /// <summary>The same place in English.</summary>
    public string? PlaceEnglish { get; init; }

    /// <summary>The derogation that covers it; null: none.</summary>
    public DerogationDefinition? Derogation { get; init; }

    /// <summary>Whether it forbids to go on.</summary>
    public bool Stands => Regle.Gravite == GraviteRegle.Erreur && Derogation is null;

    /// <summary>The same as every other finding.</summary>
    /// <returns>A rule of severity ERR that is covered is a warning that quotes its derogation.</returns>
    public Finding ToFinding() => LawFindings.Of(this);

    /// <summary>A derogation that covers nothing.</summary>
    /// <param name="derogation">The derogation.</param>
    /// <returns>A warning.</returns>
    public static Finding Useless(DerogationDefinition derogation) => LawFindings.Useless(derogation);
}

/// <summary>A rule that nothing can be said of, for lack of the same data.</summary>
public sealed record UncheckedRule
{
    /// <summary>The rule.</summary>
    public required RegleDroit Regle { get; init; }

    /// <summary>What is missing.</summary>
    public required IReadOnlyList<RegleManque> Manques { get; init; }

    /// <summary>What it was asked of, in the order of the campaign; the first fifty.</summary>
    public required IReadOnlyList<RegleSujet> Sujets { get; init; }

    /// <summary>How many it was asked of.</summary>
    public required int SujetCount { get; init; }
}
