using System.IO.Compression;
using System.Text;

namespace LegalDocs.Pdf;

/// <summary>The smallest document that every working LibreOffice converts.</summary>
internal static class CanaryDocument
{
    private const string OpenXml = "http://schemas.openxmlformats.org";

    public static byte[] Docx { get; } = Make();

    private static byte[] Make()
    {
        using var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", $"""
                <Types xmlns="{OpenXml}/package/2006/content-types">
                  <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                  <Override PartName="/word/document.xml"
                    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                </Types>
                """);
            Add(zip, "_rels/.rels", $"""
                <Relationships xmlns="{OpenXml}/package/2006/relationships">
                  <Relationship Id="r1" Type="{OpenXml}/officeDocument/2006/relationships/officeDocument"
                    Target="word/document.xml"/>
                </Relationships>
                """);
            Add(zip, "word/document.xml", $"""
                <w:document xmlns:w="{OpenXml}/wordprocessingml/2006/main">
                  <w:body><w:p><w:r><w:t>LegalDocs</w:t></w:r></w:p></w:body>
                </w:document>
                """);
        }

        return output.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string xml)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(xml));
    }
}
