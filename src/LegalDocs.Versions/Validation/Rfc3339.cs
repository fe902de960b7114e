using System.Globalization;
using System.Text.RegularExpressions;

namespace LegalDocs.Versions;

/// <summary>Dates of RFC 3339 §5.6: seconds and time zone are required, a leap second is allowed.</summary>
internal static partial class Rfc3339
{
    public static bool IsDateTime(string text) =>
        Form().Match(text) is { Success: true } match
        && DateTime.TryParseExact(
            match.Groups["day"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    [GeneratedRegex(
        @"\A(?<day>\d{4}-\d{2}-\d{2})[Tt]([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
