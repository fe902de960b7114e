using LegalDocs.Versions;

namespace LegalDocs.Records;

/// <summary>Puts the contents and the logs of an act into a package: the common part of all packages.</summary>
internal static class ActePacking
{
    /// <summary>Writes <c>{prefix}{folder}/v1/acte.pdf</c>… and <c>{prefix}{folder}/journaux/…</c>.</summary>
    /// <returns>The files written, those of versions first.</returns>
    /// <exception cref="VersionStoreException">A content is damaged: a package never holds what the store would not hand out.</exception>
    public static async Task<PackedActe> PackAsync(
        PackageWriter package, ActeArchive archive, ArchivedActe acte, string prefix, CancellationToken cancellationToken)
    {
        var contents = new List<PackedFile>();
        foreach (var file in acte.Contents())
        {
            var bytes = await archive.ReadAsync(acte.Id, file.Version, file.Path, cancellationToken).ConfigureAwait(false);
            var entry = package.Add($"{prefix}{acte.FolderName}/v{file.Version}/{SafePath(file.Path)}", bytes);
            contents.Add(new PackedFile(file, entry));
        }

        var logs = new List<PackageEntry>();
        foreach (var name in await archive.Store.ListLogsAsync(acte.Id, cancellationToken).ConfigureAwait(false))
        {
            if (await archive.Store.ReadLogAsync(acte.Id, name, cancellationToken).ConfigureAwait(false) is { } log)
            {
                logs.Add(package.Add($"{prefix}{acte.FolderName}/journaux/{name}", log.Span));
            }
        }

        return new PackedActe(acte, contents, logs);
    }

    /// <summary>Names of foreign stores may hold what no file system takes.</summary>
    private static string SafePath(string path) => string.Join('/', path.Split('/').Select(element =>
        element is "" or "." or ".."
            ? "_"
            : string.Concat(element.Select(sign => sign is '\\' or ':' || char.IsControl(sign) ? '_' : sign))));
}

/// <summary>An act in a package.</summary>
/// <param name="Acte">The act.</param>
/// <param name="Contents">Its contents.</param>
/// <param name="Logs">Its logs.</param>
internal sealed record PackedActe(ArchivedActe Acte, IReadOnlyList<PackedFile> Contents, IReadOnlyList<PackageEntry> Logs)
{
    /// <summary>Where a file of a version lies in the package.</summary>
    public PackageEntry EntryOf(StoredFile file) =>
        Contents.First(each => each.File.Path == file.Path && each.File.Sha512 == file.Sha512).Entry;
}

/// <summary>A content in a package.</summary>
/// <param name="File">In the store.</param>
/// <param name="Entry">In the package.</param>
internal sealed record PackedFile(ArchivedFile File, PackageEntry Entry);
