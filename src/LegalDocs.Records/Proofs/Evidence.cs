using LegalDocs.Versions;

namespace LegalDocs.Records;

/// <summary>The files of one act, for the checks. A damaged file is absent: its bytes were reported already.</summary>
internal sealed class Evidence(ActeArchive archive, ArchivedActe acte)
{
    public ArchivedActe Acte => acte;

    public IReadOnlyList<VersionEntry> Versions => acte.History.Versions;

    /// <summary>The bytes of a file, or null when it is not part of the version or damaged.</summary>
    public async Task<byte[]?> FindAsync(int version, string path, CancellationToken cancellationToken)
    {
        if (Versions[version - 1].Files.All(file => file.Path != path))
        {
            return null;
        }

        try
        {
            return await archive.ReadAsync(acte.Id, version, path, cancellationToken).ConfigureAwait(false);
        }
        catch (VersionStoreException fault) when (fault.Code == "LD6004")
        {
            return null;
        }
    }

    /// <summary>Each content a path ever had, oldest first, with the version that brought it.</summary>
    public IEnumerable<ArchivedFile> Contents(string path) => acte.Contents().Where(file => file.Path == path);

    /// <summary>The log entries, by name.</summary>
    public async Task<IReadOnlyList<(string Name, ReadOnlyMemory<byte> Bytes)>> LogsAsync(CancellationToken cancellationToken)
    {
        var logs = new List<(string, ReadOnlyMemory<byte>)>();
        foreach (var name in await archive.Store.ListLogsAsync(acte.Id, cancellationToken).ConfigureAwait(false))
        {
            if (await archive.Store.ReadLogAsync(acte.Id, name, cancellationToken).ConfigureAwait(false) is { } bytes)
            {
                logs.Add((name, bytes));
            }
        }

        return logs;
    }
}
