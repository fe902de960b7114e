using System.Text;

namespace LegalDocs.Pdf;

/// <summary>Text strings: UTF-16 with a mark, UTF-8 with a mark, else one byte per character (ISO 32000-2 §7.9.2.2).</summary>
internal static class PdfTextString
{
    public static string Decode(PdfString value) => value.Bytes.Span switch
    {
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
        var bytes => Encoding.Latin1.GetString(bytes),
    };

    public static PdfString Encode(string text) => new((byte[])[0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)], true);
}
