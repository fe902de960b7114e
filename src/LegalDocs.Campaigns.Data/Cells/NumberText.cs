using System.Globalization;
using System.Text;
using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Data.Cells;

/// <summary>Reads numbers as French offices write them. The framework's parser refuses what Excel writes.</summary>
/// <remarks>
/// Thousands by any Unicode space, in groups of three; a decimal comma; a minus sign of either kind; a unit after it
/// when the column has one. A point is refused: Excel in French reads « 22.5 » as the 22nd of May.
/// </remarks>
internal static class NumberText
{
    private const int MaxWhole = 18;
    private const int MaxDecimals = 10;
    private const int GroupLength = 3;

    /// <summary>What a text is as a number.</summary>
    public enum Outcome
    {
        /// <summary>A number.</summary>
        Number,

        /// <summary>Something else.</summary>
        NotANumber,

        /// <summary>A number with a point.</summary>
        HasPoint,

        /// <summary>More digits than are kept exactly.</summary>
        TooLong,
    }

    /// <summary>Reads a number.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="unit">Sign that may follow, € or %; null for none.</param>
    /// <param name="number">The number, exact, without final zeros after the comma.</param>
    /// <returns>Whether the text is a number.</returns>
    public static Outcome Read(string text, char? unit, out decimal number)
    {
        number = 0;
        var body = CleanText.Trim(text);
        if (unit is { } sign && body.EndsWith(sign))
        {
            body = CleanText.Trim(body[..^1]);
        }

        var isNegative = body.Length > 0 && body[0] is '-' or '−';
        body = isNegative ? CleanText.Trim(body[1..]) : body;
        var comma = body.IndexOf(',');
        var (whole, decimals) = comma < 0 ? (body, null) : (body[..comma], body[(comma + 1)..]);
        if (body.Contains('.', StringComparison.Ordinal))
        {
            return body.All(character => IsDigitOrBlank(character) || character is '.' or ',')
                ? Outcome.HasPoint
                : Outcome.NotANumber;
        }

        if (Ungrouped(whole) is not { } digits || decimals is "" || decimals?.All(char.IsAsciiDigit) == false)
        {
            return Outcome.NotANumber;
        }

        if (digits.Length > MaxWhole || decimals?.Length > MaxDecimals)
        {
            return Outcome.TooLong;
        }

        number = Exact(
            decimal.Parse($"{digits}.{decimals ?? "0"}", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture));
        number = isNegative ? -number : number;
        return Outcome.Number;
    }

    /// <summary>The same number without final zeros after the point: one number has one form.</summary>
    public static decimal Exact(decimal number) => number / 1.0000000000000000000000000000m;

    /// <summary>Digits without the blanks between groups of three, or null when they are not so grouped.</summary>
    private static string? Ungrouped(string text)
    {
        var digits = new StringBuilder(text.Length);
        var sinceBlank = 0;
        var hasBlank = false;
        foreach (var character in text)
        {
            if (char.IsAsciiDigit(character))
            {
                digits.Append(character);
                sinceBlank++;
            }
            else if (PlainLetters.IsBlank(character) && IsGroup(sinceBlank, hasBlank))
            {
                (hasBlank, sinceBlank) = (true, 0);
            }
            else
            {
                return null;
            }
        }

        return digits.Length > 0 && (!hasBlank || sinceBlank == GroupLength) ? digits.ToString() : null;
    }

    private static bool IsGroup(int length, bool hasBlank) =>
        hasBlank ? length == GroupLength : length is >= 1 and <= GroupLength;

    private static bool IsDigitOrBlank(char character) =>
        char.IsAsciiDigit(character) || PlainLetters.IsBlank(character);
}
