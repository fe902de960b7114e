namespace LegalDocs.Acts;

/// <summary>How many members must be there for a vote to be valid (QUO-1, CGCT art. L. 2121-17).</summary>
public sealed record RegleQuorum
{
    /// <summary>Ordinary times: more than half of the members in office are present.</summary>
    public static readonly RegleQuorum Majorite = new(SeuilQuorum.PlusDeLaMoitie, representesComptes: false);

    /// <summary>Health emergency: a third of the members in office are present.</summary>
    public static readonly RegleQuorum Tiers = new(SeuilQuorum.Tiers, representesComptes: false);

    /// <summary>First months of the health emergency: a third are present or represented.</summary>
    public static readonly RegleQuorum TiersAvecRepresentes = new(SeuilQuorum.Tiers, representesComptes: true);

    private RegleQuorum(SeuilQuorum seuil, bool representesComptes)
    {
        Seuil = seuil;
        RepresentesComptes = representesComptes;
    }

    /// <summary>Share of the members in office.</summary>
    public SeuilQuorum Seuil { get; }

    /// <summary>Whether a represented member counts as if present; never in ordinary times.</summary>
    public bool RepresentesComptes { get; }

    /// <summary>Pouvoirs that one member may hold: 1, or 2 whenever a third is enough (CGCT art. L. 2121-20).</summary>
    public int PouvoirsParElu => Seuil == SeuilQuorum.Tiers ? 2 : 1;

    /// <summary>Smallest number of members with which the quorum is reached.</summary>
    /// <param name="membresEnExercice">Members in office, 1 and up; not the legal size.</param>
    /// <returns>« More than half » is 8 of 15, 11 of 20, 17 of 33; a third is rounded up.</returns>
    public int Minimum(int membresEnExercice)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(membresEnExercice);
        return Seuil == SeuilQuorum.Tiers ? (membresEnExercice + 2) / 3 : (membresEnExercice / 2) + 1;
    }
}

/// <summary>Share of the members in office that the quorum asks for.</summary>
public enum SeuilQuorum
{
    /// <summary>More than half.</summary>
    PlusDeLaMoitie,

    /// <summary>A third, rounded up.</summary>
    Tiers,
}
