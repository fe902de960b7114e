namespace LegalDocs.Campaigns.Planning;

/// <summary>Reads files that Word or Excel may hold open: no lock is taken, none is asked for.</summary>
internal static class SharedFile
{
    public static byte[] ReadAllBytes(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
