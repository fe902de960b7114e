using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LegalDocs.Pdf;

/// <summary>Writes a whole file: objects numbered from 1 in their order, a classic table, an identifier computed from the content.</summary>
internal static class PdfFileWriter
{
    public static byte[] Write(ReadOnlySpan<byte> header, IEnumerable<PdfValue> objects, PdfReference root, PdfReference? info)
    {
        using var output = new MemoryStream();
        var writer = new PdfWriter(output);
        writer.Raw(header);
        writer.Raw([10, (byte)'%', 0xC3, 0xA4, 0xC3, 0xBC, 10]);
        var offsets = new List<long>();
        foreach (var value in objects)
        {
            offsets.Add(writer.Indirect(offsets.Count + 1, 0, value));
        }

        var hash = SHA256.HashData(output.GetBuffer().AsSpan(0, (int)output.Length));
        var id = new PdfString(hash.AsMemory(0, 16), true);
        var start = writer.Position;
        WriteTable(writer, offsets);
        writer.Value(PdfDictionary.Empty.With(
            ("Size", new PdfNumber(offsets.Count + 1)),
            ("Root", root),
            ("Info", info),
            ("ID", new PdfArray([id, id]))));
        writer.Raw(string.Create(CultureInfo.InvariantCulture, $"\nstartxref\n{start}\n%%EOF\n"));
        return output.ToArray();
    }

    private static void WriteTable(PdfWriter writer, List<long> offsets)
    {
        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            table.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        }

        writer.Raw(table.Append("trailer\n").ToString());
    }
}
