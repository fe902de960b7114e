using System.Security.Cryptography;

namespace LegalDocs.Templating;

/// <summary>A picture whose bytes were checked.</summary>
/// <param name="Extension">Extension of its entry: <c>png</c>, <c>jpeg</c>, <c>gif</c>.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
/// <param name="DotsPerInch">Resolution, 96 when it says none.</param>
internal sealed record Picture(string Extension, ReadOnlyMemory<byte> Content, int Width, int Height, double DotsPerInch)
{
    private const double EmuPerInch = 914_400;

    private string? _hash;

    /// <summary>SHA-256 of the bytes, hexadecimal.</summary>
    public string Hash => _hash ??= Convert.ToHexString(SHA256.HashData(Content.Span));

    public string ContentType => "image/" + Extension;

    /// <summary>Size at its own resolution, in EMU.</summary>
    public PictureSize NaturalSize => new((long)(Width * EmuPerInch / DotsPerInch), (long)(Height * EmuPerInch / DotsPerInch));

    /// <summary>The largest size of the same ratio inside a box.</summary>
    public PictureSize Within(PictureSize box)
    {
        // Integer arithmetic on both sides: the same result on every machine.
        var byWidth = (Int128)box.Width * Height <= (Int128)box.Height * Width;
        return byWidth
            ? new PictureSize(box.Width, Math.Max(1, (long)((Int128)box.Width * Height / Width)))
            : new PictureSize(Math.Max(1, (long)((Int128)box.Height * Width / Height)), box.Height);
    }
}

/// <summary>Width and height in English Metric Units: 360 000 a centimetre.</summary>
internal readonly record struct PictureSize(long Width, long Height);

/// <summary>A picture as one drawing shows it.</summary>
internal sealed record PictureUse(Picture Picture, PictureSize Size, string Description, string RelationshipId);
