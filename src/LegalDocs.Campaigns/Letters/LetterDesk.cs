using LegalDocs.Acts;
using LegalDocs.Campaigns.Cataloguing;
using LegalDocs.Register;
using LegalDocs.Transmission;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Letters;

/// <summary>Fetches the letters of the préfecture: store, <em>then</em> mark as read (protocol 7). Safe to repeat and to kill.</summary>
/// <remarks>
/// The list of unread letters is the queue, and the platform keeps it: a letter that is not marked comes back. The work table only
/// says when each collectivité is asked again, and keeps two workers from asking at once.
/// </remarks>
public sealed class LetterDesk
{
    private const string Kind = "courriers";

    /// <summary>The others of the same instant come first.</summary>
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(1);

    private readonly LetterServices _services;
    private readonly LetterKeeper _keeper;
    private readonly CatalogueFeed _catalogue;

    /// <summary>Joins what fetching needs.</summary>
    /// <param name="services">Store, register, platforms, clock.</param>
    public LetterDesk(LetterServices services)
    {
        ArgumentNullException.ThrowIfNull(services);
        _services = services;
        _keeper = new LetterKeeper(services.Store, services.Author);
        _catalogue = new CatalogueFeed(services.Store, services.Register.Catalogue);
    }

    /// <summary>Fetches letters for the collectivités whose turn has come, then does the steps of answers that are due.</summary>
    /// <param name="sirens">Collectivités whose acts are followed.</param>
    /// <param name="cancellationToken">Stops between two letters; nothing is lost.</param>
    /// <returns>What came.</returns>
    /// <exception cref="VersionStoreException">The store could not be reached.</exception>
    /// <exception cref="RegisterException">The register could not be reached.</exception>
    public async Task<LetterReport> CollectDueAsync(IReadOnlyCollection<Siren> sirens, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sirens);
        var followed = sirens.Where(siren => _services.Platforms.Find(siren) is IPlateformeCourriers).Distinct().ToList();
        foreach (var siren in followed)
        {
            await _services.Register.Work.EnqueueAsync(Work(siren), cancellationToken).ConfigureAwait(false);
        }

        var round = new Round();
        for (var turn = 0; turn < followed.Count; turn++)
        {
            var item = await _services.Register.Work
                .ClaimAsync([Kind], _services.Scope, _services.Platforms.Schedule.Lease, cancellationToken).ConfigureAwait(false);
            if (item is null)
            {
                break;
            }

            await CollectAsync(Siren.Parse(item.Subject), round, cancellationToken).ConfigureAwait(false);
            var pause = _services.Platforms.Schedule.LettersEvery;
            var change = new WorkChange { DueAt = _services.TimeProvider.GetUtcNow() + (pause < ShortestPause ? ShortestPause : pause) };
            await _services.Register.Work.SaveAsync(item, change, cancellationToken).ConfigureAwait(false);
        }

        return round.Report() with
        {
            Answers = await new AnswerDesk(_services).WorkDueAsync(cancellationToken).ConfigureAwait(false),
        };
    }

    /// <summary>Fetches letters now, whoever's turn it is.</summary>
    /// <param name="sirens">Collectivités to ask for.</param>
    /// <param name="cancellationToken">Stops between two letters; nothing is lost.</param>
    /// <returns>What came.</returns>
    public async Task<LetterReport> CollectNowAsync(IReadOnlyCollection<Siren> sirens, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sirens);
        var round = new Round();
        foreach (var siren in sirens)
        {
            await CollectAsync(siren, round, cancellationToken).ConfigureAwait(false);
        }

        return round.Report();
    }

    private async Task CollectAsync(Siren siren, Round round, CancellationToken cancellationToken)
    {
        if (_services.Platforms.Find(siren) is not IPlateformeCourriers platform)
        {
            return;
        }

        try
        {
            foreach (var announced in await platform.ListUnreadAsync(cancellationToken).ConfigureAwait(false))
            {
                await CollectAsync(siren, platform, announced, round, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (TransmissionException error)
        {
            round.Unreachable.Add((siren, error.Message));
        }
    }

    private async Task CollectAsync(
        Siren siren, IPlateformeCourriers platform, CourrierAnnonce announced, Round round, CancellationToken cancellationToken)
    {
        var archive = await platform.DownloadCourrierAsync(announced.Id, cancellationToken).ConfigureAwait(false);
        switch (await _keeper.KeepAsync(siren, announced, archive, cancellationToken).ConfigureAwait(false))
        {
            case KeptLetter.Kept kept:
                await RecordAsync(kept, announced, cancellationToken).ConfigureAwait(false);
                await platform.MarkReadAsync(announced.Id, cancellationToken).ConfigureAwait(false);
                round.Kept.Add(new CollectedLetter(kept.Acte, kept.Letter.Type, announced.Id, kept.IsNew));
                break;
            case KeptLetter.Foreign:
                round.Foreign.Add(announced);
                break;
            default:
                round.Unreadable.Add(announced);
                break;
        }
    }

    /// <summary>The history of the act tells of each letter once, also when a process was killed between store and mark.</summary>
    private async Task RecordAsync(KeptLetter.Kept kept, CourrierAnnonce announced, CancellationToken cancellationToken)
    {
        const string name = "courrier_recu";
        var detail = string.Create(
            System.Globalization.CultureInfo.InvariantCulture, $"{kept.Letter.Type.ToWire()} {announced.Id}");
        if (await _services.Register.Actes.FindAsync(kept.Acte, cancellationToken).ConfigureAwait(false) is not null)
        {
            var history = await _services.Register.Actes.HistoryAsync(kept.Acte, cancellationToken).ConfigureAwait(false);
            if (!history.Any(entry => entry.Name == name && entry.Detail == detail))
            {
                await _services.Register.Actes.AppendAsync(kept.Acte, new ActeEvent(name, detail), cancellationToken)
                    .ConfigureAwait(false);
            }
        }

        _ = await _catalogue.UpdateAsync(ActeObjectId.Parse(kept.Acte.Value), null, cancellationToken).ConfigureAwait(false);
    }

    private NewWork Work(Siren siren) => new()
    {
        Key = $"{Kind}:{_services.Campaign}:{siren}",
        Kind = Kind,
        Scope = _services.Scope,
        Subject = siren.Value,
        State = "{}",
        DueAt = _services.TimeProvider.GetUtcNow(),
    };

    private sealed class Round
    {
        public List<CollectedLetter> Kept { get; } = [];

        public List<CourrierAnnonce> Foreign { get; } = [];

        public List<CourrierAnnonce> Unreadable { get; } = [];

        public List<(Siren Siren, string Reason)> Unreachable { get; } = [];

        public LetterReport Report() => new()
        {
            Kept = Kept,
            Foreign = Foreign,
            Unreadable = Unreadable,
            Unreachable = Unreachable,
        };
    }
}
