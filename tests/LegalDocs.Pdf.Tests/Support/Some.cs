using System.IO.Compression;

namespace LegalDocs.Pdf.Tests;

/// <summary>Documents whose exact content does not matter.</summary>
internal static class Some
{
    private const string Considerant =
        "Considérant que la commune de L’Haÿ-les-Roses et la métropole ont décidé de mettre en commun, au titre de l’article "
        + "L. 5211-4-2 du code général des collectivités territoriales, un service d’instruction des autorisations d’urbanisme, "
        + "dont le coût s’élève à 12 345,67 € par an et dont l’efficacité financière est établie ; ";

    public const string PageNumber =
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    /// <summary>An act of three pages with a table and a picture, header and page numbers; the number makes it unique.</summary>
    public static byte[] Acte(int number)
    {
        var builder = new DocxBuilder()
            .Header(DocxBuilder.P("Dijon Métropole – direction des affaires juridiques"))
            .Footer($"<w:p>{DocxBuilder.Text("Page ")}{PageNumber}{DocxBuilder.Text(" sur ")}<w:fldSimple w:instr=\"NUMPAGES\">{DocxBuilder.Text("9")}</w:fldSimple></w:p>")
            .Paragraph($"Délibération no 2018-09-27_{number:D3}", "Titre1");
        for (var article = 1; article <= 18; article++)
        {
            builder.Paragraph($"{article}. {string.Concat(Enumerable.Repeat(Considerant, 1 + (article % 3)))}");
        }

        return builder.Table(12, 3).Picture(Png(600, 200)).Build();
    }

    public static byte[] Letter(string text = "Le conseil municipal, après en avoir délibéré, approuve la convention.") =>
        new DocxBuilder().Paragraph(text).Build();

    /// <summary>A plain blue picture.</summary>
    public static byte[] Png(int width, int height)
    {
        var rows = new byte[height * ((width * 3) + 1)];
        for (var at = 0; at < rows.Length; at++)
        {
            rows[at] = at % ((width * 3) + 1) == 0 ? (byte)0 : (byte)(40 + (at % 3 * 60));
        }

        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(rows);
        }

        byte[] header = [.. BigEndian(width), .. BigEndian(height), 8, 2, 0, 0, 0];
        return [0x89, .. "PNG\r\n"u8, 26, 10, .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, compressed.ToArray()), .. Chunk("IEND"u8, [])];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        byte[] body = [.. type, .. data];
        return [.. BigEndian(data.Length), .. body, .. BigEndian((int)Crc(body))];
    }

    private static byte[] BigEndian(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var each in bytes)
        {
            crc ^= each;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ (0xEDB88320u & (uint)-(crc & 1));
            }
        }

        return ~crc;
    }
}
