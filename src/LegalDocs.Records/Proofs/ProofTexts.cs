using System.Globalization;
using LegalDocs.French.Dates;
using LegalDocs.Versions;

namespace LegalDocs.Records;

/// <summary>The words of the checks that have no state of their own.</summary>
internal static class ProofTexts
{
    public static ProofStep BytesSound(ObjectHistory history)
    {
        var files = history.Versions.SelectMany(version => version.Files).DistinctBy(file => file.Sha512).Count();
        return new ProofStep("LD6620", ProofOutcome.Proven, null, new(
            $"Intégrité : chaque octet a été relu ; {Count(files, "fichier a", "fichiers ont")} l’empreinte SHA-512 du dépôt "
                + $"({Count(history.Head, "version", "versions")}, inventaires concordants).",
            $"Integrity: each byte was read again; {Count(files, "file has", "files have")} the SHA-512 digest of deposit "
                + $"({Count(history.Head, "version", "versions")}, inventories agree)."));
    }

    public static ProofStep Absent(ActeObjectId id) => new("LD6621", ProofOutcome.Failed, null, new(
        $"Identité : le dépôt n’a aucune version de « {id} ».", $"Identity: the store has no version of '{id}'."));

    public static string Count(int count, string one, string several) =>
        $"{count.ToString(CultureInfo.InvariantCulture)} {(count > 1 ? several : one)}";

    public static string Day(DateOnly date) => FrenchDates.InFull(date);

    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
