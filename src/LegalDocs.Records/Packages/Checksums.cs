using System.Text;

namespace LegalDocs.Records;

/// <summary>Lists of digests that <c>sha256sum --check</c> and <c>sha512sum --check</c> read.</summary>
internal static class Checksums
{
    /// <summary>« DIGEST␣␣PATH », one a line, in ordinal order of path.</summary>
    public static byte[] Of(IEnumerable<(string Path, string Digest)> files)
    {
        var text = new StringBuilder();
        foreach (var (path, digest) in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            text.Append(digest).Append("  ").Append(path).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
