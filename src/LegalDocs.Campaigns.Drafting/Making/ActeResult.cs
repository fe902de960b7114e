using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Planning;

namespace LegalDocs.Campaigns.Making;

/// <summary>What became of an act in a run.</summary>
public abstract record ActeResult
{
    private ActeResult(PlannedActe acte) => Acte = acte;

    /// <summary>The act of the plan.</summary>
    public PlannedActe Acte { get; }

    /// <summary>A version was made and stored.</summary>
    /// <param name="Acte">The act of the plan.</param>
    /// <param name="Version">Number of the version; 1 for a new act.</param>
    /// <param name="PageCount">Pages of the act's PDF.</param>
    /// <param name="Warnings">What a drafter should look at.</param>
    public sealed record Made(PlannedActe Acte, int Version, int PageCount, IReadOnlyList<Finding> Warnings)
        : ActeResult(Acte);

    /// <summary>The stored version already says the same; nothing was made.</summary>
    /// <param name="Acte">The act of the plan.</param>
    /// <param name="Version">Number of the version that holds.</param>
    /// <param name="Warnings">What a drafter should look at.</param>
    public sealed record Unchanged(PlannedActe Acte, int Version, IReadOnlyList<Finding> Warnings) : ActeResult(Acte);

    /// <summary>The act could not be made; the others go on.</summary>
    /// <param name="Acte">The act of the plan.</param>
    /// <param name="Findings">The reasons.</param>
    public sealed record Failed(PlannedActe Acte, IReadOnlyList<Finding> Findings) : ActeResult(Acte);
}

/// <summary>What a run would do with an act.</summary>
public enum ActeChange
{
    /// <summary>The store has no such act.</summary>
    New,

    /// <summary>The stored version differs.</summary>
    Modified,

    /// <summary>The stored version says the same.</summary>
    Unchanged,

    /// <summary>The stored version differs, but it was signed or sent: it is kept.</summary>
    Frozen,
}
