using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LegalDocs.Pdf;

/// <summary>Dates as PDF writes them: <c>D:YYYYMMDDHHmmSSOHH'mm</c> (ISO 32000-1 §7.9.4).</summary>
internal static partial class PdfDate
{
    public static DateTimeOffset? Parse(PdfString? value)
    {
        var match = Pattern().Match(value is null ? "" : PdfTextString.Decode(value));
        if (!match.Success)
        {
            return null;
        }

        var parts = Enumerable.Range(1, 6).Select(group => Part(match, group, group is 2 or 3 ? 1 : 0)).ToList();
        var sign = match.Groups[7].Value == "-" ? -1 : 1;
        var offset = sign * new TimeSpan(Part(match, 8, 0), Part(match, 9, 0), 0);
        try
        {
            return new DateTimeOffset(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], offset);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    public static PdfString Write(DateTimeOffset date) => new(
        Encoding.ASCII.GetBytes(date.ToUniversalTime().ToString("'D:'yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture)), false);

    private static int Part(Match match, int group, int byDefault) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : byDefault;

    [GeneratedRegex(@"^D?:?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:([+\-Z])(?:(\d\d)'?(\d\d)?)?)?", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
