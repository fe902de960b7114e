using LegalDocs.Register;

namespace LegalDocs.Campaigns.Transmitting;

/// <summary>From what the work table and the log keep to what a person reads.</summary>
internal static class Standings
{
    private static readonly TransmissionDetail Send = new("envoi", "send");
    private static readonly TransmissionDetail LookUp = new(
        "recherche de l’acte sur la plateforme, avant tout nouvel envoi", "look-up on the platform, before anything is sent again");

    private static readonly TransmissionDetail Follow = new("question à la plateforme", "question to the platform");
    private static readonly TransmissionDetail Cancel = new(
        "demande d’annulation à la plateforme", "demand of cancellation to the platform");

    /// <param name="item">The work.</param>
    /// <param name="scene">State, record, open attempt, log.</param>
    /// <param name="attempts">Every attempt.</param>
    /// <param name="decisions">Decisions to show.</param>
    public static TransmissionStanding Of(
        WorkItem item, DecisionScene scene, IReadOnlyList<Attempt> attempts, IReadOnlyList<DecisionEntry> decisions)
    {
        var state = scene.State;
        var etat = EtatOf(state, scene.Open is not null);
        return new TransmissionStanding
        {
            Acte = scene.Record,
            Etat = etat,
            TransactionId = state.TransactionId == 0 ? null : state.TransactionId,
            Attempts = attempts,
            Decisions = [.. decisions.Select(each => new DecisionRecord(each.At, each.Kind, each.Who, each.Motif, each.TransactionId))],
            LastAnswer = state.Detail,
            NextStep = NextOf(state, etat),
            NextAt = item.IsDone || etat == TransmissionEtat.Retenu ? null : item.DueAt,
            IsInHand = item.LeaseUntil > scene.Now,
            IsRehearsal = state.IsRehearsal,
            Possible = [.. Enum.GetValues<DecisionKind>().Where(kind => Allows(kind, state, scene.Open is not null))],
        };
    }

    public static TransmissionEtat EtatOf(TransmissionState state, bool isUnknown) => state switch
    {
        { Step: TransmissionStep.Received } => TransmissionEtat.AccuseRecu,
        { Step: TransmissionStep.Stopped } => TransmissionEtat.Arrete,
        { Step: TransmissionStep.Withdrawn } => TransmissionEtat.Retire,
        { Step: TransmissionStep.Cancelled } => TransmissionEtat.Annule,
        { IsCancelAsked: true } => TransmissionEtat.AnnulationEnCours,
        { Step: TransmissionStep.Follow } => TransmissionEtat.Transmis,
        _ when isUnknown => TransmissionEtat.IssueInconnue,
        { Hold: not null } => TransmissionEtat.Retenu,
        _ => TransmissionEtat.AEnvoyer,
    };

    /// <summary>Whether the state alone, without asking the platform, allows a decision.</summary>
    public static bool Allows(DecisionKind kind, TransmissionState state, bool isUnknown) => kind switch
    {
        DecisionKind.Retry => state.Hold is null
            && state.Step is not (TransmissionStep.Received or TransmissionStep.Cancelled),
        DecisionKind.Hold => state is { Step: TransmissionStep.Send, Hold: null },
        DecisionKind.Release => state is { Hold: not null, IsEnded: false },
        DecisionKind.Cancel => !state.IsCancelAsked && CanBeCancelled(state),
        DecisionKind.Arrived or DecisionKind.NotArrived => isUnknown || state.Step == TransmissionStep.Stopped,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static bool CanBeCancelled(TransmissionState state) => state.Step switch
    {
        TransmissionStep.Send or TransmissionStep.Follow or TransmissionStep.Received => true,
        TransmissionStep.Stopped => state.TransactionId == 0,
        _ => false,
    };

    private static TransmissionDetail? NextOf(TransmissionState state, TransmissionEtat etat) => (etat, state.Step) switch
    {
        (TransmissionEtat.Retenu, _) => null,
        (TransmissionEtat.IssueInconnue, _) => LookUp,
        (_, TransmissionStep.Send) => Send,
        (_, TransmissionStep.Follow or TransmissionStep.FollowCancel) => Follow,
        (_, TransmissionStep.Cancel) => Cancel,
        _ => null,
    };
}
