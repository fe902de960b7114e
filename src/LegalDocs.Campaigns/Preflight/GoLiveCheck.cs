using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Register;
using LegalDocs.Transmission;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Preflight;

/// <summary>Keeps rehearsal and reality apart: receipts of the one must never pass for those of the other.</summary>
/// <remarks>
/// A store tells where each act was sent, in the log of its attempts; the register says so too. A register that remembers a
/// rehearsal, beside a fresh store and a real platform, is one that goes live: its transmissions begin again.
/// </remarks>
/// <param name="plan">The plan.</param>
/// <param name="store">The version store.</param>
/// <param name="register">The register.</param>
/// <param name="isRehearsal">Whether the platform at hand is a rehearsal one.</param>
public sealed class GoLiveCheck(CampaignPlan plan, IVersionStore store, RegisterDatabase register, bool isRehearsal)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private readonly AttemptLog _log = new(store);

    /// <summary>Compares what was sent with the platform at hand; where a register only remembers a rehearsal, it forgets it.</summary>
    /// <param name="cancellationToken">Stops between two acts.</param>
    /// <returns>None, or one finding that forbids the run.</returns>
    /// <exception cref="VersionStoreException">The store could not be read.</exception>
    /// <exception cref="RegisterException">The register could not be read or written.</exception>
    public async Task<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancellationToken)
    {
        var (findings, forgotten) = await CompareAsync(cancellationToken).ConfigureAwait(false);
        if (findings.Count == 0)
        {
            foreach (var (acte, item) in forgotten)
            {
                await BeginAgainAsync(acte, item, cancellationToken).ConfigureAwait(false);
            }
        }

        return findings;
    }

    /// <summary>Compares, and changes nothing.</summary>
    /// <param name="cancellationToken">Stops between two acts.</param>
    /// <returns>None, or one finding that forbids the run.</returns>
    /// <exception cref="VersionStoreException">The store could not be read.</exception>
    /// <exception cref="RegisterException">The register could not be read.</exception>
    public async Task<IReadOnlyList<Finding>> FindAsync(CancellationToken cancellationToken) =>
        (await CompareAsync(cancellationToken).ConfigureAwait(false)).Findings;

    private async Task<(IReadOnlyList<Finding> Findings, IReadOnlyList<(PlannedActe Acte, WorkItem Item)> Forgotten)> CompareAsync(
        CancellationToken cancellationToken)
    {
        var items = (await register.Work.ListAsync(plan.Pipeline.Campagne, cancellationToken).ConfigureAwait(false))
            .ToDictionary(item => item.Key, StringComparer.Ordinal);
        var foreign = new List<string>();
        var forgotten = new List<(PlannedActe Acte, WorkItem Item)>();
        foreach (var acte in plan.Actes.Where(acte => acte.Definition.Transmission is not null))
        {
            var item = items.GetValueOrDefault(TransmissionDesk.KeyOf(acte));
            var remembered = item is null ? null : TransmissionState.Parse(item.State).IsRehearsal;
            if (remembered == isRehearsal)
            {
                continue;
            }

            var last = (await _log.ReadAsync(acte.ObjectId, int.MaxValue, cancellationToken).ConfigureAwait(false)).Last;
            if (last is { End: null } or { End.Ending: AttemptEnding.Accepted }
                && RehearsalAddress.IsRehearsal(last.Intent.Platform) != isRehearsal)
            {
                foreign.Add(acte.Numero.Value);
            }
            else if (remembered == true)
            {
                forgotten.Add((acte, item!));
            }
            else if (remembered == false)
            {
                foreign.Add(acte.Numero.Value);
            }
        }

        return foreign.Count == 0 ? ([], forgotten)
            : ([isRehearsal ? AccountFindings.SentForReal(foreign) : AccountFindings.Rehearsed(foreign)], forgotten);
    }

    /// <summary>Nothing of the rehearsal is kept but its attempts: the act is to be sent, for the first time for real.</summary>
    private async Task BeginAgainAsync(PlannedActe acte, WorkItem item, CancellationToken cancellationToken)
    {
        var state = TransmissionState.New.ToJson();
        if (await register.Work.TakeAsync(item, state, Lease, cancellationToken).ConfigureAwait(false) is not { } taken)
        {
            return;
        }

        var record = await register.Actes.FindAsync(acte.Urn, cancellationToken).ConfigureAwait(false);
        var open = await register.Work.FindOpenAttemptAsync(item.Subject, cancellationToken).ConfigureAwait(false);
        await register.Work.SaveAsync(
            taken,
            new WorkChange
            {
                State = state,
                Acte = record is null ? null : record with
                {
                    Etat = EtatActe.ATransmettre,
                    TransactionId = null,
                    IdActe = null,
                    DateAR = null,
                },
                ClosedAttempt = open is null ? null : new ClosedAttempt(open.Id, AttemptState.Lost, "rehearsal"),
                Event = record is null ? null : new ActeEvent("fin_de_repetition", null),
            },
            cancellationToken).ConfigureAwait(false);
    }
}
