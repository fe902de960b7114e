using System.Globalization;
using LegalDocs.Campaigns.Data.Cells;

namespace LegalDocs.Campaigns.Data.Workbooks;

/// <summary>The meaning of a number of a sheet: what its format makes of it, without the noise of binary
/// fractions.</summary>
internal static class SheetNumber
{
    private const double MaxExact = 1e15; // Excel keeps fifteen digits
    private const int MaxDecimals = 10;
    private const int FakeLeapDay = 60;   // Excel believes in 29 February 1900
    private const double LastDay = 2_958_466; // 31 December 9999, exclusive
    private const int SecondsOfDay = 24 * 60 * 60;
    private const int DaysFrom1900To1904 = 1_462;

    private static readonly DateTime Epoch = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    public static CellValue Read(string raw, NumberFormat format, bool is1904)
    {
        if (!double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            || !double.IsFinite(number))
        {
            return new CellValue.Inexact(raw);
        }

        if (format.Kind is FormatKind.Date or FormatKind.Time or FormatKind.DateTime)
        {
            return Moment(raw, number, format.Kind, is1904);
        }

        if (Math.Abs(number) >= MaxExact)
        {
            return new CellValue.Inexact(raw);
        }

        var exact = Exact(number);
        var shown = exact.ToString(CultureInfo.InvariantCulture).Replace('.', ',');
        return format.Kind switch
        {
            FormatKind.Zeros => new CellValue.Number(
                exact, shown, format.Zeros == 1 ? NumberLook.General : NumberLook.Zeros, format.Zeros),
            FormatKind.Percent => new CellValue.Number(exact, shown, NumberLook.Percent),
            FormatKind.General => new CellValue.Number(exact, shown, NumberLook.General),
            _ => new CellValue.Number(exact, shown, NumberLook.Other),
        };
    }

    /// <summary>A cell of type « d »: an ISO 8601 date, perhaps with an hour.</summary>
    public static CellValue FromIso(string raw)
    {
        if (!DateTime.TryParse(
            raw,
            CultureInfo.InvariantCulture,
            DateTimeStyles.RoundtripKind | DateTimeStyles.NoCurrentDateDefault,
            out var value))
        {
            return new CellValue.Inexact(raw);
        }

        var (hasDate, hasTime) = (
            raw.Contains('-', StringComparison.Ordinal), raw.Contains(':', StringComparison.Ordinal));
        return new CellValue.Moment(value, hasDate, hasTime, value.TimeOfDay.TotalDays);
    }

    /// <summary>What Excel shows: fifteen digits at most, and no trace of the binary fraction.</summary>
    private static decimal Exact(double number)
    {
        var digits = decimal.Parse(
            number.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
        return NumberText.Exact(decimal.Round(digits, MaxDecimals));
    }

    private static CellValue Moment(string raw, double days, FormatKind kind, bool is1904)
    {
        var since1900 = is1904 && kind != FormatKind.Time ? days + DaysFrom1900To1904 : days;
        if (since1900 is < 0 or >= LastDay || (kind != FormatKind.Time && Math.Floor(since1900) == FakeLeapDay))
        {
            return new CellValue.Inexact(raw);
        }

        var whole = Math.Floor(since1900);
        var shift = whole is > 0 and < FakeLeapDay ? 1 : 0;
        var seconds = Math.Round((since1900 - whole) * SecondsOfDay);
        return new CellValue.Moment(
            Epoch.AddDays(whole + shift).AddSeconds(seconds),
            kind is FormatKind.Date or FormatKind.DateTime,
            kind is FormatKind.Time or FormatKind.DateTime,
            days);
    }
}
