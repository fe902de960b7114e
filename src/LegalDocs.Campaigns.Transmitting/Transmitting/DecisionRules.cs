using LegalDocs.Campaigns.Findings;
using LegalDocs.Register;
using LegalDocs.Transmission;

namespace LegalDocs.Campaigns.Transmitting;

/// <summary>Whether the facts allow a decision: those of the register and of the log, then those of the platform.</summary>
internal sealed class DecisionRules(IPlatformDirectory platforms)
{
    /// <summary>Why not; null when nothing contradicts the decision.</summary>
    public async Task<DecisionOutcome.Refused?> FindRefusalAsync(
        OperatorDecision decision, DecisionScene scene, CancellationToken cancellationToken)
    {
        if (OfState(decision.Kind, scene) is { } refusal)
        {
            return new DecisionOutcome.Refused(refusal, IsTransient: false);
        }

        try
        {
            return decision.Kind switch
            {
                DecisionKind.Arrived => await OfArrivalAsync(decision.TransactionId!.Value, scene, cancellationToken).ConfigureAwait(false),
                DecisionKind.NotArrived => await OfAbsenceAsync(scene, cancellationToken).ConfigureAwait(false),
                DecisionKind.Cancel when scene.State.Step == TransmissionStep.Received => OfPlatform(scene.Record),
                _ => null,
            };
        }
        catch (TransmissionException error)
        {
            return new DecisionOutcome.Refused(DecisionFindings.Unreachable(scene.Record, error.Message), IsTransient: true);
        }
    }

    private static Finding? OfState(DecisionKind kind, DecisionScene scene)
    {
        var isUnknown = scene.Open is not null || scene.Log.Last is { End: null };
        if (Standings.Allows(kind, scene.State, isUnknown))
        {
            return null;
        }

        var etat = Standings.EtatOf(scene.State, isUnknown);
        return kind switch
        {
            DecisionKind.Retry when scene.State.Hold is { } hold => DecisionFindings.HeldBack(scene.Record, hold),
            DecisionKind.Retry => DecisionFindings.NothingToRetry(scene.Record, etat),
            DecisionKind.Hold when scene.State is { Step: TransmissionStep.Send, Hold: { } hold } =>
                DecisionFindings.HeldBack(scene.Record, hold),
            DecisionKind.Hold => DecisionFindings.NothingToHold(scene.Record, etat),
            DecisionKind.Release => DecisionFindings.NotHeld(scene.Record),
            DecisionKind.Cancel when scene.State is { Step: TransmissionStep.Stopped, TransactionId: not 0 } =>
                DecisionFindings.NothingToCancel(scene.Record, scene.State.TransactionId),
            DecisionKind.Cancel => DecisionFindings.AlreadyCancelled(scene.Record, etat),
            _ => DecisionFindings.NothingUnknown(scene.Record, etat),
        };
    }

    private DecisionOutcome.Refused? OfPlatform(ActeRecord acte) => platforms.Find(acte.Siren) switch
    {
        null => Refuse(DecisionFindings.NoAccount(acte)),
        IPlateformeActions => null,
        _ => Refuse(DecisionFindings.CannotCancel(acte)),
    };

    /// <summary>The transaction must be that of this act: its number, its date, this account (protocol 7).</summary>
    private async Task<DecisionOutcome.Refused?> OfArrivalAsync(
        long transaction, DecisionScene scene, CancellationToken cancellationToken)
    {
        if (platforms.Find(scene.Record.Siren) is not { } platform)
        {
            return Refuse(DecisionFindings.NoAccount(scene.Record));
        }

        var identity = Identity(scene.Record);
        return await TransactionLookup.FindAsync(platform, transaction, cancellationToken).ConfigureAwait(false) switch
        {
            null => Refuse(DecisionFindings.NoSuchTransaction(scene.Record, transaction)),
            { } found when !TransactionLookup.IsTransmissionOf(found, identity) =>
                Refuse(DecisionFindings.AnotherAct(scene.Record, transaction, found.Numero, found.Date)),
            _ => null,
        };
    }

    /// <summary>Too early while the platform may still be at it; contradicted when it lists the number.</summary>
    private async Task<DecisionOutcome.Refused?> OfAbsenceAsync(DecisionScene scene, CancellationToken cancellationToken)
    {
        var started = scene.Open?.StartedAt ?? (scene.Log.Last is { End: null } last ? last.Intent.At : (DateTimeOffset?)null);
        if (started + platforms.Schedule.Quarantine is { } until && scene.Now < until)
        {
            return new DecisionOutcome.Refused(DecisionFindings.TooEarly(scene.Record, until), IsTransient: true);
        }

        if (platforms.Find(scene.Record.Siren) is not { } platform)
        {
            return Refuse(DecisionFindings.NoAccount(scene.Record));
        }

        return await TransactionLookup.FindAsync(platform, Identity(scene.Record), cancellationToken).ConfigureAwait(false) switch
        {
            LookupOutcome.Found found => Refuse(DecisionFindings.ItIsThere(scene.Record, found.TransactionId)),
            LookupOutcome.AnotherAct other => Refuse(DecisionFindings.NumberTaken(scene.Record, other.TransactionId, other.Date)),
            _ => null,
        };
    }

    private static TransmissionIdentity Identity(ActeRecord acte) => new(acte.Siren, acte.Numero, acte.Date, acte.Nature);

    private static DecisionOutcome.Refused Refuse(Finding finding) => new(finding, IsTransient: false);
}
