namespace LegalDocs.Versions;

/// <summary>What lies below a folder: files, empty folders, links; no link is followed.</summary>
internal sealed class ObjectTree
{
    private ObjectTree(string folder) => Folder = folder;

    public string Folder { get; }

    /// <summary>Paths of files relative to the folder, with <c>/</c>.</summary>
    public SortedSet<string> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>All folders.</summary>
    public SortedSet<string> Folders { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> EmptyFolders { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Links { get; } = new(StringComparer.Ordinal);

    public static ObjectTree Read(string folder)
    {
        var tree = new ObjectTree(folder);
        tree.Walk(new DirectoryInfo(folder), "");
        return tree;
    }

    public string FullPath(string path) => Path.Combine(Folder, path);

    public IEnumerable<string> FilesBelow(string folder) =>
        Files.Where(file => file.StartsWith($"{folder}/", StringComparison.Ordinal));

    private void Walk(DirectoryInfo folder, string prefix)
    {
        var isEmpty = true;
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            isEmpty = false;
            var path = prefix + entry.Name;
            if (entry.LinkTarget is not null)
            {
                Links.Add(path);
            }
            else if (entry is DirectoryInfo below)
            {
                Folders.Add(path);
                Walk(below, path + "/");
            }
            else
            {
                Files.Add(path);
            }
        }

        if (isEmpty && prefix.Length > 0)
        {
            EmptyFolders.Add(prefix[..^1]);
        }
    }
}
