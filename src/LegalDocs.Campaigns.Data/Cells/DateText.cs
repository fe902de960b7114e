using System.Globalization;
using System.Text.RegularExpressions;
using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Data.Cells;

/// <summary>Reads dates and hours as French offices write them.</summary>
/// <remarks>
/// Dates: <c>03/04/2026</c> (day first), <c>3.4.2026</c>, <c>2026-04-03</c>, « 3 avril 2026 », « vendredi 3 avril 2026 ».
/// Hours: <c>18:30</c>,
/// « 18 h 30 », <c>18h30</c>, « 18 h ». Two-digit years are refused: nobody knows their century.
/// </remarks>
internal static partial class DateText
{
    /// <summary>Years that an act or its recitals may bear.</summary>
    private const int FirstYear = 1789;
    private const int LastYear = 2199;

    private static readonly string[] Months =
    [
        "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre",
        "decembre",
    ];

    // In the order of DayOfWeek.
    internal static readonly string[] Weekdays = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

    /// <summary>What a text is as a date.</summary>
    public enum Outcome
    {
        /// <summary>A date.</summary>
        Date,

        /// <summary>Something else.</summary>
        NotADate,

        /// <summary>A day that does not exist, or no act could bear.</summary>
        NoSuchDay,

        /// <summary>A day of the week that is not that of the date.</summary>
        OtherWeekday,

        /// <summary>A date with a year of two digits.</summary>
        ShortYear,
    }

    /// <summary>Reads a date of an office file.</summary>
    public static Outcome Read(string text, out DateOnly date)
    {
        date = default;
        var plain = PlainLetters.Of(text);
        var weekday = Array.FindIndex(Weekdays, day => plain.StartsWith(day + " ", StringComparison.Ordinal));
        plain = weekday < 0 ? plain : plain[(Weekdays[weekday].Length + 1)..];
        if (ShortYear.IsMatch(plain))
        {
            return Outcome.ShortYear;
        }

        var match = Figures.Match(plain) is { Success: true } figures ? figures : Words.Match(plain);
        if (!match.Success)
        {
            return TryIso(plain, out date) ? Outcome.Date
                : Iso.IsMatch(plain) ? Outcome.NoSuchDay : Outcome.NotADate;
        }

        var month = match.Groups["name"] is { Success: true } name
            ? Array.IndexOf(Months, name.Value) + 1
            : Number(match.Groups["month"]);
        if (!TryBuild(Number(match.Groups["year"]), month, Number(match.Groups["day"]), out date))
        {
            return month == 0 ? Outcome.NotADate : Outcome.NoSuchDay;
        }

        return weekday < 0 || (int)date.DayOfWeek == weekday ? Outcome.Date : Outcome.OtherWeekday;
    }

    /// <summary>Reads <c>AAAA-MM-JJ</c>, the only form of JSON.</summary>
    public static bool TryIso(string text, out DateOnly date)
    {
        date = default;
        return Iso.Match(text) is { Success: true } match
            && TryBuild(
                Number(match.Groups["year"]), Number(match.Groups["month"]), Number(match.Groups["day"]), out date);
    }

    /// <summary>Reads an hour of the day; seconds only when they are written.</summary>
    public static bool TryHour(string text, out TimeOnly hour)
    {
        hour = default;
        var match = Hours.Match(PlainLetters.Of(text));
        if (!match.Success)
        {
            return false;
        }

        var (hours, minutes, seconds) =
            (Number(match.Groups["hours"]), Number(match.Groups["minutes"]), Number(match.Groups["seconds"]));
        if (hours > 23 || minutes > 59 || seconds > 59)
        {
            return false;
        }

        hour = new TimeOnly(hours, minutes, seconds);
        return true;
    }

    /// <summary>Whether a year can stand in an act.</summary>
    public static bool IsLikely(int year) => year is >= FirstYear and <= LastYear;

    private static bool TryBuild(int year, int month, int day, out DateOnly date)
    {
        date = default;
        if (!IsLikely(year) || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        return true;
    }

    private static int Number(Group group) =>
        group.Success ? int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"\A(?<day>[0-9]{1,2})(?<mark>[/.-])(?<month>[0-9]{1,2})\k<mark>(?<year>[0-9]{4})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Figures { get; }

    [GeneratedRegex(
        @"\A((?<day>1) ?er|(?<day>[0-9]{1,2})) (?<name>[a-z]+) (?<year>[0-9]{4})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Words { get; }

    [GeneratedRegex(@"\A(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Iso { get; }

    [GeneratedRegex(
        @"\A([0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2}|(1 ?er|[0-9]{1,2}) [a-z]+ '?[0-9]{2})\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex ShortYear { get; }

    [GeneratedRegex(
        @"\A(?<hours>[0-9]{1,2})(:(?<minutes>[0-9]{2})(:(?<seconds>[0-9]{2}))?| ?h( ?(?<minutes>[0-9]{2}))?)\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Hours { get; }
}
