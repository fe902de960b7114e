namespace LegalDocs.Campaigns.Starting.Files;

/// <summary>Writes the files of a new campaign: all of them, or none.</summary>
internal static class CampaignFolder
{
    /// <summary>Writes the folder.</summary>
    /// <param name="directory">Full path; absent, or an empty folder.</param>
    /// <param name="files">Contents by path within the folder, with slashes.</param>
    /// <exception cref="StartException">Something is there already: it is left as it is.</exception>
    public static void Write(string directory, IReadOnlyDictionary<string, byte[]> files)
    {
        if (File.Exists(directory) || (Directory.Exists(directory) && Directory.EnumerateFileSystemEntries(directory).Any()))
        {
            throw new StartException(
                $"« {directory} » existe déjà et n’est pas vide : rien n’a été écrit. Choisissez un autre dossier.",
                $"'{directory}' exists and is not empty: nothing was written. Choose another folder.");
        }

        var parent = Path.GetDirectoryName(directory)!;
        Directory.CreateDirectory(parent);
        var unfinished = Path.Combine(parent, $".{Path.GetFileName(directory)}.{Guid.NewGuid():N}");
        try
        {
            foreach (var (path, content) in files)
            {
                var file = Path.Combine(unfinished, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllBytes(file, content);
            }

            if (Directory.Exists(directory))
            {
                Directory.Delete(directory);
            }

            Directory.Move(unfinished, directory);
        }
        catch
        {
            if (Directory.Exists(unfinished))
            {
                Directory.Delete(unfinished, recursive: true);
            }

            throw;
        }
    }
}
