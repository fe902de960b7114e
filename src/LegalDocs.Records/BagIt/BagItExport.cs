using System.Globalization;
using System.Text;
using LegalDocs.Versions;

namespace LegalDocs.Records;

/// <summary>A bag (RFC 8493, BagIt 1.0) of a set of acts: all versions and logs, for another archive.</summary>
/// <remarks>In a zip the bag is a folder of the zip's name, as RFC 8493 §4 asks; in a folder it is that folder.</remarks>
public static class BagItExport
{
    private const string Declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

    /// <summary>Writes the bag.</summary>
    /// <param name="package">Where to; completed at the end.</param>
    /// <param name="archive">Reads the store.</param>
    /// <param name="actes">The acts, 1 or more; each once.</param>
    /// <param name="info">What the bag says of itself.</param>
    /// <param name="cancellationToken">Stops between two files; nothing appears then.</param>
    /// <returns>Number of payload files.</returns>
    /// <exception cref="VersionStoreException">The store could not be reached, or a content is damaged.</exception>
    /// <exception cref="RecordsException">The package could not be written.</exception>
    public static async Task<int> WriteAsync(
        PackageWriter package,
        ActeArchive archive,
        IReadOnlyList<ActeObjectId> actes,
        BagItInfo info,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(info);
        ArgumentNullException.ThrowIfNull(actes);
        ArgumentOutOfRangeException.ThrowIfZero(actes.Count);
        var root = package is ZipPackageWriter ? Path.GetFileNameWithoutExtension(package.FullPath) + "/" : string.Empty;
        var packed = new List<BundledActe>();
        foreach (var id in actes)
        {
            var acte = await archive.FindAsync(id, cancellationToken).ConfigureAwait(false)
                ?? throw new ArgumentException($"The store has no version of '{id}'.", nameof(actes));
            packed.Add(new BundledActe(
                await ActePacking.PackAsync(package, archive, acte, $"{root}data/", cancellationToken).ConfigureAwait(false),
                [],
                await new ActeProver(archive).ProveAsync(id, cancellationToken).ConfigureAwait(false)));
        }

        package.Add($"{root}data/manifeste.json", BundleManifest.Write(packed));
        var payload = package.Entries.ToList();
        package.Add($"{root}bagit.txt", Encoding.UTF8.GetBytes(Declaration));
        package.Add($"{root}bag-info.txt", Info(info, payload, packed));
        package.Add($"{root}manifest-sha512.txt", Manifest(root, payload));
        // The tag manifest names every tag file but itself (RFC 8493 §2.2.1).
        package.Add($"{root}tagmanifest-sha512.txt", Manifest(root, package.Entries.Skip(payload.Count)));
        package.Complete();
        return payload.Count;
    }

    private static byte[] Info(BagItInfo info, List<PackageEntry> payload, List<BundledActe> actes)
    {
        var text = new StringBuilder();
        Line(text, "Source-Organization", info.SourceOrganization);
        Line(text, "Contact-Name", info.ContactName);
        Line(text, "Contact-Email", info.ContactEmail);
        foreach (var acte in actes)
        {
            Line(text, "External-Identifier", acte.Acte.Id.Value);
        }

        Line(text, "External-Description", info.Description);
        Line(text, "Bagging-Date", ProofTexts.Iso(info.BaggingDate));
        Line(text, "Bag-Software-Agent", "LegalDocs");
        Line(text, "Payload-Oxum", string.Create(
            CultureInfo.InvariantCulture, $"{payload.Sum(file => file.Length)}.{payload.Count}"));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A value is one line: a line feed within would begin another element.</summary>
    private static void Line(StringBuilder text, string label, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            var line = string.Concat(value.Select(sign => char.IsControl(sign) || sign is '\u2028' or '\u2029' ? ' ' : sign)).Trim();
            text.Append(label).Append(": ").Append(line).Append('\n');
        }
    }

    private static byte[] Manifest(string root, IEnumerable<PackageEntry> files) =>
        Checksums.Of(files.Select(file => (Encoded(file.Path[root.Length..]), file.Sha512)));

    // RFC 8493 §2.1.3: only these three are encoded.
    private static string Encoded(string path) => path
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);
}
