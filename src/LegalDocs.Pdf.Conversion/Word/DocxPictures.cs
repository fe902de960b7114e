namespace LegalDocs.Pdf;

/// <summary>What a picture part holds, told by its first bytes.</summary>
internal enum DocxPictureKind
{
    /// <summary>PNG, JPEG, GIF, BMP or TIFF: becomes a picture of the PDF.</summary>
    Raster,

    /// <summary>SVG, EMF or WMF: becomes drawing operators.</summary>
    Vector,

    /// <summary>Missing, empty or of no known kind.</summary>
    Unreadable,
}

/// <summary>Recognises pictures.</summary>
internal static class DocxPictures
{
    public static DocxPictureKind Sniff(DocxPackage package, string part) =>
        package.Has(part) ? Sniff(package.Bytes(part)) : DocxPictureKind.Unreadable;

    public static DocxPictureKind Sniff(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, ..] => DocxPictureKind.Raster,
        [0xFF, 0xD8, 0xFF, ..] => DocxPictureKind.Raster,
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => DocxPictureKind.Raster,
        [(byte)'B', (byte)'M', ..] => DocxPictureKind.Raster,
        [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => DocxPictureKind.Raster,
        [0xD7, 0xCD, 0xC6, 0x9A, ..] or [1, 0, 9, 0, ..] => DocxPictureKind.Vector,
        [1, 0, 0, 0, ..] when bytes.Length > 44 && bytes[40..44].SequenceEqual(" EMF"u8) => DocxPictureKind.Vector,
        [0x1F, 0x8B, ..] => DocxPictureKind.Vector,
        _ when bytes[..Math.Min(bytes.Length, 1_024)].IndexOf("<svg"u8) >= 0 => DocxPictureKind.Vector,
        _ => DocxPictureKind.Unreadable,
    };
}
