namespace LegalDocs.Pdf;

/// <summary>The filters of the conversion, as LibreOffice 7.4 and newer take them on the command line.</summary>
/// <remarks>PDF/A-2b, tagged, with bookmarks; pictures neither recompressed nor reduced, as LibreOffice does by default.</remarks>
internal static class ExportFilter
{
    /// <summary>Forced, or a text or HTML file named .docx would be converted as such.</summary>
    public const string Input = "MS Word 2007 XML";

    public const string Argument = "pdf:writer_pdf_Export:" +
        """{"SelectPdfVersion":{"type":"long","value":"2"}""" +
        ""","UseTaggedPDF":{"type":"boolean","value":"true"}""" +
        ""","PDFUACompliance":{"type":"boolean","value":"true"}""" +
        ""","ExportBookmarks":{"type":"boolean","value":"true"}""" +
        ""","DisplayPDFDocumentTitle":{"type":"boolean","value":"true"}""" +
        ""","ExportFormFields":{"type":"boolean","value":"false"}""" +
        ""","ExportNotes":{"type":"boolean","value":"false"}""" +
        ""","UseLosslessCompression":{"type":"boolean","value":"true"}""" +
        ""","ReduceImageResolution":{"type":"boolean","value":"false"}}""";
}
