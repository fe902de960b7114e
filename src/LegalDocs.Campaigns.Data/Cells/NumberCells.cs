using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Pipeline;
using LegalDocs.Campaigns.Yaml;

namespace LegalDocs.Campaigns.Data.Cells;

/// <summary>Reads cells of numbers: exact decimals, whole when they must be, within their bounds.</summary>
internal static class NumberCells
{
    private const int EuroDecimals = 2;

    public static CellReading Read(CellValue value, ColumnDefinition column, Notation notation)
    {
        var fault = FindNumber(value, column, notation, out var number);
        fault ??= Check(number, ValueText.Of(value), column);
        if (fault is not null)
        {
            return fault;
        }

        return CellReading.Of(
            column.Type == ColumnType.Entier ? JsonValue.Create((long)number) : JsonValue.Create(number));
    }

    private static CellFault? FindNumber(
        CellValue value, ColumnDefinition column, Notation notation, out decimal number)
    {
        number = 0;
        switch (value)
        {
            case CellValue.Number cell:
                number = cell.Value;
                return notation == Notation.Office ? FromSheet(cell, column, ref number) : null;
            case CellValue.Text text when notation == Notation.Json:
                return CellFaults.NumberInQuotes(text.Content);
            case CellValue.Text text when notation == Notation.Yaml
                && YamlValues.TryNumber(CleanText.Trim(text.Content), out var plain):
                number = NumberText.Exact(plain);
                return null;
            case CellValue.Text text:
                return NumberText.Read(text.Content, UnitOf(column.Type), out number) switch
                {
                    NumberText.Outcome.Number => null,
                    NumberText.Outcome.HasPoint => CellFaults.DecimalPoint(text.Content),
                    NumberText.Outcome.TooLong => CellFaults.Inexact(ValueText.Short(text.Content)),
                    _ => CellFaults.NotANumber(ValueText.Of(value)),
                };
            case CellValue.Moment moment:
                return CellFaults.DateForNumber(ValueText.Of(moment));
            default:
                return CellFaults.NotANumber(ValueText.Of(value));
        }
    }

    /// <summary>A sheet holds 0.055 where one reads 5,5 %.</summary>
    private static CellFault? FromSheet(CellValue.Number cell, ColumnDefinition column, ref decimal number)
    {
        if (column.Type != ColumnType.Pourcentage)
        {
            return cell.Look == NumberLook.Percent ? CellFaults.UnexpectedPercent(column, cell.Raw) : null;
        }

        if (cell.Look == NumberLook.Percent)
        {
            number = NumberText.Exact(cell.Value * 100);
            return null;
        }

        return cell.Value != 0 && Math.Abs(cell.Value) < 1 ? CellFaults.DoubtfulPercent(cell.Raw) : null;
    }

    private static CellFault? Check(decimal number, string shown, ColumnDefinition column)
    {
        if (column.Type == ColumnType.Entier
            && (decimal.Truncate(number) != number || number is < long.MinValue or > long.MaxValue))
        {
            return CellFaults.NotWhole(shown);
        }

        if (column.Type == ColumnType.Euro && decimal.Round(number, EuroDecimals) != number)
        {
            return CellFaults.TooPrecise(shown);
        }

        return number < column.Min || number > column.Max ? CellFaults.OutOfBounds(shown, column) : null;
    }

    private static char? UnitOf(ColumnType type) => type switch
    {
        ColumnType.Euro => '€',
        ColumnType.Pourcentage => '%',
        _ => null,
    };
}
