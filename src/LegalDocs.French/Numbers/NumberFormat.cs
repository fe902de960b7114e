using System.Globalization;
using System.Text;

namespace LegalDocs.French.Numbers;

/// <summary>Numbers in figures: groups of three with U+202F, decimal comma. For quantities, never years or
/// codes.</summary>
public static class NumberFormat
{
    // Decimal has at most 28 decimals.
    private const string AllDecimals = "0.############################";

    /// <summary>A whole number in figures.</summary>
    /// <param name="value">Any.</param>
    /// <returns>For example « 1 204 » with U+202F; a negative number begins with a hyphen-minus.</returns>
    public static string Whole(long value) => Group(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number in figures with the decimals it has, without final zeros.</summary>
    /// <param name="value">Any.</param>
    /// <returns>For example « 1 204,5 ».</returns>
    public static string WithDecimals(decimal value) =>
        Group(value.ToString(AllDecimals, CultureInfo.InvariantCulture));

    /// <summary>A number in figures with exactly two decimals; the caller has rounded it.</summary>
    internal static string TwoDecimals(decimal value) => Group(value.ToString("0.00", CultureInfo.InvariantCulture));

    private static string Group(string invariant)
    {
        var start = invariant[0] == '-' ? 1 : 0;
        var dot = invariant.IndexOf('.', StringComparison.Ordinal);
        var end = dot < 0 ? invariant.Length : dot;
        var text = new StringBuilder(invariant, 0, start, invariant.Length * 2);
        for (var i = start; i < end; i++)
        {
            if (i > start && (end - i) % 3 == 0)
            {
                _ = text.Append(Characters.NarrowNoBreakSpace);
            }

            _ = text.Append(invariant[i]);
        }

        return dot < 0
            ? text.ToString()
            : text.Append(',').Append(invariant, dot + 1, invariant.Length - dot - 1).ToString();
    }
}
