using LegalDocs.Acts;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Register;
using LegalDocs.Transmission;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Preflight;

/// <summary>Judges every act of a campaign that is still to be sent, from the bytes that would leave. Nothing is sent, nothing
/// is written but the copies of the classifications.</summary>
/// <param name="plan">The plan.</param>
/// <param name="store">The version store.</param>
/// <param name="register">The register.</param>
/// <param name="platforms">The accounts.</param>
/// <param name="shelf">Keeps the classifications.</param>
/// <param name="timeProvider">The clock.</param>
public sealed class PreflightDesk(
    CampaignPlan plan,
    IVersionStore store,
    RegisterDatabase register,
    IPlatformDirectory platforms,
    ClassificationShelf shelf,
    TimeProvider timeProvider)
{
    private static readonly TimeSpan CertificateNotice = TimeSpan.FromDays(45);

    private readonly Dictionary<string, PlannedActe> _byKey = plan.Actes.ToDictionary(acte => acte.Key, StringComparer.Ordinal);

    /// <summary>Judges the acts.</summary>
    /// <param name="isLeftOut">Acts that are not to be sent now, whatever is found; null: none.</param>
    /// <param name="cancellationToken">Stops between two acts.</param>
    /// <returns>Everything that was found.</returns>
    /// <exception cref="VersionStoreException">The store could not be read.</exception>
    /// <exception cref="RegisterException">The register could not be read.</exception>
    public async Task<PreflightReport> CheckAsync(
        Func<PlannedActe, bool>? isLeftOut, CancellationToken cancellationToken)
    {
        var actes = await ToSendAsync(isLeftOut, cancellationToken).ConfigureAwait(false);
        if (actes.Count == 0)
        {
            return PreflightReport.Nothing;
        }

        var findings = new List<Finding>();
        var shelved = await AccountsAsync(actes, findings, cancellationToken).ConfigureAwait(false);
        foreach (var acte in actes)
        {
            findings.AddRange(await CheckAsync(acte, shelved.GetValueOrDefault(acte.Emetteur)?.Classification, cancellationToken)
                .ConfigureAwait(false));
        }

        return new PreflightReport
        {
            Findings = findings,
            CheckedCount = actes.Count,
            Classifications = [.. shelved.Where(each => each.Value.Classification is not null).Select(each =>
                new ClassificationInForce(each.Key, each.Value.Classification!.Date, each.Value.FetchedAt))],
            IsIncomplete = shelved.Values.Any(each => each.Classification is null),
        };
    }

    /// <summary>Acts that the platform has not got: those that a person holds or withdrew are left aside.</summary>
    private async Task<IReadOnlyList<PlannedActe>> ToSendAsync(
        Func<PlannedActe, bool>? isLeftOut, CancellationToken cancellationToken)
    {
        var states = (await register.Work.ListAsync(plan.Pipeline.Campagne, cancellationToken).ConfigureAwait(false))
            .ToDictionary(item => item.Key, item => TransmissionState.Parse(item.State), StringComparer.Ordinal);
        return [.. plan.Actes.Where(acte => acte.Definition.Transmission is not null
            && isLeftOut?.Invoke(acte) != true
            && (!states.TryGetValue(TransmissionDesk.KeyOf(acte), out var state)
                || state is { Step: TransmissionStep.Send, Hold: null, IsCancelAsked: false }))];
    }

    private async Task<Dictionary<Siren, ShelvedClassification>> AccountsAsync(
        IReadOnlyList<PlannedActe> actes, List<Finding> findings, CancellationToken cancellationToken)
    {
        var shelved = new Dictionary<Siren, ShelvedClassification>();
        var now = timeProvider.GetUtcNow();
        foreach (var group in actes.GroupBy(acte => acte.Emetteur))
        {
            if (platforms.Find(group.Key) is not { } platform)
            {
                findings.Add(AccountFindings.NoAccount(group.Key, group.Count()));
                continue;
            }

            if (platform is S2lowPlateforme { CertificateNotAfter: { } end } && end - now < CertificateNotice)
            {
                findings.Add(end <= now
                    ? AccountFindings.ExpiredCertificate(group.Key, end)
                    : AccountFindings.EndingCertificate(group.Key, end));
            }

            var got = shelved[group.Key] = await shelf.GetAsync(group.Key, platform, cancellationToken).ConfigureAwait(false);
            if (got is { Failure: { } failure })
            {
                findings.Add(got.Classification is { } kept
                    ? AccountFindings.OldClassification(group.Key, kept.Date, got.FetchedAt, now - got.FetchedAt, failure)
                    : AccountFindings.NoClassification(group.Key, failure));
            }
        }

        return shelved;
    }

    private async Task<IReadOnlyList<Finding>> CheckAsync(
        PlannedActe acte, Classification? classification, CancellationToken cancellationToken)
    {
        var places = new PreflightFindings(acte);
        var package = await TransmissionPackage.ReadAsync(acte, _byKey, store, cancellationToken).ConfigureAwait(false);
        if (package is null)
        {
            return [places.NotStored()];
        }

        var today = ParisDay.Of(timeProvider.GetUtcNow());
        var findings = RequestChecks.Find(acte, package.Request, classification, today);
        return acte.Definition.Transmission!.EstSignee && !package.IsSigned ? [places.NotSigned(), .. findings] : [.. findings];
    }
}
