using System.Globalization;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Register;
using LegalDocs.Transmission;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Letters;

/// <summary>Does one step of one answer: send, look up, or ask. Every step may be repeated, none sends twice.</summary>
/// <remarks>
/// The order of DESIGN section 7, as for acts. The platform lists answers by the number of their act, not by the letter: the
/// intent holds those that were there before, one answer of an act is under way at a time, and whatever is new is ours.
/// </remarks>
internal sealed partial class AnswerClerk(LetterServices services)
{
    private const int LeaseShare = 3;

    private readonly LetterReader _letters = new(services.Store);

    private TransmissionSchedule Schedule => services.Platforms.Schedule;

    private DateTimeOffset Now => services.TimeProvider.GetUtcNow();

    /// <summary>Subject of the attempts: the answers of an act take turns, apart from the act itself.</summary>
    public static string SubjectOf(ActeUrn urn) => $"{urn.Value}#courriers";

    /// <summary>Does the step that is due.</summary>
    /// <returns>The answer when it came to its end, else null.</returns>
    public async Task<EndedAnswer?> StepAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var state = AnswerState.Parse(item.State);
        var urn = ActeUrn.Parse(state.Acte);
        var id = ActeObjectId.Parse(state.Acte);
        var letter = (await _letters.ListAsync(id, cancellationToken).ConfigureAwait(false))
            .SingleOrDefault(each => each.Folder == state.Courrier)
            ?? throw new InvalidDataException($"Work '{item.Key}' is about a letter that the store has not.");
        if (services.Platforms.Find(urn.Siren) is not IPlateformeCourriers platform)
        {
            return await PostponeAsync(
                item, state, TransmissionDetails.NoAccount(urn.Siren.Value), Schedule.LongestRetry, cancellationToken)
                .ConfigureAwait(false);
        }

        var prefix = string.Create(CultureInfo.InvariantCulture, $"courrier-{letter.Folder}-reponse-{state.Reponse}");
        var step = new Step(item, state, urn, letter, platform, new AttemptLog(services.Store, prefix));
        if (await FindOpenAsync(step, cancellationToken).ConfigureAwait(false) is { } open)
        {
            return open.WorkKey == item.Key
                ? await ResolveAsync(step, open, cancellationToken).ConfigureAwait(false)
                : await PostponeAsync(item, state, AnswerDetails.Turn, Schedule.FirstRetry, cancellationToken).ConfigureAwait(false);
        }

        return state.Step switch
        {
            TransmissionStep.Send => await SendAsync(step, cancellationToken).ConfigureAwait(false),
            TransmissionStep.Follow => await FollowAsync(step, cancellationToken).ConfigureAwait(false),
            _ => throw new InvalidOperationException($"Work '{item.Key}' is done and was claimed."),
        };
    }

    private Task<Attempt?> FindOpenAsync(Step step, CancellationToken cancellationToken) =>
        services.Register.Work.FindOpenAttemptAsync(SubjectOf(step.Urn), cancellationToken);

    private async Task<EndedAnswer?> PostponeAsync(
        WorkItem item, AnswerState state, TransmissionDetail detail, TimeSpan pause, CancellationToken cancellationToken)
    {
        var change = new WorkChange
        {
            State = (state with { Failures = state.Failures + 1, Detail = detail }).ToJson(),
            DueAt = Now + pause,
        };
        await services.Register.Work.SaveAsync(item, change, cancellationToken).ConfigureAwait(false);
        return null;
    }

    private Task<EndedAnswer?> PostponeAsync(Step step, TransmissionDetail detail, CancellationToken cancellationToken) =>
        PostponeAsync(step.Item, step.State, detail, Schedule.RetryAfter(step.State.Failures), cancellationToken);

    /// <summary>Accepted, at once or found later: from now on the transaction is asked about.</summary>
    private async Task<EndedAnswer?> AcceptAsync(
        Step step, ClosedAttempt? attempt, long transactionId, CancellationToken cancellationToken)
    {
        var change = new WorkChange
        {
            State = (step.State with
            {
                Step = TransmissionStep.Follow,
                TransactionId = transactionId,
                Failures = 0,
                Detail = null,
            }).ToJson(),
            DueAt = Now + Schedule.PollAfter(0),
            ClosedAttempt = attempt,
        };
        if (await services.Register.Work.SaveAsync(step.Item, change, cancellationToken).ConfigureAwait(false))
        {
            await TellAsync(step, "reponse_envoyee", cancellationToken).ConfigureAwait(false);
        }

        return null;
    }

    /// <summary>The history of the act tells of it, when the register knows the act.</summary>
    private async Task TellAsync(Step step, string name, CancellationToken cancellationToken)
    {
        if (await services.Register.Actes.FindAsync(step.Urn, cancellationToken).ConfigureAwait(false) is not null)
        {
            var detail = string.Create(CultureInfo.InvariantCulture, $"{step.Letter.Type.ToWire()} {step.Letter.Id}");
            await services.Register.Actes.AppendAsync(step.Urn, new ActeEvent(name, detail), cancellationToken).ConfigureAwait(false);
        }
    }

    private sealed record Step(
        WorkItem Item, AnswerState State, ActeUrn Urn, StoredLetter Letter, IPlateformeCourriers Platform, AttemptLog Log)
    {
        public ActeObjectId ObjectId => Letter.Acte;

        public StoredAnswer Answer => Letter.Answers[State.Reponse - 1];
    }
}
