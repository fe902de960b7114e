namespace LegalDocs.Versions.Azure;

/// <summary>Media types of what the store holds, so that a blob opened in the portal shows itself.</summary>
internal static class MediaTypes
{
    public static string Of(string path) => Path.GetExtension(path) switch
    {
        ".pdf" => "application/pdf",
        ".docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".json" => "application/json",
        ".xml" => "application/xml",
        _ => "application/octet-stream",
    };
}
