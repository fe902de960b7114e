using System.Globalization;
using LegalDocs.Transmission;
using LegalDocs.Versions;

namespace LegalDocs.Records;

/// <summary>A transfer package in the shape of SEDA 2.1: <c>manifest.xml</c> (ArchiveTransfer) and the binary objects, in a zip.</summary>
/// <remarks>
/// One ArchiveUnit for each act, a child for each document of its newest version: PDF, signed PDF, verdict, receipt, stamped PDF,
/// annexes. Word files and merged data stay in the store. Shaped after the outline of the standard, not judged by its schema: show a
/// first package to the archive. The same acts, profile and hour give the same bytes.
/// </remarks>
public static class SedaExport
{
    private static readonly string[] Left = [ActeFiles.Card, ActeFiles.Data, ActeFiles.Provenance];

    /// <summary>Writes the package.</summary>
    /// <param name="package">Where to; completed at the end.</param>
    /// <param name="archive">Reads the store.</param>
    /// <param name="actes">The acts, 1 or more; each once.</param>
    /// <param name="profile">Parties and rules.</param>
    /// <param name="at">Hour of the transfer.</param>
    /// <param name="cancellationToken">Stops between two files; nothing appears then.</param>
    /// <returns>Number of binary objects.</returns>
    /// <exception cref="VersionStoreException">The store could not be reached, or a content is damaged.</exception>
    /// <exception cref="RecordsException">The package could not be written, or an act has no card (LD6680).</exception>
    public static async Task<int> WriteAsync(
        PackageWriter package,
        ActeArchive archive,
        IReadOnlyList<ActeObjectId> actes,
        SedaProfile profile,
        DateTimeOffset at,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(actes);
        ArgumentOutOfRangeException.ThrowIfZero(actes.Count);
        var units = new List<SedaUnit>();
        foreach (var id in actes)
        {
            units.Add(await PackAsync(package, archive, id, units.Count + 1, cancellationToken).ConfigureAwait(false));
        }

        var objects = units.Sum(unit => unit.Objects.Count);
        package.Add("manifest.xml", new SedaManifest(profile, units, at).Write());
        package.Complete();
        return objects;
    }

    private static async Task<SedaUnit> PackAsync(
        PackageWriter package, ActeArchive archive, ActeObjectId id, int rank, CancellationToken cancellationToken)
    {
        var acte = await archive.FindAsync(id, cancellationToken).ConfigureAwait(false)
            ?? throw new ArgumentException($"The store has no version of '{id}'.", nameof(id));
        if (acte.Identity is not { Date: not null, Nature: not null })
        {
            throw NoCard(id);
        }

        var unit = string.Create(CultureInfo.InvariantCulture, $"UA-{rank:000000}");
        var objects = new List<SedaObject>();
        DateOnly? received = null;
        foreach (var file in acte.History.Newest.Files.Where(IsTransferred))
        {
            var bytes = await archive.ReadAsync(id, acte.History.Head, file.Path, cancellationToken).ConfigureAwait(false);
            if (file.Path == ActeFiles.Receipt && AccuseReceptionParser.Parse(bytes) is AccuseReceptionParsing.Parsed parsed)
            {
                received = parsed.Accuse.DateReception;
            }

            var suffix = string.Create(CultureInfo.InvariantCulture, $"{rank:000000}-{objects.Count + 1:00}");
            // Names of ours: those of foreign stores may hold what no file system takes.
            var entry = package.Add($"content/OBJ-{suffix}{Extension(file.Path)}", bytes);
            objects.Add(new SedaObject($"OBJ-{suffix}", $"UA-{suffix}", file.Path, entry));
        }

        return new SedaUnit(unit, acte, objects, received);
    }

    private static bool IsTransferred(StoredFile file) =>
        !Left.Contains(file.Path) && !file.Path.EndsWith(".docx", StringComparison.OrdinalIgnoreCase);

    private static string Extension(string path)
    {
        var extension = Path.GetExtension(path);
        return extension.Length <= 8 && extension.Skip(1).All(char.IsAsciiLetterOrDigit) ? extension : string.Empty;
    }

    private static RecordsException NoCard(ActeObjectId id) => new(
        "LD6680",
        $"L’acte « {id} » ne peut être versé : sa fiche (acte.json) ne dit pas son numéro, sa nature et sa date. Rien n’est écrit.",
        $"The act '{id}' cannot be transferred: its card (acte.json) does not say its number, kind and date. Nothing is written.",
        isTransient: false);
}
