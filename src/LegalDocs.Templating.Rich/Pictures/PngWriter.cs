using System.Buffers.Binary;
using System.IO.Hashing;

namespace LegalDocs.Templating;

/// <summary>Writes black and white PNG pictures without compression: the same bytes on every machine and runtime.</summary>
/// <remarks>ISO/IEC 15948; stored blocks of RFC 1951 §3.2.4. The package compresses its entries anyway.</remarks>
internal static class PngWriter
{
    private const int StoredBlock = 65_535;
    private const uint AdlerModulus = 65_521;

    /// <summary>A square picture.</summary>
    /// <param name="side">Width and height in pixels.</param>
    /// <param name="isBlack">The colour at (x, y).</param>
    public static byte[] BlackAndWhite(int side, Func<int, int, bool> isBlack)
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        Span<byte> header = stackalloc byte[13];
        header.Clear();
        BinaryPrimitives.WriteInt32BigEndian(header, side);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], side);
        header[8] = 1;
        Chunk(file, "IHDR"u8, header);
        Chunk(file, "IDAT"u8, Stored(Rows(side, isBlack)));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Rows(int side, Func<int, int, bool> isBlack)
    {
        var rowLength = 1 + ((side + 7) / 8);
        var rows = new byte[side * rowLength];
        for (var y = 0; y < side; y++)
        {
            for (var x = 0; x < side; x++)
            {
                if (!isBlack(x, y))
                {
                    rows[(y * rowLength) + 1 + (x / 8)] |= (byte)(0x80 >> (x % 8));
                }
            }
        }

        return rows;
    }

    private static byte[] Stored(byte[] data)
    {
        using var stream = new MemoryStream();
        stream.Write([0x78, 0x01]);
        Span<byte> head = stackalloc byte[5];
        for (var position = 0; position < data.Length; position += StoredBlock)
        {
            var length = Math.Min(StoredBlock, data.Length - position);
            head[0] = (byte)(position + length == data.Length ? 1 : 0);
            BinaryPrimitives.WriteUInt16LittleEndian(head[1..], (ushort)length);
            BinaryPrimitives.WriteUInt16LittleEndian(head[3..], (ushort)~length);
            stream.Write(head);
            stream.Write(data, position, length);
        }

        BinaryPrimitives.WriteUInt32BigEndian(head, Adler(data));
        stream.Write(head[..4]);
        return stream.ToArray();
    }

    private static uint Adler(byte[] data)
    {
        var (a, b) = (1u, 0u);
        foreach (var value in data)
        {
            a = (a + value) % AdlerModulus;
            b = (b + a) % AdlerModulus;
        }

        return (b << 16) | a;
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        var crc = new Crc32();
        crc.Append(type);
        crc.Append(data);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, crc.GetCurrentHashAsUInt32());
        file.Write(number);
    }
}
