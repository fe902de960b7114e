using System.Globalization;

namespace LegalDocs.Templating;

/// <summary>A length as a drafter writes it: <c>4 cm</c>, <c>30 mm</c>, <c>4,5 cm</c>, <c>120 pt</c>, <c>2 in</c>.</summary>
internal static class PictureLength
{
    // Largest size Word accepts for a drawing: 22 inches, a little more than 55 cm.
    private const decimal MaxEmu = 55 * EmuPerCentimetre;
    private const decimal MinEmu = EmuPerCentimetre / 10m;
    private const int EmuPerCentimetre = 360_000;

    /// <summary>The length in EMU; null for null or an empty text.</summary>
    /// <exception cref="RichValueException">It is no length between 1 mm and 55 cm.</exception>
    public static long? Parse(object? value)
    {
        if (value is null or "")
        {
            return null;
        }

        var text = value as string ?? "";
        var unit = text.AsSpan().TrimStart("0123456789., \u00A0\u202F");
        var number = text[..^unit.Length].Trim().Replace(',', '.');
        decimal emu = unit.Trim() switch
        {
            "cm" => EmuPerCentimetre,
            "mm" => EmuPerCentimetre / 10,
            "in" or "po" => 914_400,
            "pt" => 12_700,
            "px" => 9_525,
            _ => 0,
        };
        return decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count)
            && count < 100_000 && count * emu is >= MinEmu and <= MaxEmu and var length
                ? (long)length
                : throw new RichValueException(PictureProblems.Length(value as string ?? Shown(value)));
    }

    private static string Shown(object value) =>
        value is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : "?";
}
