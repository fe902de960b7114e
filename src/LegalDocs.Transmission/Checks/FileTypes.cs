namespace LegalDocs.Transmission;

/// <summary>Types of files by their content, as the platform judges them: never by their extension (protocol 2.2).</summary>
public static class FileTypes
{
    /// <summary>PDF.</summary>
    public const string Pdf = "application/pdf";

    /// <summary>XML.</summary>
    public const string Xml = "application/xml";

    /// <summary>PNG.</summary>
    public const string Png = "image/png";

    /// <summary>JPEG.</summary>
    public const string Jpeg = "image/jpeg";

    /// <summary>The type of a file.</summary>
    /// <param name="content">Its bytes.</param>
    /// <returns>PDF, XML, PNG or JPEG; null for anything else.</returns>
    public static string? Sniff(ReadOnlySpan<byte> content) => content switch
    {
        _ when content.StartsWith("%PDF-"u8) => Pdf,
        _ when content.Length > 3 && content[0] == 0x89 && content[1..].StartsWith("PNG\r\n"u8) => Png,
        _ when content.Length > 2 && content[0] == 0xFF && content[1] == 0xD8 && content[2] == 0xFF => Jpeg,
        _ when content.StartsWith("<?xml"u8) || content.StartsWith("\uFEFF<?xml"u8) => Xml,
        _ => null,
    };

    /// <summary>The extension of a type, as the platform names files (protocol 5.1).</summary>
    /// <param name="mimeType">A type that <see cref="Sniff"/> gives.</param>
    /// <returns>pdf, xml, png or jpg, without dot.</returns>
    public static string Extension(string mimeType) => mimeType switch
    {
        Pdf => "pdf",
        Xml => "xml",
        Png => "png",
        Jpeg => "jpg",
        _ => throw new ArgumentOutOfRangeException(nameof(mimeType), mimeType, "Not a type of the exchange."),
    };
}
