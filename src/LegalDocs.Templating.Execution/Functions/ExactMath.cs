namespace LegalDocs.Templating;

/// <summary>The functions of <c>math</c> that calculate, exact and bounded.</summary>
/// <remarks>
/// Those of Scriban give 2 147 483 647 for a division by zero, and numbers without end, which a loop makes as long as memory lasts.
/// </remarks>
internal static class ExactMath
{
    /// <summary>By name; they take the place of those of Scriban.</summary>
    public static IReadOnlyList<(string Name, Delegate Function)> All { get; } =
    [
        ("divided_by", Divide),
        ("minus", (object? value, object? with) => Calculate(value, with, decimal.Subtract)),
        ("modulo", (object? value, object? with) => Calculate(value, Divisor(with), decimal.Remainder)),
        ("plus", (object? value, object? with) => Calculate(value, with, decimal.Add)),
        ("times", (object? value, object? with) => Calculate(value, with, decimal.Multiply)),
    ];

    // Whole numbers give whole numbers.
    private static object Calculate(object? value, object? with, Func<decimal, decimal, decimal> calculate)
    {
        var result = Bounded(() => calculate(Number(value), Number(with)));
        var isWhole = (value, with) is (long, long) && result is >= long.MinValue and <= long.MaxValue;
        return isWhole ? Convert.ToInt64(result) : (object)result;
    }

    private static decimal Bounded(Func<decimal> calculate)
    {
        try
        {
            return calculate();
        }
        catch (OverflowException)
        {
            throw new RichValueException(OperatorProblems.TooLarge());
        }
    }

    /// <summary>Divides; by a whole number the result is the whole part, rounded down, as in Liquid.</summary>
    private static object Divide(object? value, object? divisor) => Divisor(divisor) is long whole
        ? Calculate(value, whole, (first, second) => Math.Floor(first / second))
        : Calculate(value, divisor, decimal.Divide);

    private static object? Divisor(object? value) =>
        Number(value) == 0 ? throw Refusal("division par zéro", "division by zero") : value;

    private static decimal Number(object? value) => value switch
    {
        long number => number,
        decimal number => number,
        _ => throw Refusal("on attend un nombre", "a number is expected"),
    };

    private static FormatException Refusal(string french, string english) => new(french) { Data = { ["en"] = english } };
}
