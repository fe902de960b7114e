using System.Text;

namespace LegalDocs.French.Numbers;

/// <summary>Roman numerals, for titles and chapters.</summary>
public static class RomanNumerals
{
    private const long Max = 3_999;

    private static readonly (int Value, string Sign)[] Signs =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
        (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    /// <summary>The number in Roman numerals, in capitals.</summary>
    /// <param name="value">1 to 3 999.</param>
    /// <returns>For example « IV ».</returns>
    /// <exception cref="FrenchFormatException">Outside these limits: Roman numerals have no zero and no 4
    /// 000.</exception>
    public static string Write(long value)
    {
        if (value is < 1 or > Max)
        {
            throw new FrenchFormatException(
                $"{NumberFormat.Whole(value)} ne s’écrit pas en chiffres romains : de 1 à 3 999 seulement.",
                $"{value} has no Roman numeral: from 1 to 3,999 only.",
                "Utilisez des chiffres arabes.",
                "Use Arabic figures.");
        }

        var text = new StringBuilder();
        foreach (var (amount, sign) in Signs)
        {
            for (; value >= amount; value -= amount)
            {
                _ = text.Append(sign);
            }
        }

        return text.ToString();
    }
}
