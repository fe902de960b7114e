using System.Security.Cryptography;
using System.Text;

namespace LegalDocs.Pdf;

/// <summary>The fonts of this machine, as far as they decide the bytes of a PDF.</summary>
internal static class Fonts
{
    private static readonly string[] Folders =
    [
        "/usr/share/fonts", "/usr/local/share/fonts", "/etc/fonts", "/Library/Fonts", "/System/Library/Fonts", @"C:\Windows\Fonts",
    ];

    /// <summary>A hash over names and contents of all font files and of the rules that choose among them.</summary>
    /// <param name="programFolder">LibreOffice's program folder: it brings fonts of its own.</param>
    public static string Fingerprint(string? programFolder)
    {
        var own = programFolder is null ? null : Path.GetFullPath(Path.Combine(programFolder, "..", "share", "fonts"));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Folders.Append(own).OfType<string>().Where(Directory.Exists).SelectMany(Files))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file));
            using var stream = File.OpenRead(file);
            hash.AppendData(SHA256.HashData(stream));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IEnumerable<string> Files(string folder) => Directory
        .EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true })
        .Where(File.Exists)
        .Order(StringComparer.Ordinal);
}
