using System.Text.Json;
using System.Text.Json.Nodes;
using LegalDocs.Versions;

namespace LegalDocs.Records;

/// <summary>What happened to an act: each version with what it changed.</summary>
public static class ActeTimeline
{
    private const int MaxValues = 200;
    private static readonly string[] Compared = [ActeFiles.Card, ActeFiles.Data];

    /// <summary>Reads the history of an act and compares each version with the one before.</summary>
    /// <param name="archive">Reads the store.</param>
    /// <param name="acte">The act.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>All versions, oldest first. A JSON file that cannot be read counts as empty: verify says why.</returns>
    /// <exception cref="VersionStoreException">The store could not be reached.</exception>
    public static async Task<IReadOnlyList<VersionChange>> ReadAsync(
        ActeArchive archive, ArchivedActe acte, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(acte);
        var changes = new List<VersionChange>();
        VersionEntry? previous = null;
        foreach (var version in acte.History.Versions)
        {
            var files = FileChanges(previous, version);
            var values = previous is null
                ? []
                : await ValueChangesAsync(archive, acte.Id, previous, version, files, cancellationToken).ConfigureAwait(false);
            changes.Add(new VersionChange
            {
                Version = version,
                Files = files,
                Values = [.. values.Take(MaxValues)],
                MoreValues = Math.Max(0, values.Count - MaxValues),
            });
            previous = version;
        }

        return changes;
    }

    private static List<FileChange> FileChanges(VersionEntry? before, VersionEntry after)
    {
        var old = before?.Files.ToDictionary(file => file.Path, file => file.Sha512, StringComparer.Ordinal) ?? [];
        var now = after.Files.ToDictionary(file => file.Path, file => file.Sha512, StringComparer.Ordinal);
        return [.. old.Keys.Union(now.Keys).Order(StringComparer.Ordinal)
            .Where(path => old.GetValueOrDefault(path) != now.GetValueOrDefault(path))
            .Select(path => new FileChange(path, Kind(old.ContainsKey(path), now.ContainsKey(path))))];
    }

    private static FileChangeKind Kind(bool was, bool isThere) =>
        !was ? FileChangeKind.Added : isThere ? FileChangeKind.Replaced : FileChangeKind.Removed;

    private static async Task<List<ValueChange>> ValueChangesAsync(
        ActeArchive archive,
        ActeObjectId id,
        VersionEntry before,
        VersionEntry after,
        List<FileChange> files,
        CancellationToken cancellationToken)
    {
        var changes = new List<ValueChange>();
        foreach (var path in Compared.Where(path => files.Contains(new FileChange(path, FileChangeKind.Replaced))))
        {
            var old = await archive.FindJsonAsync(id, before, path, cancellationToken).ConfigureAwait(false);
            var now = await archive.FindJsonAsync(id, after, path, cancellationToken).ConfigureAwait(false);
            changes.AddRange(JsonChange.Between(old, now)
                .Select(change => new ValueChange(path, change.Place, Text(change.Before), Text(change.After)))
                .Where(change => change.Before != change.After)); // The number 1 and the text "1" read the same.
        }

        return changes;
    }

    private static string? Text(JsonValue? value) =>
        value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value?.ToJsonString();
}
