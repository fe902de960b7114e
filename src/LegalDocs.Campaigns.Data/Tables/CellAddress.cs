using System.Globalization;

namespace LegalDocs.Campaigns.Data.Tables;

/// <summary>Addresses of cells as Excel writes them: <c>D17</c>.</summary>
internal static class CellAddress
{
    /// <summary>Columns and rows of the largest sheet that Excel makes.</summary>
    public const int MaxColumn = 16_384;

    /// <summary>Rows of the largest sheet that Excel makes.</summary>
    public const int MaxRow = 1_048_576;

    private const int Letters = 26;

    public static string Of(int row, int column) => Column(column) + row.ToString(CultureInfo.InvariantCulture);

    public static string Column(int column)
    {
        var letters = string.Empty;
        for (var rest = column; rest > 0; rest = (rest - 1) / Letters)
        {
            letters = (char)('A' + ((rest - 1) % Letters)) + letters;
        }

        return letters;
    }

    /// <summary>Reads <c>D17</c> or <c>$D$17</c>; false for anything else or outside the largest sheet.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out int row, out int column)
    {
        (row, column) = (0, 0);
        var index = 0;
        foreach (var character in text)
        {
            if (character == '$')
            {
                index++;
                continue;
            }

            if (!char.IsAsciiLetter(character) || column > MaxColumn)
            {
                break;
            }

            column = (column * Letters) + (char.ToUpperInvariant(character) - 'A' + 1);
            index++;
        }

        return column is >= 1 and <= MaxColumn
            && int.TryParse(text[index..], NumberStyles.None, CultureInfo.InvariantCulture, out row)
            && row is >= 1 and <= MaxRow;
    }
}
