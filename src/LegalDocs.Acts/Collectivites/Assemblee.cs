using System.ComponentModel;

namespace LegalDocs.Acts;

/// <summary>The assembly of a collectivité during one mandature.</summary>
/// <remarks>Its members are master data: acts refer to them by identifier and never retype a name.</remarks>
public sealed record Assemblee
{
    /// <summary>The collectivité.</summary>
    [Description("Collectivité")]
    public required Collectivite Collectivite { get; init; }

    /// <summary>Day of the last full renewal: it fixes the population of the thresholds (CON-3).</summary>
    [Description("Jour du dernier renouvellement général (AAAA-MM-JJ)")]
    public DateOnly? Renouvellement { get; init; }

    /// <summary>Legal size.</summary>
    [Description("Effectif légal de l’assemblée")]
    public int? EffectifLegal { get; init; }

    /// <summary>Members in office on the day of the sitting, as announced; null: the members of the list
    /// count.</summary>
    [Description("Nombre de membres en exercice annoncé ; à défaut, ceux de la liste")]
    public int? MembresEnExercice { get; init; }

    /// <summary>Vacant seats.</summary>
    [Description("Nombre de sièges vacants")]
    public int? SiegesVacants { get; init; }

    /// <summary>Members, in the order of the tableau.</summary>
    [Description("Membres, dans l’ordre du tableau")]
    public required IReadOnlyList<Elu> Membres { get; init; }

    /// <summary>Members in office on a day: the announced count, else the members of the list.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The count, E in the rules of quorum.</returns>
    public int EnExerciceAu(DateOnly date) => MembresEnExercice ?? Membres.Count(elu => elu.IsMembreAu(date));

    /// <summary>A member by identifier.</summary>
    /// <param name="id">Identifier; null gives null.</param>
    /// <returns>The member, or null when there is none.</returns>
    public Elu? Find(string? id) => Membres.FirstOrDefault(elu => elu.Id == id);
}
