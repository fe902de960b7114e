using LegalDocs.Versions;

namespace LegalDocs.Records;

/// <summary>Is the signed version made from the PDF that was sent for signature, and what was the verdict?</summary>
internal static class SignatureProof
{
    public static async Task<IReadOnlyList<ProofStep>> CheckAsync(Evidence evidence, CancellationToken cancellationToken)
    {
        var steps = new List<ProofStep>();
        foreach (var file in evidence.Contents(ActeFiles.SignedPdf))
        {
            var verdict = await FindVerdictAsync(evidence, file.Version, cancellationToken).ConfigureAwait(false);
            if (await evidence.FindAsync(file.Version, file.Path, cancellationToken).ConfigureAwait(false) is { } signed)
            {
                steps.Add(await CheckPrefixAsync(evidence, file, signed, verdict, cancellationToken).ConfigureAwait(false));
            }

            steps.Add(Verdict(file, verdict));
        }

        return steps.Count > 0
            ? steps
            :
            [
                new ProofStep("LD6626", ProofOutcome.NotApplicable, null, new(
                    "Signature : le dépôt n’a pas de version signée de cet acte.",
                    "Signature: the store has no signed version of this act.")),
            ];
    }

    /// <summary>The bytes signed must begin with bytes of ours that were stored before, or with the same version.</summary>
    private static async Task<ProofStep> CheckPrefixAsync(
        Evidence evidence, ArchivedFile file, byte[] signed, SignatureVerdict? verdict, CancellationToken cancellationToken)
    {
        foreach (var pdf in evidence.Contents(ActeFiles.Pdf).Where(pdf => pdf.Version <= file.Version).Reverse())
        {
            var sent = await evidence.FindAsync(pdf.Version, pdf.Path, cancellationToken).ConfigureAwait(false);
            if (sent is { Length: > 0 } && signed.Length > sent.Length && signed.AsSpan().StartsWith(sent))
            {
                return new ProofStep("LD6626", ProofOutcome.Proven, file.Path, new(
                    $"Signature : « {file.Path} » (version {file.Version}) commence par les {sent.Length} octets de « {pdf.Path} » de la "
                        + $"version {pdf.Version} : c’est ce texte qui a été signé.",
                    $"Signature: '{file.Path}' (version {file.Version}) begins with the {sent.Length} bytes of '{pdf.Path}' of version "
                        + $"{pdf.Version}: this text was signed."));
            }
        }

        if (verdict?.Level == Pdf.SignatureLevel.Rewritten)
        {
            return new ProofStep("LD6626", ProofOutcome.NotApplicable, file.Path, new(
                $"Signature : « {file.Path} » (version {file.Version}) a été réécrit par le parapheur : ses pages ont été comparées "
                    + "au dépôt.",
                $"Signature: '{file.Path}' (version {file.Version}) was written again by the signature book: its pages were compared "
                    + "at deposit."));
        }

        return verdict?.Level == Pdf.SignatureLevel.Scan
            ? new ProofStep("LD6626", ProofOutcome.NotApplicable, file.Path, new(
                $"Signature : « {file.Path} » (version {file.Version}) est une numérisation : ses octets ne peuvent être comparés.",
                $"Signature: '{file.Path}' (version {file.Version}) is a scan: its bytes cannot be compared."))
            : new ProofStep("LD6626", ProofOutcome.Failed, file.Path, new(
                $"Signature : « {file.Path} » (version {file.Version}) ne commence par aucun « {ActeFiles.Pdf} » conservé : ce n’est pas "
                    + "ce texte qui a été envoyé à la signature. Redemandez la version signée au parapheur.",
                $"Signature: '{file.Path}' (version {file.Version}) begins with no '{ActeFiles.Pdf}' that is kept: this is not the text "
                    + "that was sent for signature. Ask the signature book for the signed version again."));
    }

    private static ProofStep Verdict(ArchivedFile file, SignatureVerdict? verdict)
    {
        if (verdict is null)
        {
            return new ProofStep("LD6627", ProofOutcome.NotApplicable, file.Path, new(
                $"Verdict de signature : la version {file.Version} n’a pas de « {ActeFiles.Verdict} » lisible.",
                $"Verdict on the signature: version {file.Version} has no readable '{ActeFiles.Verdict}'."));
        }

        if ((string?)verdict.Json["sha512"] != file.Sha512)
        {
            return new ProofStep("LD6627", ProofOutcome.Failed, ActeFiles.Verdict, new(
                $"Verdict de signature : celui de la version {file.Version} porte sur un autre fichier que « {file.Path} ». "
                    + "Déposez de nouveau le fichier signé.",
                $"Verdict on the signature: that of version {file.Version} is about another file than '{file.Path}'. "
                    + "Deposit the signed file again."));
        }

        return new ProofStep("LD6627", ProofOutcome.Proven, ActeFiles.Verdict, new(
            $"Verdict de signature au dépôt (version {file.Version}) : {verdict.Summary.French}.",
            $"Verdict on the signature at deposit (version {file.Version}): {verdict.Summary.English}."));
    }

    private static async Task<SignatureVerdict?> FindVerdictAsync(
        Evidence evidence, int version, CancellationToken cancellationToken)
    {
        var bytes = await evidence.FindAsync(version, ActeFiles.Verdict, cancellationToken).ConfigureAwait(false);
        return bytes is null ? null : SignatureVerdict.Read(bytes);
    }
}
