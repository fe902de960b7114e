namespace LegalDocs.Records;

/// <summary>Formats of the files of an act: words, media type, PRONOM identifier.</summary>
/// <remarks>The PRONOM identifiers were not checked against the registry of The National Archives from here; an archive identifies
/// files anew.</remarks>
internal static class SedaFormats
{
    public static (string Words, string MimeType, string? Pronom) Of(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        // Acts are made as PDF/A-2b; a signed or stamped one is an increment upon it.
        ".pdf" => ("PDF/A-2b", "application/pdf", "fmt/477"),
        ".xml" => ("XML 1.0", "application/xml", "fmt/101"),
        ".json" => ("JSON", "application/json", "fmt/817"),
        ".docx" => ("Office Open XML", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "fmt/412"),
        _ => ("Octets", "application/octet-stream", null),
    };
}
