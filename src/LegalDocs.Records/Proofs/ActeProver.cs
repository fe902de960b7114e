using LegalDocs.Versions;

namespace LegalDocs.Records;

/// <summary>Proves acts: reads every byte again and compares all that the store knows about an act with itself.</summary>
/// <param name="archive">Reads the store.</param>
public sealed class ActeProver(ActeArchive archive)
{
    /// <summary>Proves one act.</summary>
    /// <param name="id">The object.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>All checks; bytes that changed are found first, with their file. What cannot be read is a failed check.</returns>
    /// <exception cref="VersionStoreException">The store could not be reached.</exception>
    public async Task<ActeProof> ProveAsync(ActeObjectId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        var steps = new List<ProofStep>();
        await foreach (var finding in archive.Store.VerifyAsync(id, cancellationToken).ConfigureAwait(false))
        {
            steps.Add(new ProofStep(finding.Code, ProofOutcome.Failed, finding.Path, new RecordText(finding.French, finding.English)));
        }

        var bytesAreSound = steps.Count == 0;
        if (await FindAsync(id, cancellationToken).ConfigureAwait(false) is { } acte)
        {
            if (bytesAreSound)
            {
                steps.Add(ProofTexts.BytesSound(acte.History));
            }

            steps.Add(IdentityProof.Check(acte));
            steps.AddRange(IdentityProof.CheckDates(acte.History));
            var proof = new Evidence(archive, acte);
            await foreach (var step in ReceiptProof.CheckAsync(proof, cancellationToken).ConfigureAwait(false))
            {
                steps.Add(step);
            }

            steps.AddRange(await SendingProof.CheckAsync(proof, cancellationToken).ConfigureAwait(false));
            steps.AddRange(await LetterProof.CheckAsync(proof, cancellationToken).ConfigureAwait(false));
            steps.AddRange(await AnswerProof.CheckAsync(proof, cancellationToken).ConfigureAwait(false));
            steps.AddRange(await KeptReturnProof.CheckAsync(proof, cancellationToken).ConfigureAwait(false));
            steps.AddRange(await SignatureProof.CheckAsync(proof, cancellationToken).ConfigureAwait(false));
            steps.AddRange(await ProvenanceProof.CheckAsync(proof, cancellationToken).ConfigureAwait(false));
        }
        else if (bytesAreSound)
        {
            steps.Add(ProofTexts.Absent(id));
        }

        return new ActeProof { Id = id, Steps = steps };
    }

    private async Task<ArchivedActe?> FindAsync(ActeObjectId id, CancellationToken cancellationToken)
    {
        try
        {
            return await archive.FindAsync(id, cancellationToken).ConfigureAwait(false);
        }
        catch (VersionStoreException fault) when (fault.Code == "LD6005")
        {
            // Already among the findings of the verification.
            return null;
        }
    }
}
