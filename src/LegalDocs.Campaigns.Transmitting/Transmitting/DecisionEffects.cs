using System.Globalization;
using LegalDocs.Register;

namespace LegalDocs.Campaigns.Transmitting;

/// <summary>What a decision changes: pure, so that whoever carries it out, and however often, comes to the same.</summary>
/// <remarks>
/// A register restored from a backup meets decisions that it forgot: those that a later attempt overtook change nothing,
/// and a decision that no longer fits the state changes nothing either.
/// </remarks>
internal static class DecisionEffects
{
    /// <summary>The change to save; the attempt of a resolved outcome is among it when the register has it open.</summary>
    public static WorkChange Of(DecisionEntry entry, DecisionScene scene)
    {
        var effect = scene.Log.Last is { } last && last.Intent.Attempt > entry.Attempt ? null : Find(entry, scene);
        var change = effect ?? new Effect(scene.State);
        var state = change.State with
        {
            Decisions = entry.Decision,
            IsDeciding = false,
            Decided = new DecisionMark(entry.Kind, entry.Who, entry.At, entry.Motif),
        };
        return new WorkChange
        {
            State = state.ToJson(),
            DueAt = effect is null ? null : scene.Now,
            IsDone = state.IsEnded,
            Acte = change.Acte,
            ClosedAttempt = change.Closed,
            Event = new ActeEvent($"decision_{entry.Kind.ToText()}", entry.Motif),
        };
    }

    /// <summary>Whether the last attempt may be, or surely is, on the platform.</summary>
    public static bool MayHaveArrived(DecisionScene scene) =>
        scene.Open is not null || scene.Log.Last is { End: null } or { End.Ending: AttemptEnding.Accepted };

    private static Effect? Find(DecisionEntry entry, DecisionScene scene) => entry.Kind switch
    {
        DecisionKind.Retry => Retry(scene),
        DecisionKind.Hold when scene.State.Step == TransmissionStep.Send => new Effect(scene.State with
        {
            Hold = new HoldMark(entry.Who, entry.At, entry.Motif),
            Detail = TransmissionDetails.Held(entry.Who, entry.Motif),
        }),
        DecisionKind.Release when scene.State.Hold is not null => new Effect(scene.State with { Hold = null, Detail = null }),
        DecisionKind.Cancel => Cancel(entry, scene),
        DecisionKind.Arrived => Arrive(entry, scene),
        DecisionKind.NotArrived => SendAgain(entry, scene),
        _ => null,
    };

    private static Effect? Retry(DecisionScene scene) => scene.State switch
    {
        { Step: TransmissionStep.Stopped, TransactionId: 0 } or { Step: TransmissionStep.Withdrawn } => new Effect(
            Fresh(scene.State) with { Step = TransmissionStep.Send, IsCancelAsked = false },
            scene.Record with { Etat = EtatActe.ATransmettre }),
        { Step: TransmissionStep.Stopped } => new Effect(
            Fresh(scene.State) with { Step = TransmissionStep.Follow }, scene.Record with { Etat = EtatActe.Transmis }),
        { IsEnded: false } => new Effect(Fresh(scene.State)),
        _ => null,
    };

    private static Effect? Cancel(DecisionEntry entry, DecisionScene scene)
    {
        var asked = scene.State with
        {
            IsCancelAsked = true,
            Detail = TransmissionDetails.CancelAsked(entry.Who, entry.Motif),
        };
        return scene.State switch
        {
            { Step: TransmissionStep.Send } or { Step: TransmissionStep.Stopped, TransactionId: 0 } =>
                MayHaveArrived(scene) ? new Effect(asked with { Step = TransmissionStep.Send }) : new Effect(
                    asked with
                    {
                        Step = TransmissionStep.Withdrawn,
                        Hold = null,
                        Detail = TransmissionDetails.Withdrawn(entry.Who, entry.Motif),
                    },
                    scene.Record with { Etat = EtatActe.Retire }),
            { Step: TransmissionStep.Follow } => new Effect(asked),
            { Step: TransmissionStep.Received } => new Effect(asked with { Step = TransmissionStep.Cancel, Failures = 0, Polls = 0 }),
            _ => null,
        };
    }

    private static Effect? Arrive(DecisionEntry entry, DecisionScene scene) =>
        scene.State.Step is TransmissionStep.Send or TransmissionStep.Stopped && entry.TransactionId is { } transaction
            ? new Effect(
                Fresh(scene.State) with
                {
                    Step = TransmissionStep.Follow,
                    TransactionId = transaction,
                    Version = scene.Log.Last?.Intent.Version ?? scene.State.Version,
                    AcceptedAt = scene.Now,
                    Hold = null,
                },
                scene.Record with
                {
                    Etat = EtatActe.Transmis,
                    TransactionId = transaction.ToString(CultureInfo.InvariantCulture),
                },
                Close(scene, AttemptState.Accepted, "adopted by decision"))
            : null;

    /// <summary>An acceptance that came after the decision is a fact, and the decision moot; one that came before was overruled.</summary>
    private static Effect? SendAgain(DecisionEntry entry, DecisionScene scene)
    {
        var accepted = scene.Log.Last is { End: { Ending: AttemptEnding.Accepted } end } ? end : null;
        return scene.State.Step is TransmissionStep.Send or TransmissionStep.Stopped && !(accepted?.At > entry.At)
            ? new Effect(
                Fresh(scene.State) with
                {
                    Step = TransmissionStep.Send,
                    TransactionId = 0,
                    Overruled = accepted?.Attempt ?? 0,
                    Detail = TransmissionDetails.LostByDecision,
                },
                scene.Record with { Etat = EtatActe.ATransmettre, TransactionId = null },
                Close(scene, AttemptState.Lost, "not arrived, by decision"))
            : null;
    }

    private static ClosedAttempt? Close(DecisionScene scene, AttemptState state, string detail) =>
        scene.Open is { } open ? new ClosedAttempt(open.Id, state, detail) : null;

    private static TransmissionState Fresh(TransmissionState state) =>
        state with { Failures = 0, Refusals = 0, Losses = 0, Polls = 0, IsLateTold = false, Detail = null };

    private sealed record Effect(TransmissionState State, ActeRecord? Acte = null, ClosedAttempt? Closed = null);
}

/// <summary>Everything that a decision is judged by.</summary>
/// <param name="State">Where the transmission stands.</param>
/// <param name="Record">What the register knows of the act.</param>
/// <param name="Open">The attempt whose outcome is unknown; null: none.</param>
/// <param name="Log">What the act's log says.</param>
/// <param name="Now">The instant of the judgement.</param>
internal sealed record DecisionScene(
    TransmissionState State, ActeRecord Record, Attempt? Open, TransmissionLog Log, DateTimeOffset Now);
