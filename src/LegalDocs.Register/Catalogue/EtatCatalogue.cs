using System.Collections.Frozen;
using System.Diagnostics;

namespace LegalDocs.Register;

/// <summary>Where an act stands, as far as the version store alone can tell.</summary>
/// <remarks>
/// The catalogue knows nothing that the store does not: the same state comes out of a rebuild. What only the work table
/// knows (an act that waits to be sent, an anomaly announced after the platform had accepted) is in
/// <see cref="ActeStates"/>. The numeric values are stored: never changed.
/// </remarks>
public enum EtatCatalogue
{
    /// <summary>Made and stored.</summary>
    Genere = 1,

    /// <summary>Awaits the receipts of other acts (rule CNV-1).</summary>
    EnAttente = 2,

    /// <summary>May be signed: every receipt it awaited is there.</summary>
    Signable = 3,

    /// <summary>A signed version is stored.</summary>
    Signe = 4,

    /// <summary>Sent, the answer is not known yet.</summary>
    EnvoiEnCours = 5,

    /// <summary>Accepted by the platform; the receipt is awaited.</summary>
    Transmis = 6,

    /// <summary>The last sending was refused: a person must act.</summary>
    Refuse = 7,

    /// <summary>Received by the préfecture (AR).</summary>
    AccuseRecu = 8,

    /// <summary>Received, then cancelled: the State acknowledged the cancellation.</summary>
    Annule = 9,
}

/// <summary>The written values of <see cref="EtatCatalogue"/>, in one table.</summary>
public static class EtatCatalogueWire
{
    private static readonly FrozenDictionary<EtatCatalogue, string> Texts = new Dictionary<EtatCatalogue, string>
    {
        [EtatCatalogue.Genere] = "genere",
        [EtatCatalogue.EnAttente] = "en_attente",
        [EtatCatalogue.Signable] = "signable",
        [EtatCatalogue.Signe] = "signe",
        [EtatCatalogue.EnvoiEnCours] = "envoi_en_cours",
        [EtatCatalogue.Transmis] = "transmis",
        [EtatCatalogue.Refuse] = "refuse",
        [EtatCatalogue.AccuseRecu] = "accuse_recu",
        [EtatCatalogue.Annule] = "annule",
    }.ToFrozenDictionary();

    /// <summary>All written values, in the order of the states.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Texts.OrderBy(pair => pair.Key).Select(pair => pair.Value)];

    /// <summary>The value as options and JSON write it.</summary>
    /// <param name="etat">A defined state.</param>
    /// <returns>Lower case ASCII, words joined by underscores.</returns>
    public static string ToText(this EtatCatalogue etat) =>
        Texts.TryGetValue(etat, out var text) ? text : throw new UnreachableException();

    /// <summary>Reads a written value.</summary>
    /// <param name="text">The value; may be null.</param>
    /// <param name="etat">The state when the answer is true.</param>
    /// <returns>Whether there is such a state.</returns>
    public static bool TryParse(string? text, out EtatCatalogue etat)
    {
        etat = Texts.FirstOrDefault(pair => pair.Value == text).Key;
        return etat != 0;
    }
}
