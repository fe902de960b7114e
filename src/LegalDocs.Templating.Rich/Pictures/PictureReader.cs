using System.Buffers.Binary;
using System.IO.Hashing;

namespace LegalDocs.Templating;

/// <summary>Reads the size of a picture and checks that it is whole: Word shows a red cross for a picture that is not.</summary>
/// <remarks>PNG: ISO/IEC 15948; JPEG: ITU-T T.81 annex B; GIF: GIF89a.</remarks>
internal static class PictureReader
{
    private const double DefaultDots = 96;
    private const double InchesPerMetre = 0.0254;
    private const double CentimetresPerInch = 2.54;

    private static ReadOnlySpan<byte> PngSignature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Whether the bytes begin like one of the three formats.</summary>
    public static bool IsKnown(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(PngSignature) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8);

    /// <exception cref="RichValueException">The bytes are no PNG, JPEG or GIF picture, or not a whole one.</exception>
    public static Picture Read(ReadOnlyMemory<byte> content)
    {
        var bytes = content.Span;
        var picture = bytes switch
        {
            _ when bytes.StartsWith(PngSignature) => Png(content),
            [0xFF, 0xD8, 0xFF, ..] => Jpeg(content),
            _ when bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8) => Gif(content),
            _ => throw new RichValueException(PictureProblems.Format(NameOf(bytes))),
        };
        return picture is { Width: > 0, Height: > 0 } ? picture : throw Damaged(picture.Extension);
    }

    private static Picture Png(ReadOnlyMemory<byte> content)
    {
        var bytes = content.Span;
        var (width, height, dots, position) = (0, 0, DefaultDots, PngSignature.Length);
        while (position + 12 <= bytes.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[position..]);
            if (length > bytes.Length - position - 12)
            {
                break;
            }

            var chunk = bytes.Slice(position + 4, (int)length + 4);
            if (Crc32.HashToUInt32(chunk) != BinaryPrimitives.ReadUInt32BigEndian(bytes[(position + 8 + (int)length)..]))
            {
                break;
            }

            var type = chunk[..4];
            var data = chunk[4..];
            if (type.SequenceEqual("IHDR"u8) && length >= 8)
            {
                width = BinaryPrimitives.ReadInt32BigEndian(data);
                height = BinaryPrimitives.ReadInt32BigEndian(data[4..]);
            }
            else if (type.SequenceEqual("pHYs"u8) && length == 9 && data[8] == 1)
            {
                dots = Dots(BinaryPrimitives.ReadUInt32BigEndian(data) * InchesPerMetre);
            }
            else if (type.SequenceEqual("IEND"u8))
            {
                return new Picture("png", content, width, height, dots);
            }

            position += 12 + (int)length;
        }

        throw Damaged("png");
    }

    private static Picture Jpeg(ReadOnlyMemory<byte> content)
    {
        var bytes = content.Span;
        var (position, dots) = (2, DefaultDots);
        while (position + 4 <= bytes.Length && bytes[position] == 0xFF)
        {
            var marker = bytes[position + 1];
            if (marker == 0xFF)
            {
                position++;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(position + 2)..]);
            if (length < 2 || position + 2 + length > bytes.Length)
            {
                break;
            }

            var data = bytes.Slice(position + 4, length - 2);
            if (marker == 0xE0 && data.StartsWith("JFIF\0"u8) && data.Length >= 12)
            {
                dots = JfifDots(data);
            }
            else if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC) && data.Length >= 6)
            {
                // Something must follow the frame, and the picture must have its end.
                return bytes[position..].LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) > length
                    ? new Picture("jpeg", content, BinaryPrimitives.ReadUInt16BigEndian(data[3..]),
                        BinaryPrimitives.ReadUInt16BigEndian(data[1..]), dots)
                    : throw Damaged("jpeg");
            }

            position += 2 + length;
        }

        throw Damaged("jpeg");
    }

    private static double JfifDots(ReadOnlySpan<byte> data)
    {
        var density = BinaryPrimitives.ReadUInt16BigEndian(data[8..]);
        return data[7] switch
        {
            1 => Dots(density),
            2 => Dots(density * CentimetresPerInch),
            _ => DefaultDots,
        };
    }

    private static Picture Gif(ReadOnlyMemory<byte> content)
    {
        var bytes = content.Span;
        return bytes.Length > 14 && bytes.TrimEnd((byte)0) is [.., 0x3B]
            ? new Picture("gif", content, BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]),
                BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]), DefaultDots)
            : throw Damaged("gif");
    }

    // A resolution out of all proportion is a mistake of the program that wrote the picture.
    private static double Dots(double value) => value is >= 20 and <= 5_000 ? Math.Round(value, 2) : DefaultDots;

    private static string NameOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [(byte)'B', (byte)'M', ..] => "BMP",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', ..] => "WebP",
        [(byte)'I', (byte)'I', 0x2A, 0, ..] or [(byte)'M', (byte)'M', 0, 0x2A, ..] => "TIFF",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "PDF",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => "HEIC, AVIF",
        _ when bytes[..Math.Min(bytes.Length, 1_000)].IndexOf("<svg"u8) >= 0 => "SVG",
        _ => "",
    };

    private static RichValueException Damaged(string extension) => new(PictureProblems.Damaged(extension.ToUpperInvariant()));
}
