using System.Globalization;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Register;
using LegalDocs.Transmission;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Transmitting;

/// <summary>Does one step of one transmission: send, look up, or ask. Every step may be repeated, none sends twice.</summary>
/// <remarks>
/// The order of DESIGN section 7: the intent in the register under the lease, then in the act's log, then the send, then
/// the answer. Whatever is not a clear answer leaves the attempt open; an open attempt is looked up, never sent again.
/// </remarks>
internal sealed partial class TransmissionClerk
{
    private const int LeaseShare = 3;

    private readonly IReadOnlyDictionary<string, PlannedActe> _plan;
    private readonly Dictionary<string, PlannedActe> _byUrn;
    private readonly IReadOnlySet<string> _heldBack;
    private readonly DeskServices _services;
    private readonly TransmissionDetail _heldBackDetail;
    private readonly AttemptLog _log;
    private readonly SharedLookup _lookup;
    private readonly DecisionHand _decisions;

    /// <summary>Joins what the steps need.</summary>
    /// <param name="plan">Acts by key.</param>
    /// <param name="heldBack">Keys of the acts that may not leave in this run: they, or what is joined to them, failed.</param>
    /// <param name="services">Store, register, platforms, clock.</param>
    /// <param name="heldBackDetail">What a person is told about the acts that may not leave.</param>
    public TransmissionClerk(
        IReadOnlyDictionary<string, PlannedActe> plan,
        IReadOnlySet<string> heldBack,
        DeskServices services,
        TransmissionDetail heldBackDetail)
    {
        _heldBackDetail = heldBackDetail;
        _plan = plan;
        _byUrn = plan.Values.ToDictionary(acte => acte.Urn.Value, StringComparer.Ordinal);
        _heldBack = heldBack;
        _services = services;
        _log = new AttemptLog(services.Store);
        _lookup = new SharedLookup(services.TimeProvider);
        _decisions = new DecisionHand(services.Store, services.Register, services.TimeProvider);
    }

    private TransmissionSchedule Schedule => _services.Platforms.Schedule;

    private TransmissionDetail OtherPlatform =>
        _services.Platforms.IsRehearsal ? TransmissionDetails.SentForReal : TransmissionDetails.Rehearsed;

    private DateTimeOffset Now => _services.TimeProvider.GetUtcNow();

    /// <summary>Does the step that is due.</summary>
    /// <param name="item">Work just claimed.</param>
    /// <param name="cancellationToken">Stops between two writes; an attempt under way stays open.</param>
    /// <returns>The act when its transmission came to an end, else null.</returns>
    public async Task<PlannedActe?> StepAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var urn = ActeUrn.Parse(item.Subject);
        var state = TransmissionState.Parse(item.State);
        if ((state.IsDeciding || state.Step == TransmissionStep.Send)
            && await CarryOutDecisionAsync(item, state, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        if (_services.Platforms.Find(urn.Siren) is not { } platform)
        {
            await PostponeAsync(item, state, TransmissionDetails.NoAccount(urn.Siren.Value), Schedule.LongestRetry, cancellationToken)
                .ConfigureAwait(false);
            return null;
        }

        if (state.IsRehearsal is { } wasRehearsal && wasRehearsal != _services.Platforms.IsRehearsal && !state.IsEnded)
        {
            await PostponeAsync(item, state, OtherPlatform, Schedule.LongestRetry, cancellationToken).ConfigureAwait(false);
            return null;
        }

        var record = await _services.Register.Actes.FindAsync(urn, cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException($"Work '{item.Key}' is about an act the register does not know.");
        var step = new Step(item, state, record, platform);
        var isEnded = await DoAsync(step, cancellationToken).ConfigureAwait(false);
        return isEnded ? _byUrn.GetValueOrDefault(item.Subject) : null;
    }

    /// <summary>A decision that is in the act's log comes before anything else: whoever made it may have died since.</summary>
    private async Task<bool> CarryOutDecisionAsync(
        WorkItem item, TransmissionState state, CancellationToken cancellationToken)
    {
        var scene = await _decisions.SceneAsync(item, cancellationToken).ConfigureAwait(false);
        if (await _decisions.CarryOutNextAsync(item, scene, cancellationToken).ConfigureAwait(false) is not null)
        {
            return true;
        }

        if (state.IsDeciding)
        {
            await _decisions.ForgetAsync(item, state, cancellationToken).ConfigureAwait(false);
        }

        return state.IsDeciding;
    }

    private async Task<bool> DoAsync(Step step, CancellationToken cancellationToken)
    {
        var open = await _services.Register.Work
            .FindOpenAttemptAsync(step.Item.Subject, cancellationToken).ConfigureAwait(false);
        if (open is not null)
        {
            return await ResolveAsync(step, open, cancellationToken).ConfigureAwait(false);
        }

        return step.State.Step switch
        {
            TransmissionStep.Send => await SendAsync(step, cancellationToken).ConfigureAwait(false),
            TransmissionStep.Follow => await FollowAsync(step, cancellationToken).ConfigureAwait(false),
            TransmissionStep.Cancel => await CancelAsync(step, cancellationToken).ConfigureAwait(false),
            TransmissionStep.FollowCancel => await FollowCancelAsync(step, cancellationToken).ConfigureAwait(false),
            _ => throw new InvalidOperationException($"Work '{step.Item.Key}' is done and was claimed."),
        };
    }

    private async Task<bool> PostponeAsync(
        WorkItem item, TransmissionState state, TransmissionDetail detail, TimeSpan pause, CancellationToken cancellationToken)
    {
        var change = new WorkChange
        {
            State = (state with { Failures = state.Failures + 1, Detail = detail }).ToJson(),
            DueAt = Now + pause,
        };
        await _services.Register.Work.SaveAsync(item, change, cancellationToken).ConfigureAwait(false);
        return false;
    }

    private Task<bool> PostponeAsync(Step step, TransmissionDetail detail, CancellationToken cancellationToken) =>
        PostponeAsync(step.Item, step.State, detail, Schedule.RetryAfter(step.State.Failures), cancellationToken);

    /// <summary>Accepted, at once or found later: from now on the transaction is asked about.</summary>
    private async Task<bool> AcceptAsync(
        Step step, ClosedAttempt? attempt, int version, long transactionId, CancellationToken cancellationToken)
    {
        await RecordSentAsync(step, version, transactionId, cancellationToken).ConfigureAwait(false);
        var change = new WorkChange
        {
            State = (step.State with
            {
                Step = TransmissionStep.Follow,
                Version = version,
                TransactionId = transactionId,
                AcceptedAt = Now,
                IsRehearsal = _services.Platforms.IsRehearsal,
                Polls = 0,
                Failures = 0,
                Refusals = 0,
                Losses = 0,
                Hold = null,
                Detail = null,
            }).ToJson(),
            DueAt = Now + Schedule.PollAfter(0),
            ClosedAttempt = attempt,
            Acte = step.Record with
            {
                Etat = EtatActe.Transmis,
                TransactionId = transactionId.ToString(CultureInfo.InvariantCulture),
            },
            Event = new ActeEvent("transmis", step.Platform.Name),
        };
        await _services.Register.Work.SaveAsync(step.Item, change, cancellationToken).ConfigureAwait(false);
        return false;
    }

    /// <summary>A person must act: nothing more is done by itself.</summary>
    private async Task<bool> StopAsync(
        Step step, ClosedAttempt? attempt, TransmissionDetail detail, CancellationToken cancellationToken)
    {
        await RecordStoppedAsync(step, detail, cancellationToken).ConfigureAwait(false);
        var change = new WorkChange
        {
            State = (step.State with { Step = TransmissionStep.Stopped, Detail = detail }).ToJson(),
            IsDone = true,
            ClosedAttempt = attempt,
            Acte = step.Record with { Etat = EtatActe.Anomalie },
            Event = new ActeEvent("anomalie", detail.French),
        };
        return await _services.Register.Work.SaveAsync(step.Item, change, cancellationToken).ConfigureAwait(false);
    }

    private static TransmissionIdentity Identity(Step step) =>
        new(step.Record.Siren, step.Record.Numero, step.Record.Date, step.Record.Nature);

    private static string AttemptId(ActeUrn urn, int attempt) =>
        string.Create(CultureInfo.InvariantCulture, $"{urn.Value}#{attempt}");

    private static int RankOf(Attempt attempt) =>
        int.Parse(attempt.Id.AsSpan(attempt.Id.LastIndexOf('#') + 1), CultureInfo.InvariantCulture);

    /// <summary>A claimed work item with all that its step needs.</summary>
    private sealed record Step(WorkItem Item, TransmissionState State, ActeRecord Record, IPlateforme Platform)
    {
        public ActeObjectId ObjectId => ActeObjectId.Parse(Item.Subject);
    }
}
