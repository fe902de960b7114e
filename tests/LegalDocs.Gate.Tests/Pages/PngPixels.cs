using System.Buffers.Binary;
using System.IO.Compression;

namespace LegalDocs.Gate.Tests.Pages;

/// <summary>Reads the PNG files of this project: one data chunk, each row told from the one above (filter 2).</summary>
internal static class PngPixels
{
    public static byte[] Of(byte[] png)
    {
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(33));
        using var zlib = new ZLibStream(new MemoryStream(png, 41, length), CompressionMode.Decompress);
        var (pixels, row) = (new byte[3 * width * height], new byte[(3 * width) + 1]);
        for (var y = 0; y < height; y++)
        {
            zlib.ReadExactly(row);
            Assert.Equal(2, row[0]);
            for (var x = 0; x < 3 * width; x++)
            {
                pixels[(y * 3 * width) + x] = (byte)(row[x + 1] + (y == 0 ? 0 : pixels[((y - 1) * 3 * width) + x]));
            }
        }

        return pixels;
    }
}
