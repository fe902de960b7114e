using System.Collections.Frozen;
using System.Diagnostics;
using LegalDocs.Register;

namespace LegalDocs.Campaigns.Transmitting;

/// <summary>Where the transmission of an act stands, for the person who looks after it.</summary>
public sealed record TransmissionStanding
{
    /// <summary>What the register knows of the act.</summary>
    public required ActeRecord Acte { get; init; }

    /// <summary>Where it stands.</summary>
    public required TransmissionEtat Etat { get; init; }

    /// <summary>Number of the transaction on the platform; null: none known.</summary>
    public required long? TransactionId { get; init; }

    /// <summary>Every attempt that the register knows, oldest first.</summary>
    public required IReadOnlyList<Attempt> Attempts { get; init; }

    /// <summary>Decisions that people made, oldest first; empty in lists.</summary>
    public required IReadOnlyList<DecisionRecord> Decisions { get; init; }

    /// <summary>The last thing that was answered or found; null: nothing yet.</summary>
    public required TransmissionDetail? LastAnswer { get; init; }

    /// <summary>What is done next, without anybody's doing; null: nothing.</summary>
    public required TransmissionDetail? NextStep { get; init; }

    /// <summary>When; null: nothing is to come.</summary>
    public required DateTimeOffset? NextAt { get; init; }

    /// <summary>Whether a worker is at it now.</summary>
    public required bool IsInHand { get; init; }

    /// <summary>Whether it went to a rehearsal platform; null: it did not leave.</summary>
    public required bool? IsRehearsal { get; init; }

    /// <summary>What a person may decide now.</summary>
    public required IReadOnlyList<DecisionKind> Possible { get; init; }
}

/// <summary>A decision that a person made.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What.</param>
/// <param name="Who">Who.</param>
/// <param name="Motif">Why.</param>
/// <param name="TransactionId">The transaction that was named; null: none.</param>
public sealed record DecisionRecord(DateTimeOffset At, DecisionKind Kind, string Who, string Motif, long? TransactionId);

/// <summary>Where a transmission stands.</summary>
public enum TransmissionEtat
{
    /// <summary>To be sent, or sent again.</summary>
    AEnvoyer,

    /// <summary>Held back by a person.</summary>
    Retenu,

    /// <summary>Sent without a clear answer: looked up before anything else.</summary>
    IssueInconnue,

    /// <summary>Accepted by the platform; the receipt is awaited.</summary>
    Transmis,

    /// <summary>Received by the State.</summary>
    AccuseRecu,

    /// <summary>Stopped: a person must act.</summary>
    Arrete,

    /// <summary>Withdrawn before it was sent.</summary>
    Retire,

    /// <summary>A person asked for it to be cancelled; not acknowledged yet.</summary>
    AnnulationEnCours,

    /// <summary>Cancelled: the State acknowledged it.</summary>
    Annule,
}

/// <summary>The written values of <see cref="TransmissionEtat"/>, in one table.</summary>
public static class TransmissionEtatWire
{
    private static readonly FrozenDictionary<TransmissionEtat, string> Texts = new Dictionary<TransmissionEtat, string>
    {
        [TransmissionEtat.AEnvoyer] = "a_envoyer",
        [TransmissionEtat.Retenu] = "retenu",
        [TransmissionEtat.IssueInconnue] = "issue_inconnue",
        [TransmissionEtat.Transmis] = "transmis",
        [TransmissionEtat.AccuseRecu] = "ar_recu",
        [TransmissionEtat.Arrete] = "arrete",
        [TransmissionEtat.Retire] = "retire",
        [TransmissionEtat.AnnulationEnCours] = "annulation_en_cours",
        [TransmissionEtat.Annule] = "annule",
    }.ToFrozenDictionary();

    /// <summary>All written values, in the order of the states.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Texts.OrderBy(pair => pair.Key).Select(pair => pair.Value)];

    /// <summary>The value as options and JSON write it.</summary>
    /// <param name="etat">A defined state.</param>
    /// <returns>Lower case ASCII, words joined by underscores.</returns>
    public static string ToText(this TransmissionEtat etat) =>
        Texts.TryGetValue(etat, out var text) ? text : throw new UnreachableException();
}
