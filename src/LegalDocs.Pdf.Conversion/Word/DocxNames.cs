namespace LegalDocs.Pdf;

/// <summary>Namespaces and values of the Open XML formats (ECMA-376-1, transitional; ISO strict beside it).</summary>
internal static class DocxNames
{
    public const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string WordStrict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string RelationshipsStrict = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /// <summary>An on/off value: present without a value means on (ECMA-376-1 §17.17.4).</summary>
    public static bool IsOn(string? value) => value is not ("0" or "false" or "off");
}
