using LegalDocs.Register;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Transmitting;

/// <summary>Carries out decisions that are in an act's log: for the person who makes one, and for the worker that finds one
/// whose author died in between.</summary>
internal sealed class DecisionHand(IVersionStore store, RegisterDatabase register, TimeProvider timeProvider)
{
    private readonly AttemptLog _log = new(store);

    /// <summary>Everything that a decision about an act is judged by.</summary>
    /// <exception cref="InvalidOperationException">The register does not know the act.</exception>
    public async Task<DecisionScene> SceneAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var state = TransmissionState.Parse(item.State);
        var id = ActeObjectId.Parse(item.Subject);
        var record = await register.Actes.FindAsync(Acts.ActeUrn.Parse(item.Subject), cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException($"Work '{item.Key}' is about an act the register does not know.");
        var open = await register.Work.FindOpenAttemptAsync(item.Subject, cancellationToken).ConfigureAwait(false);
        var log = await _log.ReadAsync(id, state.Decisions, cancellationToken).ConfigureAwait(false);
        return new DecisionScene(state, record, open, log, timeProvider.GetUtcNow());
    }

    /// <summary>Carries out the oldest decision that the state does not take into account; null when there is none.</summary>
    /// <returns>Whether the lease still held: otherwise a successor carries it out.</returns>
    public async Task<bool?> CarryOutNextAsync(WorkItem item, DecisionScene scene, CancellationToken cancellationToken)
    {
        if (scene.Log.Decisions is not [var entry, ..])
        {
            return null;
        }

        // The log first: the end of the attempt follows from the decision, whoever reads it.
        await CloseLogAsync(item, scene, entry, cancellationToken).ConfigureAwait(false);
        return await register.Work.SaveAsync(item, DecisionEffects.Of(entry, scene), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A person took the work and died, or changed their mind, before the decision was in the log: there is none.</summary>
    public async Task ForgetAsync(WorkItem item, TransmissionState state, CancellationToken cancellationToken) =>
        await register.Work.SaveAsync(
            item,
            new WorkChange { State = (state with { IsDeciding = false }).ToJson(), IsDone = state.IsEnded },
            cancellationToken).ConfigureAwait(false);

    private async Task CloseLogAsync(
        WorkItem item, DecisionScene scene, DecisionEntry entry, CancellationToken cancellationToken)
    {
        var ending = entry.Kind switch
        {
            DecisionKind.Arrived => AttemptEnding.Accepted,
            DecisionKind.NotArrived => AttemptEnding.Lost,
            _ => (AttemptEnding?)null,
        };
        if (ending is { } known)
        {
            await _log.CloseAsync(
                ActeObjectId.Parse(item.Subject),
                new AttemptClosing(entry.Attempt, scene.Now, known)
                {
                    TransactionId = entry.TransactionId,
                    Detail = $"by decision {entry.Decision}",
                },
                cancellationToken).ConfigureAwait(false);
        }
    }
}
