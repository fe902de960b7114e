namespace LegalDocs.Pdf;

/// <summary>Undoes the PNG predictors of a Flate stream (ISO 32000-1 §7.4.4.4).</summary>
internal static class PdfPredictor
{
    private const int MaxColumns = 1 << 20;

    public static ReadOnlyMemory<byte> Undo(byte[] data, PdfDictionary? options)
    {
        var predictor = Option(options, "Predictor", 1);
        if (predictor == 1)
        {
            return data;
        }

        if (predictor < 10)
        {
            throw new PdfSyntaxException($"predictor {predictor} cannot be undone", 0);
        }

        var bits = Option(options, "Colors", 1) * Option(options, "BitsPerComponent", 8);
        var row = ((bits * Option(options, "Columns", 1)) + 7) / 8;
        return UndoRows(data, row, Math.Max(1, bits / 8));
    }

    private static int Option(PdfDictionary? options, string key, int byDefault) => options?[key] switch
    {
        null => byDefault,
        PdfNumber number when number.TryInteger(out var value) && value is > 0 and <= MaxColumns => (int)value,
        _ => throw new PdfSyntaxException($"bad predictor option '{key}'", 0),
    };

    private static byte[] UndoRows(ReadOnlySpan<byte> data, int row, int pixel)
    {
        var rows = data.Length / (row + 1);
        var output = new byte[rows * row];
        var previous = new byte[row].AsSpan();
        for (var index = 0; index < rows; index++)
        {
            var kind = data[index * (row + 1)];
            var current = output.AsSpan(index * row, row);
            data.Slice((index * (row + 1)) + 1, row).CopyTo(current);
            UndoRow(kind, current, previous, pixel);
            previous = current;
        }

        return output;
    }

    private static void UndoRow(byte kind, Span<byte> current, ReadOnlySpan<byte> above, int pixel)
    {
        for (var at = 0; at < current.Length; at++)
        {
            var left = at >= pixel ? current[at - pixel] : 0;
            var corner = at >= pixel ? above[at - pixel] : 0;
            current[at] += (byte)(kind switch
            {
                0 => 0,
                1 => left,
                2 => above[at],
                3 => (left + above[at]) / 2,
                4 => Paeth(left, above[at], corner),
                _ => throw new PdfSyntaxException("unknown PNG predictor", 0),
            });
        }
    }

    private static int Paeth(int left, int above, int corner)
    {
        var estimate = left + above - corner;
        var (toLeft, toAbove, toCorner) =
            (Math.Abs(estimate - left), Math.Abs(estimate - above), Math.Abs(estimate - corner));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
