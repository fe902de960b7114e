using System.Globalization;
using System.Text;

namespace LegalDocs.Pdf.Tests;

/// <summary>Writes small PDF files by hand, with a classic cross-reference table.</summary>
internal sealed class PdfBuilder
{
    private readonly SortedDictionary<int, string> _objects = [];

    public string Trailer { get; set; } = "/Root 1 0 R";

    /// <summary>One page with one font and a content stream, not embedded, not PDF/A.</summary>
    public static PdfBuilder OnePage(string content) => new PdfBuilder()
        .Object(1, "<</Type/Catalog/Pages 2 0 R>>")
        .Object(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>")
        .Object(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>")
        .Stream(4, content)
        .Object(5, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");

    /// <summary>One page that looks like PDF/A-2b to the judge: font program, output profile and announcement are there.</summary>
    public static PdfBuilder PdfA(string content) => OnePage($"/F1 12 Tf {content}")
        .Object(1, "<</Type/Catalog/Pages 2 0 R/Metadata 6 0 R/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/DestOutputProfile 7 0 R>>]>>")
        .Object(5, "<</Type/Font/Subtype/TrueType/BaseFont/BAAAAA+Carlito/FontDescriptor<</FontFile2 7 0 R>>>>")
        .Stream(6, "<rdf:RDF><pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:RDF>", "/Type/Metadata/Subtype/XML")
        .Stream(7, "program");

    public PdfBuilder Object(int number, string value)
    {
        _objects[number] = value;
        return this;
    }

    public PdfBuilder Stream(int number, string content, string entries = "") =>
        Object(number, $"<<{entries}/Length {Encoding.Latin1.GetByteCount(content)}>>\nstream\n{content}\nendstream");

    public byte[] Build()
    {
        var file = new StringBuilder("%PDF-1.7\n");
        var table = new StringBuilder();
        foreach (var (number, value) in _objects)
        {
            table.Append(CultureInfo.InvariantCulture, $"{number} 1\n{file.Length:D10} 00000 n \n");
            file.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{value}\nendobj\n");
        }

        var start = file.Length;
        file.Append("xref\n0 1\n0000000000 65535 f \n").Append(table);
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<<{Trailer}/Size {_objects.Keys.Max() + 1}>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
