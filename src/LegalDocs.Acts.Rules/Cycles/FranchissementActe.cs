namespace LegalDocs.Acts;

/// <summary>What became of a step that was asked for.</summary>
public abstract record FranchissementActe
{
    private FranchissementActe()
    {
    }

    /// <summary>The step is taken.</summary>
    /// <param name="Cycle">The act after it.</param>
    public sealed record Franchi(CycleActe Cycle) : FranchissementActe;

    /// <summary>The step is refused; the act stays where it is.</summary>
    /// <param name="Obstacles">Every reason, at least one.</param>
    public sealed record Refuse(IReadOnlyList<ObstacleCycle> Obstacles) : FranchissementActe;
}

/// <summary>Why a step is refused.</summary>
/// <param name="French">In French.</param>
/// <param name="English">In English.</param>
/// <param name="Constat">The rule of law found broken; null for an order of steps or a day.</param>
public sealed record ObstacleCycle(string French, string English, RegleConstat? Constat = null);
