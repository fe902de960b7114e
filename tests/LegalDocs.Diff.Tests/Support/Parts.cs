using System.IO.Compression;
using System.Text;

namespace LegalDocs.Diff.Tests.Support;

/// <summary>Looks into packages and changes one part of them.</summary>
internal static class Parts
{
    public static string Read(byte[] package, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    public static IReadOnlyList<string> Names(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return [.. zip.Entries.Select(entry => entry.FullName)];
    }

    /// <summary>A copy in which one part's text is another, or the part is gone when the edit gives null.</summary>
    public static byte[] Edit(byte[] package, string name, Func<string, string?> edit)
    {
        using var buffer = new MemoryStream();
        buffer.Write(package);
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry(name)!;
            string text;
            using (var reader = new StreamReader(entry.Open()))
            {
                text = reader.ReadToEnd();
            }

            entry.Delete();
            if (edit(text) is { } edited)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(edited));
            }
        }

        return buffer.ToArray();
    }
}
