using System.Globalization;
using System.Text;

namespace LegalDocs.Sandbox;

/// <summary>A PDF of one page with lines of text: slips and letters of the rehearsal.</summary>
internal static class OnePagePdf
{
    private const int LineWidth = 90;

    public static byte[] Write(IReadOnlyList<string> lines)
    {
        var content = new StringBuilder("BT /F1 11 Tf 56 780 Td 16 TL\n");
        foreach (var line in lines.SelectMany(Wrapped))
        {
            content.Append('(').Append(Escape(line)).Append(") Tj T*\n");
        }

        content.Append("ET\n");
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            string.Create(CultureInfo.InvariantCulture, $"<< /Length {content.Length} >>\nstream\n{content}endstream"),
        ];
        return Assemble(objects);
    }

    private static byte[] Assemble(string[] objects)
    {
        var pdf = new StringBuilder("%PDF-1.7\n");
        var offsets = new List<int>();
        foreach (var (index, content) in objects.Index())
        {
            offsets.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{content}\nendobj\n");
        }

        var start = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            pdf.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        }

        pdf.Append(
            CultureInfo.InvariantCulture,
            $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }

    private static IEnumerable<string> Wrapped(string line) =>
        line.Length == 0 ? [string.Empty] : line.Chunk(LineWidth).Select(chunk => new string(chunk));

    /// <summary>One byte for one character, so that lengths and offsets are those of the text.</summary>
    private static string Escape(string line) => string.Concat(line.Select(character => character switch
    {
        '(' or ')' or '\\' => $"\\{character}",
        < ' ' or > '\u00FF' => "?",
        _ => character.ToString(),
    }));
}
