using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace LegalDocs.Campaigns.Summaries;

/// <summary>Styles of the summary workbook; the constants are the places in its list of cell formats.</summary>
internal static class SummaryStyles
{
    public const uint Heading = 1;
    public const uint Text = 2;
    public const uint Prose = 3;
    public const uint Number = 4;
    public const uint Day = 5;
    public const uint Link = 6;

    private const uint TextFormat = 49; // « @ »
    private const uint WholeFormat = 1; // « 0 »
    private const uint DayFormat = 164;
    private const string HeadingFill = "FFD9E2EC";
    private const string LinkColor = "FF0B5394";

    public static Stylesheet Build() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "dd/mm/yyyy" }),
        new Fonts(
            Font(),
            Font(new Bold()),
            Font(new Underline(), new Color { Rgb = LinkColor })),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = HeadingFill }) { PatternType = PatternValues.Solid })),
        new Borders(new Border(
            new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            Format(0, 0),
            Format(TextFormat, 1, fill: 2, wraps: true),
            Format(TextFormat, 0),
            Format(TextFormat, 0, wraps: true),
            Format(WholeFormat, 0),
            Format(DayFormat, 0),
            Format(TextFormat, 2)));

    private static Font Font(params OpenXmlElement[] marks)
    {
        var font = new Font();
        font.Append(marks.Where(mark => mark is not Color));
        font.Append(new FontSize { Val = 11 });
        font.Append(marks.OfType<Color>());
        font.Append(new FontName { Val = "Calibri" });
        return font;
    }

    private static CellFormat Format(uint number, uint font, uint fill = 0, bool wraps = false)
    {
        var format = new CellFormat
        {
            NumberFormatId = number,
            FontId = font,
            FillId = fill,
            BorderId = 0,
            FormatId = 0,
            ApplyNumberFormat = number != 0,
            ApplyFont = font != 0,
            ApplyFill = fill != 0,
            ApplyAlignment = true,
        };
        format.Append(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = wraps });
        return format;
    }
}
