using System.Runtime.CompilerServices;
using LegalDocs.Transmission;
using LegalDocs.Versions;

namespace LegalDocs.Records;

/// <summary>Is the State's receipt that of this act?</summary>
internal static class ReceiptProof
{
    public static async IAsyncEnumerable<ProofStep> CheckAsync(
        Evidence evidence, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var any = false;
        foreach (var file in evidence.Contents(ActeFiles.Receipt))
        {
            any = true;
            if (await evidence.FindAsync(file.Version, file.Path, cancellationToken).ConfigureAwait(false) is { } xml)
            {
                yield return Check(evidence.Acte, file, xml);
            }
        }

        if (!any)
        {
            yield return new ProofStep("LD6623", ProofOutcome.NotApplicable, null, new(
                "Accusé de réception : le dépôt n’en a pas ; cet acte n’a pas été reçu par le contrôle de légalité, ou n’a pas à l’être.",
                "Receipt: the store has none; this act was not received by the legality control, or need not be."));
        }
    }

    private static ProofStep Check(ArchivedActe acte, ArchivedFile file, byte[] xml)
    {
        if (AccuseReceptionParser.Parse(xml) is not AccuseReceptionParsing.Parsed { Accuse: { } receipt })
        {
            return Failed(
                file,
                $"Accusé de réception : « {file.Path} » (version {file.Version}) n’est pas lisible. Redemandez-le à la plateforme.",
                $"Receipt: '{file.Path}' (version {file.Version}) cannot be read. Ask the platform for it again.");
        }

        if (acte.Identity?.ToTransmission() is not { } identity)
        {
            return new ProofStep("LD6623", ProofOutcome.NotApplicable, file.Path, new(
                $"Accusé de réception : « {receipt.IdActe} », non comparé : la fiche de l’acte ne dit pas numéro, date, nature et SIREN.",
                $"Receipt: '{receipt.IdActe}', not compared: the act's card does not say number, date, kind and SIREN."));
        }

        var mismatches = string.Join(", ", receipt.Mismatches(identity));
        return mismatches.Length > 0
            ? Failed(
                file,
                $"Accusé de réception : « {receipt.IdActe} » n’est pas celui de cet acte ({mismatches} diffère). Demandez à la plateforme "
                    + $"l’accusé de l’acte {identity.Numero}.",
                $"Receipt: '{receipt.IdActe}' is not that of this act ({mismatches} differs). Ask the platform for the receipt of act "
                    + $"{identity.Numero}.")
            : new ProofStep("LD6623", ProofOutcome.Proven, file.Path, new(
                $"Accusé de réception : « {receipt.IdActe} », reçu le {ProofTexts.Day(receipt.DateReception)}, désigne cet acte (numéro, "
                    + "date, nature, SIREN).",
                $"Receipt: '{receipt.IdActe}', received on {ProofTexts.Iso(receipt.DateReception)}, names this act (number, date, kind, "
                    + "SIREN)."));
    }

    private static ProofStep Failed(ArchivedFile file, string french, string english) =>
        new("LD6623", ProofOutcome.Failed, file.Path, new RecordText(french, english));
}
