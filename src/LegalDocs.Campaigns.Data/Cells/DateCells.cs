using System.Globalization;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Pipeline;

namespace LegalDocs.Campaigns.Data.Cells;

/// <summary>Reads cells of dates and hours.</summary>
internal static class DateCells
{
    private const int SecondsOfDay = 24 * 60 * 60;

    public static CellReading Date(CellValue value, ColumnDefinition column, Notation notation)
    {
        switch (value)
        {
            case CellValue.Moment moment:
                return FromSheet(moment);
            case CellValue.Number number when notation == Notation.Office:
                return CellFaults.NumberForDate(number.Raw);
            case CellValue.Text { Content: var text } when notation == Notation.Json:
                return DateText.TryIso(text, out var iso) ? Of(iso) : CellFaults.NotADate(text, notation);
            case CellValue.Text { Content: var text }:
                return DateText.Read(text, out var date) switch
                {
                    DateText.Outcome.Date => Of(date),
                    DateText.Outcome.ShortYear => CellFaults.ShortYear(text),
                    DateText.Outcome.NoSuchDay => CellFaults.NoSuchDay(text),
                    DateText.Outcome.OtherWeekday => CellFaults.OtherWeekday(text, date),
                    _ => CellFaults.NotADate(text, notation),
                };
            default:
                return CellFaults.NotADate(ValueText.Of(value), notation);
        }
    }

    public static CellReading Heure(CellValue value, ColumnDefinition column, Notation notation) => value switch
    {
        CellValue.Moment { ShowsDate: false } moment when Seconds(moment) is >= 0 and < SecondsOfDay =>
            Of(TimeOnly.MinValue.Add(TimeSpan.FromSeconds(Seconds(moment)))),
        CellValue.Text { Content: var text } when DateText.TryHour(text, out var hour) => Of(hour),
        _ => CellFaults.NotAnHour(ValueText.Of(value)),
    };

    /// <summary>An hour that the format does not show is nobody's concern; one that it shows is.</summary>
    private static CellReading FromSheet(CellValue.Moment moment)
    {
        if (!moment.ShowsDate || !DateText.IsLikely(moment.Value.Year))
        {
            return CellFaults.NotADate(ValueText.Of(moment), Notation.Office);
        }

        return moment.ShowsTime && moment.Value.TimeOfDay != TimeSpan.Zero
            ? CellFaults.DateWithHour(ValueText.Of(moment))
            : Of(DateOnly.FromDateTime(moment.Value));
    }

    /// <summary>Excel holds 18:30 as a fraction of a day, which is never exact.</summary>
    private static double Seconds(CellValue.Moment moment) => Math.Round(moment.Days * SecondsOfDay);

    private static CellReading Of(DateOnly date) =>
        CellReading.Of(JsonValue.Create(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    private static CellReading Of(TimeOnly hour) => CellReading.Of(JsonValue.Create(
        hour.ToString(hour.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture)));
}
