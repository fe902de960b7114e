using System.Security.Cryptography;

namespace LegalDocs.EndToEnd.Tests.Support;

/// <summary>All files of a folder with the digests of their bytes: to see that nothing, or only something, was
/// written.</summary>
internal static class FileTree
{
    public static SortedDictionary<string, string> Of(string folder)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            files[Path.GetRelativePath(folder, file)] = Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)));
        }

        return files;
    }
}
