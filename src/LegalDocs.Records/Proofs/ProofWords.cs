using System.Diagnostics;

namespace LegalDocs.Records;

/// <summary>Names of outcomes, for readers and for programs.</summary>
public static class ProofWords
{
    /// <summary>« prouvé », « sans objet », « défaut ».</summary>
    /// <param name="outcome">The outcome.</param>
    /// <returns>Its name in both languages.</returns>
    public static RecordText Of(ProofOutcome outcome) => outcome switch
    {
        ProofOutcome.Proven => new("prouvé", "proven"),
        ProofOutcome.NotApplicable => new("sans objet", "not applicable"),
        ProofOutcome.Failed => new("défaut", "fault"),
        _ => throw new UnreachableException(),
    };

    /// <summary>The word in JSON.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <returns><c>prouve</c>, <c>sans_objet</c> or <c>defaut</c>.</returns>
    public static string Wire(ProofOutcome outcome) => outcome switch
    {
        ProofOutcome.Proven => "prouve",
        ProofOutcome.NotApplicable => "sans_objet",
        ProofOutcome.Failed => "defaut",
        _ => throw new UnreachableException(),
    };
}
