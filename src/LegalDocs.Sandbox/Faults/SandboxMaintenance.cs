using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace LegalDocs.Sandbox;

/// <summary>Windows of maintenance by the platform's clock: every script answers a page with HTTP 503.</summary>
/// <param name="Every">From the beginning of one window to that of the next, counted from 1970-01-01 UTC; more than
/// <paramref name="For"/>.</param>
/// <param name="For">Length of a window; more than zero.</param>
public sealed record SandboxMaintenance(TimeSpan Every, TimeSpan For)
{
    /// <summary>Reads <c>300:20</c>: every 300 seconds, for 20.</summary>
    /// <param name="text">Two numbers of seconds, with decimals if need be, separated by a colon.</param>
    /// <param name="maintenance">The windows when the answer is true.</param>
    /// <returns>Whether both were read, and the second is more than zero and less than the first.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out SandboxMaintenance? maintenance)
    {
        ArgumentNullException.ThrowIfNull(text);
        maintenance = text.Split(':') is [var every, var length]
            && TryRead(every, out var period) && TryRead(length, out var window) && window > 0 && window < period
                ? new SandboxMaintenance(TimeSpan.FromSeconds(period), TimeSpan.FromSeconds(window))
                : null;
        return maintenance is not null;
    }

    /// <summary>Whether an instant is in a window.</summary>
    /// <param name="instant">An instant.</param>
    internal bool Covers(DateTimeOffset instant) =>
        (instant - DateTimeOffset.UnixEpoch).Ticks % Every.Ticks < For.Ticks;

    private static bool TryRead(string text, out double seconds) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out seconds) && seconds <= 1e7;
}
