using System.Collections.Frozen;
using System.Diagnostics;

namespace LegalDocs.Register;

/// <summary>Where an act stands between its making and its receipt (domain.md section 6).</summary>
public enum EtatActe
{
    /// <summary>Made, stored, nothing further asked.</summary>
    Brouillon,

    /// <summary>Waits for the receipts of other acts (rule CNV-1).</summary>
    EnAttente,

    /// <summary>May be signed.</summary>
    Signable,

    /// <summary>Must be transmitted.</summary>
    ATransmettre,

    /// <summary>Accepted by the platform; the receipt is awaited.</summary>
    Transmis,

    /// <summary>Received by the préfecture (AR).</summary>
    AccuseRecu,

    /// <summary>Refused, or reported as an anomaly: a person must act.</summary>
    Anomalie,

    /// <summary>Withdrawn by a person before it was sent.</summary>
    Retire,

    /// <summary>Received, then cancelled: the State acknowledged the cancellation.</summary>
    Annule,
}

/// <summary>The stored values of <see cref="EtatActe"/>, in one table.</summary>
public static class EtatActeWire
{
    private static readonly FrozenDictionary<EtatActe, string> Texts = new Dictionary<EtatActe, string>
    {
        [EtatActe.Brouillon] = "brouillon",
        [EtatActe.EnAttente] = "en_attente",
        [EtatActe.Signable] = "signable",
        [EtatActe.ATransmettre] = "a_transmettre",
        [EtatActe.Transmis] = "transmis",
        [EtatActe.AccuseRecu] = "accuse_recu",
        [EtatActe.Anomalie] = "anomalie",
        [EtatActe.Retire] = "retire",
        [EtatActe.Annule] = "annule",
    }.ToFrozenDictionary();

    /// <summary>The value as it is stored and shown in JSON.</summary>
    /// <param name="etat">A defined state.</param>
    /// <returns>Lower case ASCII, words joined by underscores.</returns>
    public static string ToText(this EtatActe etat) =>
        Texts.TryGetValue(etat, out var text) ? text : throw new UnreachableException();

    internal static EtatActe FromText(string text) => Texts.Single(pair => pair.Value == text).Key;
}
