using System.Globalization;
using System.Security;
using System.Text;

namespace LegalDocs.Pdf;

/// <summary>Title and dates of a joined file, the same in XMP and in Info (ISO 19005-2 §6.6.3).</summary>
internal static class MergedMetadata
{
    private const string Producer = "LegalDocs";

    public static bool IsPdfA2(PdfFile file) =>
        file.Resolve(file.Catalog["Metadata"]) is PdfStream metadata
        && Encoding.UTF8.GetString(file.Decode(metadata).Span).Contains("<pdfaid:part>2</pdfaid:part>", StringComparison.Ordinal);

    public static PdfDictionary Info(PdfMergeOptions options) => PdfDictionary.Empty.With(
        ("Title", PdfTextString.Encode(options.Title)),
        ("Producer", PdfTextString.Encode(Producer)),
        ("CreationDate", PdfDate.Write(options.At)));

    public static PdfStream Xmp(PdfMergeOptions options, bool isPdfA)
    {
        var date = options.At.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var announcement = isPdfA
            ? """
               <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description>

              """
            : "";
        var xmp = $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            {announcement}<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">{SecurityElement.Escape(options.Title)}</rdf:li></rdf:Alt></dc:title></rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>{Producer}</pdf:Producer></rdf:Description>
            <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreateDate>{date}</xmp:CreateDate></rdf:Description>
            </rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>
            """;
        var dictionary = PdfDictionary.Empty.With(("Type", new PdfName("Metadata")), ("Subtype", new PdfName("XML")));
        return new PdfStream(dictionary, Encoding.UTF8.GetBytes(xmp));
    }
}
