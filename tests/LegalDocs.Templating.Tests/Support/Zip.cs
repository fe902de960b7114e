using System.IO.Compression;

namespace LegalDocs.Templating.Tests.Support;

/// <summary>Changes entries of a package.</summary>
internal static class Zip
{
    public static byte[] Replaced(byte[] docx, string name, byte[] content) =>
        Changed(docx, zip =>
        {
            zip.GetEntry(name)?.Delete();
            Add(zip, name, content);
        });

    public static byte[] With(byte[] docx, string name, byte[] content) => Changed(docx, zip => Add(zip, name, content));

    public static byte[] Changed(byte[] docx, Action<ZipArchive> change)
    {
        var stream = new MemoryStream();
        stream.Write(docx);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            change(zip);
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(content);
    }
}
