using LegalDocs.Pdf;
using LegalDocs.Versions;

namespace LegalDocs.Records;

/// <summary>What the store knows of the files that were sent for signature.</summary>
internal sealed class SentFiles(IVersionStore store)
{
    /// <summary>The stored verdict of a version, or null when it has none that can be read.</summary>
    public async Task<SignatureVerdict?> VerdictAsync(ActeObjectId id, int version, CancellationToken cancellationToken)
    {
        var history = await store.FindAsync(id, cancellationToken).ConfigureAwait(false);
        return history is null || SignedVersion.Digest(history.Versions[version - 1], ActeFiles.Verdict) is null
            ? null
            : SignatureVerdict.Read(
                await store.ReadAsync(id, version, ActeFiles.Verdict, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Says that a file is another version of the act, or another act, when its beginning is one that was sent.</summary>
    public async Task<SignatureFinding?> OtherAsync(
        ObjectHistory history, ReadOnlyMemory<byte> signed, CancellationToken cancellationToken)
    {
        var beginnings = PdfBeginnings.Digests(signed.Span).ToHashSet(StringComparer.Ordinal);
        var current = SentFile.Of(history)[0];
        if (SentFile.Of(history).FirstOrDefault(file => beginnings.Contains(file.Sha512)) is { } older)
        {
            return SigningFindings.WrongVersion(older.Version, current.Version);
        }

        return await FindAsync(beginnings, cancellationToken).ConfigureAwait(false) is [var other, ..]
            ? SigningFindings.WrongActe(SigningDesk.NumberOf(history.Id), SigningDesk.NumberOf(other))
            : null;
    }

    /// <summary>The acts one of whose PDF has one of the digests.</summary>
    public async Task<IReadOnlyList<ActeObjectId>> FindAsync(IReadOnlySet<string> digests, CancellationToken cancellationToken)
    {
        var found = new List<ActeObjectId>();
        await foreach (var id in store.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            var history = await store.FindAsync(id, cancellationToken).ConfigureAwait(false);
            if (history is not null && SentFile.Of(history).Any(file => digests.Contains(file.Sha512)))
            {
                found.Add(id);
            }
        }

        return found;
    }

    /// <summary>Says which signature would be lost from sight: the head's signed file, when the new one does not begin with it.</summary>
    /// <remarks>A scan proves nothing: a signature may always take its place.</remarks>
    public async Task<SignatureFinding?> LostSignatureAsync(
        ObjectHistory history, ReadOnlyMemory<byte> signed, SignatureLevel level, CancellationToken cancellationToken)
    {
        if (SignedVersion.Digest(history.Newest, ActeFiles.SignedPdf) is null)
        {
            return null;
        }

        var present = await store.ReadAsync(history.Id, history.Head, ActeFiles.SignedPdf, cancellationToken).ConfigureAwait(false);
        if (signed.Span.StartsWith(present))
        {
            return null;
        }

        var verdict = await VerdictAsync(history.Id, history.Head, cancellationToken).ConfigureAwait(false);
        return verdict?.Level == SignatureLevel.Scan && level != SignatureLevel.Scan
            ? null
            : SigningFindings.LosesSignature(history.Head, verdict?.Signataires ?? []);
    }
}
