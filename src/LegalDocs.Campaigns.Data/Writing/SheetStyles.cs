using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace LegalDocs.Campaigns.Data.Writing;

/// <summary>Styles of a workbook that we write; the constants are the places in its list of cell formats.</summary>
internal static class SheetStyles
{
    public const uint Heading = 1;
    public const uint Text = 2;
    public const uint Prose = 3;
    public const uint Number = 4;
    public const uint Day = 5;
    public const uint Link = 6;
    public const uint OptionalHeading = 7;
    public const uint Amount = 8;
    public const uint AnyNumber = 9;

    private const uint TextFormat = 49; // « @ »
    private const uint WholeFormat = 1; // « 0 »
    private const uint AmountFormat = 4; // « #,##0.00 »
    private const uint DayFormat = 164;
    private const string HeadingFill = "FFD9E2EC";
    private const string OptionalFill = "FFF1F4F7";
    private const string LinkColor = "FF0B5394";

    public static Stylesheet Build() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "dd/mm/yyyy" }),
        new Fonts(
            Font(),
            Font(new Bold()),
            Font(new Underline(), new Color { Rgb = LinkColor }),
            Font(new Italic())),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Solid(HeadingFill),
            Solid(OptionalFill)),
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
            Format(TextFormat, 2),
            Format(TextFormat, 3, fill: 3, wraps: true),
            Format(AmountFormat, 0),
            Format(0, 0)));

    private static Fill Solid(string color) =>
        new(new PatternFill(new ForegroundColor { Rgb = color }) { PatternType = PatternValues.Solid });

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
