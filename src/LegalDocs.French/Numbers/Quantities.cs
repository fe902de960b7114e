using System.Globalization;

namespace LegalDocs.French.Numbers;

/// <summary>Durations and sizes for people who watch a screen: « 1 min 05 s », « 2,1 Mo ».</summary>
public static class Quantities
{
    private const char Space = Characters.NoBreakSpace;
    private const decimal Step = 1_000;

    private static readonly string[] SizeUnits = ["o", "Ko", "Mo", "Go", "To", "Po", "Eo"];

    /// <summary>A duration: « 350 ms », « 12,4 s », « 1 min 05 s », « 2 h 05 min ».</summary>
    /// <param name="duration">Zero or more; a negative one counts as zero. Cut, not rounded, to the unit shown.</param>
    /// <returns>One or two units with no-break spaces.</returns>
    public static string Duration(TimeSpan duration)
    {
        if (duration < TimeSpan.FromSeconds(1))
        {
            return $"{NumberFormat.Whole((long)Math.Max(0, duration.TotalMilliseconds))}{Space}ms";
        }

        if (duration < TimeSpan.FromMinutes(1))
        {
            var tenths = duration.Ticks / (TimeSpan.TicksPerSecond / 10);
            return $"{NumberFormat.WithDecimals(tenths / 10m)}{Space}s";
        }

        return duration < TimeSpan.FromHours(1)
            ? $"{NumberFormat.Whole(duration.Minutes)}{Space}min{Space}{TwoDigits(duration.Seconds)}{Space}s"
            : $"{NumberFormat.Whole((long)duration.TotalHours)}{Space}h{Space}{TwoDigits(duration.Minutes)}{Space}min";
    }

    /// <summary>A size in bytes: « 512 o », « 2,1 Mo »; decimal multiples, one decimal at most.</summary>
    /// <param name="sizeBytes">Zero or more bytes.</param>
    /// <returns>The size with its unit.</returns>
    public static string Size(long sizeBytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sizeBytes);
        decimal size = sizeBytes;
        var unit = 0;
        // 999,95 would be written « 1 000,0 »: it belongs to the next unit.
        while (decimal.Round(size, 1, MidpointRounding.AwayFromZero) >= Step)
        {
            size /= Step;
            unit++;
        }

        return NumberFormat.WithDecimals(decimal.Round(size, 1, MidpointRounding.AwayFromZero))
            + Space + SizeUnits[unit];
    }

    private static string TwoDigits(int value) => value.ToString("00", CultureInfo.InvariantCulture);
}
