using LegalDocs.Acts;
using LegalDocs.Campaigns.Cataloguing;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Running;
using LegalDocs.Register;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Transmitting;

/// <summary>Transmits the acts of a campaign, from the work table: what one run leaves, the next one goes on with.</summary>
public sealed class TransmissionDesk
{
    private const string Kind = "transmit";
    private const int Workers = 4;
    private static readonly TimeSpan LongestNap = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ShortestNap = TimeSpan.FromMilliseconds(20);

    private readonly CampaignPlan _plan;
    private readonly DeskServices _services;
    private readonly CatalogueFeed _catalogue;
    private readonly Dictionary<string, PlannedActe> _byKey;
    private readonly HashSet<string> _heldBack = new(StringComparer.Ordinal);
    private long _lastProgress;
    private bool _isBlocked;

    /// <summary>Joins a plan and the services of a run.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="services">Store, register, platforms, clock.</param>
    public TransmissionDesk(CampaignPlan plan, DeskServices services)
    {
        _plan = plan;
        _services = services;
        _catalogue = new CatalogueFeed(services.Store, services.Register.Catalogue);
        _byKey = plan.Actes.ToDictionary(acte => acte.Key, StringComparer.Ordinal);
    }

    private IEnumerable<PlannedActe> Transmitted => _plan.Actes.Where(acte => acte.Definition.Transmission is not null);

    /// <summary>Puts what must be sent on the work table. Repeating changes nothing.</summary>
    /// <param name="results">What became of the acts in this run; an act that failed holds back those it is joined to.</param>
    /// <param name="cancellationToken">Stops between two acts.</param>
    /// <returns>A task.</returns>
    public async Task EnqueueAsync(IReadOnlyList<ActeResult> results, CancellationToken cancellationToken)
    {
        var failed = results.OfType<ActeResult.Failed>().Select(result => result.Acte.Key).ToHashSet(StringComparer.Ordinal);
        _heldBack.UnionWith(Transmitted
            .Where(acte => failed.Contains(acte.Key) || acte.Pieces.Any(piece => failed.Contains(piece.ActeKey)))
            .Select(acte => acte.Key));
        await WakeAsync(cancellationToken).ConfigureAwait(false);
        foreach (var acte in _plan.Actes.Where(acte => !failed.Contains(acte.Key)))
        {
            if (acte.Definition.Transmission is null)
            {
                var state = acte.AwaitedActes.Count > 0 ? EtatActe.EnAttente : EtatActe.Brouillon;
                await _services.Register.Actes.AddAsync(Record(acte, state), cancellationToken).ConfigureAwait(false);
            }
            else if (!_heldBack.Contains(acte.Key))
            {
                await _services.Register.Work.EnqueueAsync(Work(acte), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Sends nothing of the campaign in this run: something stands in the way of at least one act. What the platform
    /// has accepted is followed as ever.</summary>
    /// <param name="results">What became of the acts in this run.</param>
    /// <param name="cancellationToken">Stops between two acts.</param>
    /// <returns>A task.</returns>
    public async Task HoldBackAsync(IReadOnlyList<ActeResult> results, CancellationToken cancellationToken)
    {
        _heldBack.UnionWith(Transmitted.Select(acte => acte.Key));
        _isBlocked = true;
        var failed = results.OfType<ActeResult.Failed>().Select(result => result.Acte.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var acte in _plan.Actes.Where(acte => !failed.Contains(acte.Key)))
        {
            var state = acte.Definition.Transmission is not null ? EtatActe.ATransmettre
                : acte.AwaitedActes.Count > 0 ? EtatActe.EnAttente : EtatActe.Brouillon;
            await _services.Register.Actes.AddAsync(Record(acte, state), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Works until nothing is left to do, or until the patience for receipts ends.</summary>
    /// <param name="observer">Told about each transmission that comes to an end.</param>
    /// <param name="cancellationToken">Ends after the steps under way; the next run goes on.</param>
    /// <returns>How each transmission stands, in the order of the plan.</returns>
    public async Task<IReadOnlyList<TransmissionResult>> WorkAsync(
        IRunObserver observer, CancellationToken cancellationToken)
    {
        var counts = await _services.Register.Work.CountAsync(_plan.Pipeline.Campagne, cancellationToken)
            .ConfigureAwait(false);
        observer.OnTransmissionStarted(
            _services.Platforms.Description, _services.Platforms.IsRehearsal, counts.Remaining);
        var clerk = new TransmissionClerk(
            _byKey, _heldBack, _services, _isBlocked ? TransmissionDetails.Blocked : TransmissionDetails.HeldBack);
        _lastProgress = _services.TimeProvider.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => LoopAsync(clerk, observer, cancellationToken)))
            .ConfigureAwait(false);
        return await ResultsAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Where the conventions stand with rule CNV-1; their state in the register follows.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Every act that awaits receipts, in the order of the plan.</returns>
    public async Task<IReadOnlyList<ConventionStanding>> ConventionsAsync(CancellationToken cancellationToken)
    {
        var standings = new List<ConventionStanding>();
        foreach (var acte in _plan.Actes.Where(acte => acte.AwaitedActes.Count > 0))
        {
            var authorisations = new List<(string Key, DeliberationAutorisante Acte)>();
            foreach (var key in acte.AwaitedActes)
            {
                var awaited = _byKey.TryGetValue(key, out var planned)
                    ? await _services.Register.Actes.FindAsync(planned.Urn, cancellationToken).ConfigureAwait(false)
                    : null;
                authorisations.Add((key, new DeliberationAutorisante(planned?.Numero ?? acte.Numero, awaited?.DateAR)));
            }

            var verdict = ConventionSignable.Verify([.. authorisations.Select(each => each.Acte)], dateSignature: null);
            await RecordStandingAsync(acte, verdict.IsSignable, cancellationToken).ConfigureAwait(false);
            standings.Add(new ConventionStanding(
                acte, [.. authorisations.Where(each => each.Acte.DateAR is null).Select(each => each.Key)]));
        }

        return standings;
    }

    /// <summary>What an earlier run held back, and this one does not, is due at once: it was corrected.</summary>
    private async Task WakeAsync(CancellationToken cancellationToken)
    {
        var ready = Transmitted.Where(acte => !_heldBack.Contains(acte.Key)).Select(KeyOf).ToHashSet(StringComparer.Ordinal);
        var items = await _services.Register.Work.ListAsync(_plan.Pipeline.Campagne, cancellationToken).ConfigureAwait(false);
        await _services.Register.Work.WakeAsync(
            [.. items.Where(item => !item.IsDone && ready.Contains(item.Key)
                && TransmissionState.Parse(item.State) is { Step: TransmissionStep.Send, Hold: null, Detail: { } detail }
                && (detail == TransmissionDetails.HeldBack || detail == TransmissionDetails.Blocked)).Select(item => item.Key)],
            cancellationToken).ConfigureAwait(false);
    }

    private async Task LoopAsync(TransmissionClerk clerk, IRunObserver observer, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var item = await _services.Register.Work
                .ClaimAsync([Kind], _plan.Pipeline.Campagne, _services.Platforms.Schedule.Lease, cancellationToken)
                .ConfigureAwait(false);
            if (item is not null)
            {
                await StepAsync(clerk, item, observer, cancellationToken).ConfigureAwait(false);
            }
            else if (!await NapAsync(cancellationToken).ConfigureAwait(false))
            {
                return;
            }
        }
    }

    private async Task StepAsync(
        TransmissionClerk clerk, WorkItem item, IRunObserver observer, CancellationToken cancellationToken)
    {
        var before = TransmissionState.Parse(item.State).Step;
        using var watch = StepWatch.Begin(_services.Logger, item, before);
        var ended = await clerk.StepAsync(item, cancellationToken).ConfigureAwait(false);
        if (ended is not null)
        {
            observer.OnTransmission(await ResultAsync(ended, cancellationToken).ConfigureAwait(false));
        }

        var after = await _services.Register.Work.FindAsync(item.Key, cancellationToken).ConfigureAwait(false);
        watch.End(TransmissionState.Parse((after ?? item).State));
        var hasMoved = after is null || TransmissionState.Parse(after.State).Step != before;
        if (hasMoved || before == TransmissionStep.Send)
        {
            _ = await _catalogue.UpdateStateAsync(ActeObjectId.Parse(item.Subject), cancellationToken)
                .ConfigureAwait(false);
        }

        if (hasMoved)
        {
            Interlocked.Exchange(ref _lastProgress, _services.TimeProvider.GetTimestamp());
        }
    }

    /// <summary>Waits for the next due work; false when there is none, or when it lies beyond the patience.</summary>
    private async Task<bool> NapAsync(CancellationToken cancellationToken)
    {
        var next = await _services.Register.Work.NextDueAsync(_plan.Pipeline.Campagne, cancellationToken)
            .ConfigureAwait(false);
        var pause = next - _services.TimeProvider.GetUtcNow();
        var waited = _services.TimeProvider.GetElapsedTime(Interlocked.Read(ref _lastProgress));
        var patience = _services.Platforms.Schedule.Patience is { } longest && longest < _services.Patience
            ? longest
            : _services.Patience;
        if (pause is null || waited + pause > patience)
        {
            return false;
        }

        var nap = pause < ShortestNap ? ShortestNap : pause > LongestNap ? LongestNap : pause.Value;
        await Task.Delay(nap, _services.TimeProvider, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private async Task<IReadOnlyList<TransmissionResult>> ResultsAsync(CancellationToken cancellationToken)
    {
        var results = new List<TransmissionResult>();
        foreach (var acte in Transmitted)
        {
            results.Add(await ResultAsync(acte, cancellationToken).ConfigureAwait(false));
        }

        return results;
    }

    private async Task<TransmissionResult> ResultAsync(PlannedActe acte, CancellationToken cancellationToken)
    {
        var work = await _services.Register.Work.FindAsync(KeyOf(acte), cancellationToken).ConfigureAwait(false);
        var state = work is null ? null : TransmissionState.Parse(work.State);
        var detail = state?.Detail ?? (work is not null ? TransmissionDetail.Of(string.Empty)
            : _isBlocked ? TransmissionDetails.Blocked : TransmissionDetails.HeldBack);
        var ending = state?.Step switch
        {
            TransmissionStep.Received => await IsChangedAsync(acte, cancellationToken).ConfigureAwait(false)
                ? TransmissionEnding.ChangedAfterReceipt
                : TransmissionEnding.Received,
            TransmissionStep.Follow => TransmissionEnding.Sent,
            TransmissionStep.Cancel or TransmissionStep.FollowCancel => TransmissionEnding.Received,
            TransmissionStep.Stopped => TransmissionEnding.Failed,
            TransmissionStep.Withdrawn => TransmissionEnding.Withdrawn,
            TransmissionStep.Cancelled => TransmissionEnding.Cancelled,
            _ => TransmissionEnding.Waiting,
        };
        return new TransmissionResult(
            acte, ending, ending == TransmissionEnding.ChangedAfterReceipt ? TransmissionDetails.Changed(detail) : detail);
    }

    /// <summary>Whether the newest version has other words than the one the préfecture received.</summary>
    private async Task<bool> IsChangedAsync(PlannedActe acte, CancellationToken cancellationToken)
    {
        var history = await _services.Store.FindAsync(acte.ObjectId, cancellationToken).ConfigureAwait(false);
        var received = history?.Versions.LastOrDefault(version => DigestOf(version, ActeFiles.Receipt) is not null);
        return received is not null
            && DigestOf(received, ActeFiles.Docx) != DigestOf(history!.Newest, ActeFiles.Docx);
    }

    private async Task RecordStandingAsync(PlannedActe acte, bool isSignable, CancellationToken cancellationToken)
    {
        var state = isSignable ? EtatActe.Signable : EtatActe.EnAttente;
        var known = await _services.Register.Actes.FindAsync(acte.Urn, cancellationToken).ConfigureAwait(false);
        if (known is { Etat: EtatActe.EnAttente or EtatActe.Signable })
        {
            await _services.Register.Actes.RecordAsync(known with { Etat = state }, cancellationToken).ConfigureAwait(false);
        }
    }

    private NewWork Work(PlannedActe acte) => new()
    {
        Key = KeyOf(acte),
        Kind = Kind,
        Scope = _plan.Pipeline.Campagne,
        Subject = acte.Urn.Value,
        State = TransmissionState.New.ToJson(),
        DueAt = _services.TimeProvider.GetUtcNow(),
        Acte = Record(acte, EtatActe.ATransmettre),
    };

    private ActeRecord Record(PlannedActe acte, EtatActe state) => new()
    {
        Urn = acte.Urn,
        Scope = _plan.Pipeline.Campagne,
        Nature = acte.Nature,
        Objet = acte.Objet,
        Date = acte.Date,
        Etat = state,
    };

    internal static string KeyOf(PlannedActe acte) => $"transmit:{acte.Emetteur.Value}:{acte.Numero.Value}";

    private static string? DigestOf(VersionEntry version, string path) =>
        version.Files.FirstOrDefault(file => file.Path == path)?.Sha512;
}
