using LegalDocs.Pdf;
using LegalDocs.Versions;

namespace LegalDocs.Records;

/// <summary>Takes signed files back into the store: judges each against what was sent, keeps it with its verdict, or refuses it.</summary>
/// <remarks>
/// Nothing is written but a good file. Safe to repeat: the same bytes again change nothing. Safe from several processes at
/// once: the version is added only to the head that was judged, and a file is judged again when the act changed meanwhile.
/// </remarks>
/// <param name="store">The store.</param>
/// <param name="trust">Whom to trust.</param>
/// <param name="timeProvider">The time of verification.</param>
public sealed class SigningDesk(IVersionStore store, SignatureTrust trust, TimeProvider timeProvider)
{
    private const int MaxRounds = 5;

    private readonly SignatureVerifier _verifier = new(trust, timeProvider);
    private readonly SentFiles _sent = new(store);

    /// <summary>Largest file looked at, in bytes.</summary>
    public int MaxBytes => trust.MaxBytes;

    /// <summary>Takes one file back for an act, from a disk.</summary>
    /// <param name="id">The act.</param>
    /// <param name="path">Where the file is; it stays there.</param>
    /// <param name="request">Who must have signed, who deposits.</param>
    /// <param name="cancellationToken">Stops; nothing half-written becomes visible.</param>
    /// <returns>Whether it was stored, was already there, or why it is refused.</returns>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="VersionStoreException">The store could not be reached, or is damaged.</exception>
    public async Task<SigningOutcome> DepositFileAsync(
        ActeObjectId id, string path, SigningRequest request, CancellationToken cancellationToken)
    {
        var content = await DepositedFile.ReadAsync(new FileInfo(path), MaxBytes, cancellationToken).ConfigureAwait(false);
        return content is null
            ? new SigningOutcome.Refused([SigningFindings.BeingWritten()])
            : await DepositAsync(id, content, request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes one file back for an act.</summary>
    /// <param name="id">The act.</param>
    /// <param name="pdf">The file, as it came.</param>
    /// <param name="request">Who must have signed, who deposits.</param>
    /// <param name="cancellationToken">Stops; nothing half-written becomes visible.</param>
    /// <returns>Whether it was stored, was already there, or why it is refused.</returns>
    /// <exception cref="VersionStoreException">The store could not be reached, or is damaged.</exception>
    public async Task<SigningOutcome> DepositAsync(
        ActeObjectId id, ReadOnlyMemory<byte> pdf, SigningRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(request);
        var digest = Digests.Sha512(pdf.Span);
        for (var round = 0; round < MaxRounds; round++)
        {
            var history = await store.FindAsync(id, cancellationToken).ConfigureAwait(false);
            if (history is null || SentFile.Of(history) is not [var sent, ..]
                || SignedVersion.Digest(history.Newest, ActeFiles.Pdf) != sent.Sha512)
            {
                return new SigningOutcome.Refused([SigningFindings.NoActe(NumberOf(id))]);
            }

            if (SignedVersion.Digest(history.Newest, ActeFiles.SignedPdf) == digest
                && await _sent.VerdictAsync(id, history.Head, cancellationToken).ConfigureAwait(false) is { } known)
            {
                return new SigningOutcome.AlreadyStored(id, history.Head, known);
            }

            if (await DepositAsync(history, sent, pdf, request, cancellationToken).ConfigureAwait(false) is { } outcome)
            {
                return outcome;
            }
        }

        return new SigningOutcome.Refused([SigningFindings.KeepsChanging()]);
    }

    internal static string NumberOf(ActeObjectId id) => id.Value[(id.Value.LastIndexOf(':') + 1)..];

    /// <summary>Judges and stores; null when the head changed meanwhile.</summary>
    private async Task<SigningOutcome?> DepositAsync(
        ObjectHistory history, SentFile sent, ReadOnlyMemory<byte> signed, SigningRequest request, CancellationToken cancellationToken)
    {
        var original = await store.ReadAsync(history.Id, sent.Version, ActeFiles.Pdf, cancellationToken).ConfigureAwait(false);
        if (Judge(signed, original) is not { } report)
        {
            return new SigningOutcome.Refused([SigningFindings.SentUnreadable(sent.Version)]);
        }

        var refusals = await RefusalsAsync(history, report, signed, request, cancellationToken).ConfigureAwait(false);
        if (refusals.Count > 0)
        {
            return new SigningOutcome.Refused(refusals);
        }

        var verdict = VerdictWriter.Write(report, signed.Span, sent, trust, request);
        var committed = await store.CommitAsync(
            history.Id, Draft(history, sent, signed, verdict, request), cancellationToken).ConfigureAwait(false);
        return committed switch
        {
            CommitOutcome.Committed done => new SigningOutcome.Stored(history.Id, done.Version, verdict),
            CommitOutcome.Unchanged same => new SigningOutcome.AlreadyStored(history.Id, same.Version, verdict),
            _ => null,
        };
    }

    private SignedPdfReport? Judge(ReadOnlyMemory<byte> signed, ReadOnlyMemory<byte> original)
    {
        try
        {
            return _verifier.Verify(signed, original);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private async Task<IReadOnlyList<SignatureFinding>> RefusalsAsync(
        ObjectHistory history,
        SignedPdfReport report,
        ReadOnlyMemory<byte> signed,
        SigningRequest request,
        CancellationToken cancellationToken)
    {
        var refusals = report.Refusals.ToList();
        if (!report.KeepsSentBytes && refusals.Count > 0
            && await _sent.OtherAsync(history, signed, cancellationToken).ConfigureAwait(false) is { } other)
        {
            return [other]; // What differs from the wrong text is of no interest.
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        var names = report.Signatures.Select(signature => signature.Signer).Where(name => name.Length > 0).Distinct().ToList();
        refusals.AddRange(request.Signataires
            .Where(name => report.Level != SignatureLevel.Scan && !names.Exists(found => PersonName.IsIn(name, found)))
            .Select(name => SigningFindings.OtherSigner(name, names)));
        if (!request.Replaces
            && await _sent.LostSignatureAsync(history, signed, report.Level, cancellationToken).ConfigureAwait(false) is { } lost)
        {
            refusals.Add(lost);
        }

        return refusals;
    }

    private static VersionDraft Draft(
        ObjectHistory history, SentFile sent, ReadOnlyMemory<byte> signed, SignatureVerdict verdict, SigningRequest request)
    {
        return new VersionDraft
        {
            Files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal)
            {
                [ActeFiles.SignedPdf] = signed,
                [ActeFiles.Verdict] = VerdictWriter.Bytes(verdict),
            },
            Mode = VersionMode.Extend,
            Message = $"Version signée : {verdict.Summary.French}",
            Author = request.Author,
            ExpectedHead = new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                [ActeFiles.Pdf] = sent.Sha512,
                [ActeFiles.SignedPdf] = SignedVersion.Digest(history.Newest, ActeFiles.SignedPdf),
            },
        };
    }
}
