using LegalDocs.Acts;
using LegalDocs.Register;

namespace LegalDocs.Campaigns.Transmitting;

/// <summary>How the transmissions of a campaign stand at one instant.</summary>
public sealed record TransmissionSurvey
{
    private const string Kind = "transmit";

    /// <summary>Acts in each state; states without acts are left out.</summary>
    public required IReadOnlyDictionary<EtatActe, int> Acts { get; init; }

    /// <summary>Age of the oldest act that is ready or sent and has no receipt; null: none waits.</summary>
    public required TimeSpan? OldestUnacknowledged { get; init; }

    /// <summary>Acts that a person must know about, oldest first.</summary>
    public required IReadOnlyList<WaitingAct> Waiting { get; init; }

    /// <summary>Reads the register.</summary>
    /// <param name="register">The register.</param>
    /// <param name="campaign">The campaign.</param>
    /// <param name="thresholds">How long is too long.</param>
    /// <param name="now">The instant.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>How they stand.</returns>
    /// <exception cref="RegisterException">The register could not be read.</exception>
    public static async Task<TransmissionSurvey> ReadAsync(
        RegisterDatabase register,
        string campaign,
        AlertThresholds thresholds,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(thresholds);
        var acts = await register.Actes.CountAsync(campaign, cancellationToken).ConfigureAwait(false);
        var unfinished = await register.Work.ListUnfinishedAsync(Kind, campaign, cancellationToken).ConfigureAwait(false);
        var survey = new TransmissionSurvey
        {
            Acts = acts,
            OldestUnacknowledged = unfinished.Where(work => !work.IsDone)
                .Select(work => (TimeSpan?)(now - (work.AcceptedSince ?? work.CreatedAt))).Max(),
            Waiting = [.. unfinished.Select(work => Judge(work, thresholds, now)).OfType<WaitingAct>()],
        };
        TransmissionWatch.Record(campaign, survey);
        return survey;
    }

    private static WaitingAct? Judge(UnfinishedWork work, AlertThresholds thresholds, DateTimeOffset now)
    {
        var (cause, since, limit) = work switch
        {
            { IsDone: true } => (WaitingCause.Stopped, work.UpdatedAt, TimeSpan.Zero),
            { OpenSince: { } open } => (WaitingCause.Unknown, open, thresholds.Unknown),
            { AcceptedSince: { } accepted } => (WaitingCause.Unacknowledged, accepted, thresholds.Unacknowledged),
            _ => (WaitingCause.Unsent, work.CreatedAt, thresholds.Unsent),
        };
        return now - since >= limit
            ? new WaitingAct(ActeUrn.Parse(work.Subject), cause, since, TransmissionState.Parse(work.State).Detail)
            : null;
    }
}

/// <summary>An act that a person must know about.</summary>
/// <param name="Urn">The act.</param>
/// <param name="Cause">Why.</param>
/// <param name="Since">Since when.</param>
/// <param name="Detail">The last thing known of its transmission; null: nothing.</param>
public sealed record WaitingAct(ActeUrn Urn, WaitingCause Cause, DateTimeOffset Since, TransmissionDetail? Detail);
