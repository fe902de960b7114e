namespace LegalDocs.Pdf;

/// <summary>A font of the file, as far as text and conformity need it.</summary>
/// <param name="Name">Base font name with its subset prefix, such as <c>BAAAAA+Carlito-Bold</c>.</param>
/// <param name="IsEmbedded">Whether the font program is in the file.</param>
/// <param name="Map">From codes to text.</param>
internal sealed record PdfFont(string Name, bool IsEmbedded, ToUnicodeMap Map)
{
    public static PdfFont Read(PdfFile file, PdfDictionary font)
    {
        var isComposite = font.Name("Subtype") == "Type0";
        var described = isComposite && file.Array(font["DescendantFonts"]) is [var descendant, ..]
            ? file.Dictionary(descendant) ?? font
            : font;
        var descriptor = file.Dictionary(described["FontDescriptor"]);
        var isEmbedded = font.Name("Subtype") == "Type3"
            || file.Resolve(descriptor?["FontFile2"] ?? descriptor?["FontFile3"] ?? descriptor?["FontFile"]) is PdfStream;
        var codeLength = isComposite ? 2 : 1;
        var map = file.Resolve(font["ToUnicode"]) is PdfStream stream
            ? ToUnicodeMap.Parse(file.Decode(stream), codeLength)
            : ToUnicodeMap.Latin1(codeLength);
        return new PdfFont(font.Name("BaseFont") ?? "Type3", isEmbedded, map);
    }
}
