using System.Globalization;
using System.Text;

namespace LegalDocs.Pdf;

/// <summary>The operators that draw a stamp upright in a corner of the page, however the page is turned.</summary>
internal sealed class StampDrawing(PdfStamp stamp, StampFont font, string fontName)
{
    private const double LineHeight = 1.25;
    private const double Padding = 0.6;

    private double Width => (stamp.Lines.Max(font.Width) * stamp.FontSize) + (2 * Padding * stamp.FontSize);

    private double Height => ((stamp.Lines.Count * LineHeight) + (2 * Padding) - 0.25) * stamp.FontSize;

    public string Content(PdfFile file, PdfPage page)
    {
        var content = new StringBuilder("/Artifact BMC\nq\n");
        content.Append(Upright(file, page)).Append(" cm\n");
        content.Append(CultureInfo.InvariantCulture, $"1 g 0 0 {Number(Width)} {Number(Height)} re f\n");
        content.Append(CultureInfo.InvariantCulture, $"0 G 0.6 w 0 0 {Number(Width)} {Number(Height)} re S\n");
        content.Append(CultureInfo.InvariantCulture, $"0 g BT /{fontName} {Number(stamp.FontSize)} Tf\n");
        var baseline = Height - ((Padding + 0.75) * stamp.FontSize);
        foreach (var line in stamp.Lines)
        {
            content.Append(CultureInfo.InvariantCulture, $"1 0 0 1 {Number(Padding * stamp.FontSize)} {Number(baseline)} Tm ");
            content.Append(CultureInfo.InvariantCulture, $"<{font.Codes(line)}> Tj\n");
            baseline -= LineHeight * stamp.FontSize;
        }

        return content.Append("ET\nQ\nEMC\n").ToString();
    }

    /// <summary>The matrix that puts the stamp's lower left corner in its place, turned against the page's own rotation.</summary>
    private string Upright(PdfFile file, PdfPage page)
    {
        var box = Box(file, page.Inherited(file, "CropBox")) ?? Box(file, page.MediaBox(file))!;
        var turn = file.Resolve(page.Inherited(file, "Rotate")) is PdfNumber number ? (((int)number.Real % 360) + 360) % 360 : 0;
        var (seenWidth, seenHeight) = turn is 90 or 270 ? (box.Height, box.Width) : (box.Width, box.Height);
        var x = stamp.Corner is PdfCorner.TopLeft or PdfCorner.BottomLeft ? stamp.Margin : seenWidth - stamp.Margin - Width;
        var y = stamp.Corner is PdfCorner.BottomLeft or PdfCorner.BottomRight ? stamp.Margin : seenHeight - stamp.Margin - Height;
        return turn switch
        {
            90 => Matrix(0, 1, -1, 0, box.Left + box.Width - y, box.Bottom + x),
            180 => Matrix(-1, 0, 0, -1, box.Left + box.Width - x, box.Bottom + box.Height - y),
            270 => Matrix(0, -1, 1, 0, box.Left + y, box.Bottom + box.Height - x),
            _ => Matrix(1, 0, 0, 1, box.Left + x, box.Bottom + y),
        };
    }

    private static PageBox? Box(PdfFile file, PdfValue? value)
    {
        var numbers = file.Array(value).Select(file.Resolve).OfType<PdfNumber>().Select(number => number.Real).ToList();
        return numbers is [var one, var two, var three, var four]
            ? new PageBox(Math.Min(one, three), Math.Min(two, four), Math.Abs(three - one), Math.Abs(four - two))
            : null;
    }

    private static string Matrix(params ReadOnlySpan<double> numbers)
    {
        var matrix = new StringBuilder();
        foreach (var number in numbers)
        {
            matrix.Append(matrix.Length > 0 ? " " : "").Append(Number(number));
        }

        return matrix.ToString();
    }

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    private sealed record PageBox(double Left, double Bottom, double Width, double Height);
}
