namespace LegalDocs.Versions;

/// <summary>Folder <c>extensions/legaldocs-staging</c> of the root, where files are written before they get their
/// name.</summary>
/// <remarks>Inside the root, so on its file system: a rename never becomes a copy. Outside the object tree, as OCFL
/// asks.</remarks>
internal sealed class StagingArea(string root, DurableFiles files, TimeProvider timeProvider)
{
    private const string Name = "legaldocs-staging";
    private const string Config = "config.json";

    // A commit takes milliseconds; what is this old belongs to a process that is gone.
    private static readonly TimeSpan LeftoverAge = TimeSpan.FromHours(1);

    private readonly string _path = Path.Combine(root, OcflNames.Extensions, Name);

    /// <summary>Makes the folder and removes what interrupted processes left in it.</summary>
    public void Prepare()
    {
        files.CreateFolder(_path, root);
        var config = Path.Combine(_path, Config);
        if (!File.Exists(config))
        {
            // Also keeps the folder from being empty, which OCFL forbids under a root (E073).
            WriteConfig(config);
        }

        var limit = timeProvider.GetUtcNow().UtcDateTime - LeftoverAge;
        foreach (var entry in new DirectoryInfo(_path).EnumerateFileSystemInfos())
        {
            if (entry.Name != Config && entry.LastWriteTimeUtc < limit)
            {
                Remove(entry);
            }
        }
    }

    /// <summary>A name for one file or folder, used by nobody else.</summary>
    public string NewPath() => Path.Combine(_path, Guid.NewGuid().ToString("N"));

    private void WriteConfig(string config)
    {
        var temporary = NewPath();
        try
        {
            files.WriteNew(temporary, "{\n  \"extensionName\": \"legaldocs-staging\"\n}\n"u8);
            files.TryPublish(temporary, config);
        }
        finally
        {
            files.Delete(temporary);
        }
    }

    private void Remove(FileSystemInfo entry)
    {
        try
        {
            if (entry is DirectoryInfo folder)
            {
                // Renamed first: should its writer only be very slow, it fails instead of publishing a half-deleted
                // version.
                folder.MoveTo($"{folder.FullName}-abandoned");
            }

            files.Delete(entry.FullName);
        }
        catch (IOException)
        {
            // Another process removes the same leftover.
        }
    }
}
