using System.ComponentModel;

namespace LegalDocs.Acts;

/// <summary>Population municipale of a commune or an EPCI, as a decree authenticated it.</summary>
public sealed record PopulationAuthentifiee
{
    /// <summary>Day on which the figure takes effect, in practice a 1 January.</summary>
    [Description("Jour d’entrée en vigueur du chiffre (AAAA-MM-JJ), en pratique un 1er janvier")]
    public required DateOnly EnVigueur { get; init; }

    /// <summary>Inhabitants, 0 and up.</summary>
    [Description("Population municipale, en habitants")]
    public required int Habitants { get; init; }
}
