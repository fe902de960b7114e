using System.ComponentModel;

namespace LegalDocs.Acts;

/// <summary>How acts of a collectivité are made public (CGCT art. L. 2131-1).</summary>
public enum ModePublicite
{
    /// <summary>On the web site: the rule since 2022-07-01.</summary>
    Electronique,

    /// <summary>Posted on the board.</summary>
    Affichage,

    /// <summary>On paper, at the disposal of the public.</summary>
    Papier,
}

/// <summary>Délibération by which a commune below 3 500 inhabitants chose how it publishes (CGCT art. L. 2131-1
/// IV).</summary>
public sealed record ChoixPublicite
{
    /// <summary>Mode chosen.</summary>
    [Description("Mode choisi : electronique, affichage ou papier")]
    public required ModePublicite Mode { get; init; }

    /// <summary>Day of the délibération.</summary>
    [Description("Date de la délibération (AAAA-MM-JJ)")]
    public required DateOnly DateDeliberation { get; init; }
}
