using System.Globalization;
using System.Text.Json;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Making;
using LegalDocs.Register;
using LegalDocs.Transmission;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Letters;

/// <summary>Answers letters of the préfecture with the certainty of an act: stored, sent once, followed to the end.</summary>
/// <remarks>Repeating a submission with the same files goes on with the first one.</remarks>
public sealed class AnswerDesk
{
    internal const string Kind = "reponse";

    private readonly LetterServices _services;
    private readonly LetterReader _letters;

    /// <summary>Joins what answering needs.</summary>
    /// <param name="services">Store, register, platforms, clock.</param>
    public AnswerDesk(LetterServices services)
    {
        ArgumentNullException.ThrowIfNull(services);
        _services = services;
        _letters = new LetterReader(services.Store);
    }

    /// <summary>Checks an answer, stores it with the act, and puts it on the work table.</summary>
    /// <param name="request">The answer.</param>
    /// <param name="cancellationToken">Stops; nothing half-written becomes visible.</param>
    /// <returns>Its rank, or every reason why it cannot be sent.</returns>
    /// <exception cref="VersionStoreException">The store could not be reached.</exception>
    /// <exception cref="RegisterException">The register could not be reached.</exception>
    public async Task<AnswerOutcome> SubmitAsync(AnswerRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfZero(request.Pieces.Count, nameof(request));
        var urn = ActeUrn.Parse(request.Letter.Acte.Value);
        if (Same(request) is { } number)
        {
            return await EnqueueAsync(request, urn, number, cancellationToken).ConfigureAwait(false);
        }

        if (_services.Platforms.Find(urn.Siren) is not { } platform)
        {
            return new AnswerOutcome.Refused([AnswerFindings.NoAccount(request.Letter, urn.Siren.Value)]);
        }

        if (platform is not IPlateformeCourriers)
        {
            return new AnswerOutcome.Refused([AnswerFindings.NoLetters(request.Letter, platform.Name)]);
        }

        var classification = await ClassificationAsync(platform, cancellationToken).ConfigureAwait(false);
        if (AnswerChecks.Check(request, classification).ToList() is { Count: > 0 } findings)
        {
            return new AnswerOutcome.Refused(findings);
        }

        var next = request.Letter.Answers.Count + 1;
        return await StoreAsync(request, next, cancellationToken).ConfigureAwait(false) is CommitOutcome.HeadDiffers
            ? new AnswerOutcome.Refused([AnswerFindings.AnotherPerson(request.Letter)])
            : await EnqueueAsync(request, urn, next, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Does the steps of answers that are due, once each.</summary>
    /// <param name="cancellationToken">Stops between two steps; an attempt under way stays open.</param>
    /// <returns>The answers that came to an end.</returns>
    public async Task<IReadOnlyList<EndedAnswer>> WorkDueAsync(CancellationToken cancellationToken)
    {
        var clerk = new AnswerClerk(_services);
        var ended = new List<EndedAnswer>();
        while (await ClaimAsync(cancellationToken).ConfigureAwait(false) is { } item)
        {
            if (await clerk.StepAsync(item, cancellationToken).ConfigureAwait(false) is { } answer)
            {
                ended.Add(answer);
            }
        }

        return ended;
    }

    /// <summary>Works on an answer until it came to its end, or the patience is over.</summary>
    /// <param name="workKey">What <see cref="SubmitAsync"/> gave.</param>
    /// <param name="patience">How long to wait; the next run or the service goes on.</param>
    /// <param name="cancellationToken">Stops between two steps.</param>
    /// <returns>How it stands.</returns>
    public async Task<AnswerStanding> FollowAsync(string workKey, TimeSpan patience, CancellationToken cancellationToken)
    {
        var begun = _services.TimeProvider.GetTimestamp();
        while (true)
        {
            _ = await WorkDueAsync(cancellationToken).ConfigureAwait(false);
            var item = await _services.Register.Work.FindAsync(workKey, cancellationToken).ConfigureAwait(false)
                ?? throw new InvalidOperationException($"Work '{workKey}' is unknown.");
            var pause = item.DueAt - _services.TimeProvider.GetUtcNow();
            if (item.IsDone || _services.TimeProvider.GetElapsedTime(begun) + pause > patience)
            {
                return await StandingAsync(AnswerState.Parse(item.State), cancellationToken).ConfigureAwait(false);
            }

            var nap = TimeSpan.FromMilliseconds(Math.Clamp(pause.TotalMilliseconds, 20, 1000));
            await Task.Delay(nap, _services.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    private Task<WorkItem?> ClaimAsync(CancellationToken cancellationToken) =>
        _services.Register.Work.ClaimAsync([Kind], _services.Scope, _services.Platforms.Schedule.Lease, cancellationToken);

    private async Task<AnswerStanding> StandingAsync(AnswerState state, CancellationToken cancellationToken)
    {
        var letters = await _letters.ListAsync(ActeObjectId.Parse(state.Acte), cancellationToken).ConfigureAwait(false);
        var answer = letters.Single(letter => letter.Folder == state.Courrier).Answers[state.Reponse - 1];
        return new AnswerStanding(answer.Ending, answer.TransactionId ?? state.TransactionId, state.Detail);
    }

    /// <summary>The rank of the last answer when it is not ended and has the same files: a repeated command.</summary>
    private static int? Same(AnswerRequest request) =>
        request.Letter.Answers is [.., { Ending: AnswerEnding.Pending } last]
        && last.Sens == request.Sens
        && last.Files.Select(file => (file.Sha512, file.TypePiece)).SequenceEqual(
            request.Pieces.Select(piece => (ContentDigest.Sha512(piece.Content.Span), piece.TypePiece)))
            ? last.Number
            : null;

    /// <summary>Types are checked when the classification can be had; the platform checks them in any case.</summary>
    private static async Task<Classification?> ClassificationAsync(IPlateforme platform, CancellationToken cancellationToken)
    {
        try
        {
            return await platform.FetchClassificationAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (TransmissionException)
        {
            return null;
        }
    }

    private Task<CommitOutcome> StoreAsync(AnswerRequest request, int number, CancellationToken cancellationToken)
    {
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var cards = new List<AnswerCardFile>();
        foreach (var (index, piece) in request.Pieces.Index())
        {
            var extension = FileTypes.Extension(FileTypes.Sniff(piece.Content.Span)!);
            var name = ObjetTexte.ToFileName(Path.GetFileNameWithoutExtension(piece.FileName)).Replace(' ', '_');
            var path = string.Create(CultureInfo.InvariantCulture, $"{index + 1:00}-{name[..Math.Min(name.Length, 80)]}.{extension}");
            files[Full(path)] = piece.Content;
            cards.Add(new AnswerCardFile(path, piece.FileName, piece.TypePiece, ContentDigest.Sha512(piece.Content.Span)));
        }

        var card = new AnswerCard { Reponse = number, Sens = request.Sens.ToWire(), Fichiers = cards };
        files[Full(ActeFiles.ReponseCard)] = JsonSerializer.SerializeToUtf8Bytes(card, LetterJson.Default.AnswerCard);
        return _services.Store.CommitAsync(
            request.Letter.Acte,
            new VersionDraft
            {
                Files = files,
                Mode = VersionMode.Extend,
                Message = string.Create(
                    CultureInfo.InvariantCulture, $"Réponse {number} au courrier de la préfecture {request.Letter.Id}"),
                Author = _services.Author,
                ExpectedHead = new Dictionary<string, string?>(StringComparer.Ordinal) { [Full(ActeFiles.ReponseCard)] = null },
            },
            cancellationToken);

        string Full(string path) => LetterReader.PathOf(request.Letter.Folder, LetterReader.AnswerPath(number, path));
    }

    private async Task<AnswerOutcome> EnqueueAsync(
        AnswerRequest request, ActeUrn urn, int number, CancellationToken cancellationToken)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{Kind}:{urn.Value}:{request.Letter.Folder}:{number}");
        var work = new NewWork
        {
            Key = key,
            Kind = Kind,
            Scope = _services.Scope,
            Subject = AnswerClerk.SubjectOf(urn),
            State = new AnswerState { Acte = urn.Value, Courrier = request.Letter.Folder, Reponse = number }.ToJson(),
            DueAt = _services.TimeProvider.GetUtcNow(),
        };
        await _services.Register.Work.EnqueueAsync(work, cancellationToken).ConfigureAwait(false);
        return new AnswerOutcome.Accepted(number, key);
    }
}
