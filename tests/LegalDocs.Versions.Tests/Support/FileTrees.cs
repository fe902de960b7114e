namespace LegalDocs.Versions.Tests.Support;

/// <summary>What lies in the folder of a store.</summary>
internal static class FileTrees
{
    /// <summary>Digest by path of all files but those being written.</summary>
    public static SortedDictionary<string, string> Of(string root)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(root, file);
            if (!path.StartsWith(Path.Combine("extensions", "legaldocs-staging"), StringComparison.Ordinal))
            {
                files.Add(path, OcflNames.Digest(File.ReadAllBytes(file)));
            }
        }

        return files;
    }
}
