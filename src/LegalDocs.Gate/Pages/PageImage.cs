using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace LegalDocs.Gate;

/// <summary>The picture of a page, 24 bits a pixel.</summary>
/// <param name="Width">Pixels from left to right.</param>
/// <param name="Height">Pixels from top to bottom.</param>
/// <param name="Rgb">Three bytes for each pixel, row by row.</param>
internal sealed record PageImage(int Width, int Height, byte[] Rgb)
{
    private const int MaxPixels = 40_000_000;

    /// <summary>Reads a portable pixmap in the raw form of <c>pdftoppm</c> (P6, 255 levels).</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static PageImage FromPpm(ReadOnlySpan<byte> file)
    {
        var position = 0;
        if (Word(file, ref position) != "P6")
        {
            throw new InvalidDataException("Not a portable pixmap.");
        }

        var (width, height, levels) = (Number(file, ref position), Number(file, ref position), Number(file, ref position));
        position++; // one blank between the head and the pixels
        if (levels != 255 || width < 1 || height < 1 || (long)width * height > MaxPixels || file.Length - position < 3L * width * height)
        {
            throw new InvalidDataException("A portable pixmap of an unexpected size.");
        }

        return new PageImage(width, height, file.Slice(position, 3 * width * height).ToArray());
    }

    /// <summary>A PNG file (ISO/IEC 15948), always the same for the same pixels.</summary>
    public byte[] ToPng()
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), Height);
        (head[8], head[9]) = (8, 2); // 8 bits, colours
        Chunk(file, "IHDR", head);
        Chunk(file, "IDAT", Compressed());
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    private byte[] Compressed()
    {
        using var stream = new MemoryStream();
        using (var zlib = new ZLibStream(stream, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            // Each row as its difference from the one above: a white page is nearly nothing.
            var (row, stride) = (new byte[(3 * Width) + 1], 3 * Width);
            row[0] = 2;
            for (var y = 0; y < Height; y++)
            {
                for (var x = 0; x < stride; x++)
                {
                    var above = y == 0 ? 0 : Rgb[((y - 1) * stride) + x];
                    row[x + 1] = (byte)(Rgb[(y * stride) + x] - above);
                }

                zlib.Write(row);
            }
        }

        return stream.ToArray();
    }

    private static void Chunk(Stream file, string type, ReadOnlySpan<byte> content)
    {
        var bytes = new byte[content.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(bytes, content.Length);
        Encoding.ASCII.GetBytes(type, bytes.AsSpan(4));
        content.CopyTo(bytes.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(content.Length + 8), Crc32.HashToUInt32(bytes.AsSpan(4, content.Length + 4)));
        file.Write(bytes);
    }

    private static int Number(ReadOnlySpan<byte> file, ref int position) =>
        int.TryParse(Word(file, ref position), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static string Word(ReadOnlySpan<byte> file, ref int position)
    {
        while (position < file.Length && file[position] is (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'\r')
        {
            position++;
        }

        var start = position;
        while (position < file.Length && file[position] > ' ' && position - start < 16)
        {
            position++;
        }

        return Encoding.ASCII.GetString(file[start..position]);
    }
}
