using LegalDocs.Acts;
using LegalDocs.Campaigns.Cataloguing;
using LegalDocs.Register;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Transmitting;

/// <summary>Where a person sees how transmissions stand, and decides about them, while workers run.</summary>
/// <remarks>
/// A decision takes the work under a lease, is written in the act's log, then on the work table. Once it is in the log it
/// is made: when its author dies in between, the next worker carries it out; before that, it was never made.
/// </remarks>
/// <param name="store">The version store, whose logs hold the decisions.</param>
/// <param name="register">The register.</param>
/// <param name="platforms">Asked to check what a person says; null when only reading.</param>
/// <param name="timeProvider">The clock.</param>
public sealed class OperatorDesk(
    IVersionStore store, RegisterDatabase register, IPlatformDirectory? platforms, TimeProvider timeProvider)
{
    private const string Kind = "transmit";
    private const int MostRounds = 200;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Nap = TimeSpan.FromMilliseconds(100);

    private readonly AttemptLog _log = new(store);
    private readonly DecisionHand _hand = new(store, register, timeProvider);

    /// <summary>How long a decision waits for a worker that is at the same act; 10 seconds by default.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Every transmission, in the order of the acts; decisions are left out.</summary>
    /// <param name="scope">Campaign; null: all.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The standings, one after the other.</returns>
    /// <exception cref="RegisterException">The register could not be read.</exception>
    public async IAsyncEnumerable<TransmissionStanding> ListAsync(
        string? scope, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var item in await register.Work.ListAsync(scope, cancellationToken).ConfigureAwait(false))
        {
            if (item.Kind == Kind
                && await register.Actes.FindAsync(ActeUrn.Parse(item.Subject), cancellationToken).ConfigureAwait(false) is { } acte)
            {
                var attempts = await register.Work.ListAttemptsAsync(item.Subject, cancellationToken).ConfigureAwait(false);
                var scene = new DecisionScene(
                    TransmissionState.Parse(item.State),
                    acte,
                    attempts.SingleOrDefault(attempt => attempt.ClosedAt is null),
                    new TransmissionLog(null, [], 0, null),
                    timeProvider.GetUtcNow());
                yield return Standings.Of(item, scene, attempts, []);
            }
        }
    }

    /// <summary>One transmission, with every decision about it.</summary>
    /// <param name="urn">The act.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The standing, or null when the act is not on the work table.</returns>
    /// <exception cref="RegisterException">The register could not be read.</exception>
    /// <exception cref="VersionStoreException">The log of the act could not be read.</exception>
    public async Task<TransmissionStanding?> FindAsync(ActeUrn urn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(urn);
        if (await register.Work.FindAsync(KeyOf(urn), cancellationToken).ConfigureAwait(false) is not { } item)
        {
            return null;
        }

        var scene = await _hand.SceneAsync(item, cancellationToken).ConfigureAwait(false);
        var attempts = await register.Work.ListAttemptsAsync(item.Subject, cancellationToken).ConfigureAwait(false);
        var log = await _log.ReadAsync(ActeObjectId.Parse(item.Subject), 0, cancellationToken).ConfigureAwait(false);
        return Standings.Of(item, scene, attempts, log.Decisions);
    }

    /// <summary>Records a decision, unless the facts contradict it.</summary>
    /// <param name="urn">The act.</param>
    /// <param name="decision">What is decided, by whom and why.</param>
    /// <param name="cancellationToken">Stops between two writes; a decision that is in the log stays made.</param>
    /// <returns>Where the transmission now stands, or why nothing was written.</returns>
    /// <exception cref="RegisterException">The register could not be read or written.</exception>
    /// <exception cref="VersionStoreException">The log of the act could not be read or written.</exception>
    public async Task<DecisionOutcome> DecideAsync(
        ActeUrn urn, OperatorDecision decision, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(urn);
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentException.ThrowIfNullOrWhiteSpace(decision.Who);
        ArgumentException.ThrowIfNullOrWhiteSpace(decision.Motif);
        var rules = new DecisionRules(
            platforms ?? throw new InvalidOperationException("A desk without platforms only reads."));
        var started = timeProvider.GetTimestamp();
        for (var round = 0; round < MostRounds; round++)
        {
            if (await register.Work.FindAsync(KeyOf(urn), cancellationToken).ConfigureAwait(false) is not { } item)
            {
                return new DecisionOutcome.Refused(DecisionFindings.Unknown(urn.Numero.Value), IsTransient: false);
            }

            var scene = await _hand.SceneAsync(item, cancellationToken).ConfigureAwait(false);
            if (item.LeaseUntil > scene.Now)
            {
                if (timeProvider.GetElapsedTime(started) >= Patience)
                {
                    return new DecisionOutcome.Refused(
                        DecisionFindings.Busy(scene.Record, item.LeaseUntil.Value), IsTransient: true);
                }

                await Task.Delay(Nap, timeProvider, cancellationToken).ConfigureAwait(false);
                continue;
            }

            var isUpToDate = scene.Log.Decisions.Count == 0;
            if (isUpToDate
                && await rules.FindRefusalAsync(decision, scene, cancellationToken).ConfigureAwait(false) is { } refusal)
            {
                return refusal;
            }

            if (await TryAsync(item, scene, isUpToDate ? decision : null, cancellationToken).ConfigureAwait(false))
            {
                return await MadeAsync(urn, cancellationToken).ConfigureAwait(false);
            }
        }

        throw new InvalidOperationException($"The work of '{urn}' changes faster than it can be read.");
    }

    /// <summary>Takes the work and decides; false when it changed meanwhile, or when an older decision had to be carried out
    /// first.</summary>
    private async Task<bool> TryAsync(
        WorkItem item, DecisionScene scene, OperatorDecision? decision, CancellationToken cancellationToken)
    {
        var marked = scene.State with { IsDeciding = true };
        if (await register.Work.TakeAsync(item, marked.ToJson(), Lease, cancellationToken).ConfigureAwait(false) is not { } taken)
        {
            return false;
        }

        if (decision is null)
        {
            await _hand.CarryOutNextAsync(taken, scene, cancellationToken).ConfigureAwait(false);
            return false;
        }

        var entry = new DecisionEntry
        {
            Decision = scene.Log.DecisionCount + 1,
            At = scene.Now,
            Kind = decision.Kind,
            Who = decision.Who,
            Motif = decision.Motif,
            Attempt = scene.Log.Last?.Intent.Attempt ?? 0,
            TransactionId = decision.TransactionId,
            Previous = scene.Log.Leaf,
        };
        if (!await _log.TryDecideAsync(ActeObjectId.Parse(item.Subject), entry, cancellationToken).ConfigureAwait(false))
        {
            await _hand.ForgetAsync(taken, scene.State, cancellationToken).ConfigureAwait(false);
            return false;
        }

        // From here on it is made: what follows is carried out by this process, or by the next worker.
        var decided = await _hand.SceneAsync(taken, cancellationToken).ConfigureAwait(false);
        await _hand.CarryOutNextAsync(taken, decided, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private async Task<DecisionOutcome> MadeAsync(ActeUrn urn, CancellationToken cancellationToken)
    {
        _ = await new CatalogueFeed(store, register.Catalogue)
            .UpdateAsync(ActeObjectId.Parse(urn.Value), null, cancellationToken).ConfigureAwait(false);
        return new DecisionOutcome.Made((await FindAsync(urn, cancellationToken).ConfigureAwait(false))!);
    }

    private static string KeyOf(ActeUrn urn) => $"transmit:{urn.Siren.Value}:{urn.Numero.Value}";
}
