using System.Text;

namespace LegalDocs.Versions.Tests.Support;

/// <summary>Values whose content does not matter.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Date = new(2018, 9, 27, 8, 30, 0, TimeSpan.Zero);

    public static readonly VersionAuthor Author = new("Greffe", "mailto:greffe@metropole.example");

    public static readonly ActeObjectId Id = ActeObjectId.ForActe("242100410", "DM2018_0042");

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Bytes(int seed, int length)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    /// <summary>A draft that replaces the whole state.</summary>
    public static VersionDraft Draft(params (string Path, string Text)[] files) => new()
    {
        Files = files.ToDictionary(file => file.Path, file => (ReadOnlyMemory<byte>)Bytes(file.Text)),
        Mode = VersionMode.Replace,
        Message = "Délibération adoptée",
        Author = Author,
    };

    /// <summary>A draft that adds to the head's state.</summary>
    public static VersionDraft Addition(params (string Path, string Text)[] files) =>
        Draft(files) with { Mode = VersionMode.Extend };
}
