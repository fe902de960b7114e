namespace LegalDocs.Campaigns.Planning;

/// <summary>Reads files that Word or Excel may hold open: no lock is taken, none is asked for.</summary>
public static class SharedFile
{
    /// <summary>Reads a whole file.</summary>
    /// <param name="path">Absolute path.</param>
    /// <returns>Its bytes.</returns>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public static byte[] ReadAllBytes(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
