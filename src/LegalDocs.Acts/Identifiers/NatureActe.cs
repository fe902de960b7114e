using System.Collections.Frozen;
using System.Diagnostics;

namespace LegalDocs.Acts;

/// <summary>Kind of an act in the ACTES exchange (<c>CodeNatureActe</c>).</summary>
/// <remarks>The numeric values are the wire values.</remarks>
public enum NatureActe
{
    /// <summary>1, DE: délibération.</summary>
    Deliberation = 1,

    /// <summary>2, AR: acte réglementaire (formerly arrêté réglementaire).</summary>
    ActeReglementaire = 2,

    /// <summary>3, AI: acte individuel (formerly arrêté individuel).</summary>
    ActeIndividuel = 3,

    /// <summary>4, CC: contrat, convention ou avenant.</summary>
    Contrat = 4,

    /// <summary>5, BF: document budgétaire ou financier.</summary>
    DocumentBudgetaire = 5,

    /// <summary>6, AU: other act.</summary>
    Autre = 6,
}

/// <summary>The wire values of <see cref="NatureActe"/>, in one table.</summary>
public static class NatureActeWire
{
    private static readonly FrozenDictionary<NatureActe, string> Abbreviations = new Dictionary<NatureActe, string>
    {
        [NatureActe.Deliberation] = "DE",
        [NatureActe.ActeReglementaire] = "AR",
        [NatureActe.ActeIndividuel] = "AI",
        [NatureActe.Contrat] = "CC",
        [NatureActe.DocumentBudgetaire] = "BF",
        [NatureActe.Autre] = "AU",
    }.ToFrozenDictionary();

    /// <summary>Two capitals that end the identifier of an act (<c>IDActe</c>).</summary>
    /// <param name="nature">A defined nature.</param>
    /// <returns>DE, AR, AI, CC, BF or AU.</returns>
    public static string Abbreviation(this NatureActe nature) =>
        Abbreviations.TryGetValue(nature, out var text) ? text : throw new UnreachableException();
}
