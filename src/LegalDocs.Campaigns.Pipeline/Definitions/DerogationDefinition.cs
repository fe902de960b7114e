using LegalDocs.Acts;

namespace LegalDocs.Campaigns.Pipeline;

/// <summary>A person’s decision to go on although a rule of law is broken: recorded, and shown by every later
/// report.</summary>
public sealed record DerogationDefinition
{
    /// <summary>Scope that covers the whole campaign.</summary>
    public const string WholeCampaign = "campagne";

    /// <summary>The rule set aside.</summary>
    public required RegleDroit Regle { get; init; }

    /// <summary>What it covers: a context document (<c>seance</c>), a kind of act, the number of an act, or <see
    /// cref="WholeCampaign"/>.</summary>
    public required string Portee { get; init; }

    /// <summary>Why.</summary>
    public required string Motif { get; init; }

    /// <summary>Who decided.</summary>
    public required string Auteur { get; init; }

    /// <summary>Day of the decision.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Whether it covers a breach of a rule.</summary>
    /// <param name="regle">The rule broken.</param>
    /// <param name="portees">Every scope that holds the subject: its document, kind and number.</param>
    /// <returns>True for the same rule, in one of these scopes or in the whole campaign.</returns>
    public bool Covers(RegleDroit regle, IEnumerable<string> portees) =>
        Regle == regle && (Portee == WholeCampaign || portees.Contains(Portee, StringComparer.Ordinal));
}
