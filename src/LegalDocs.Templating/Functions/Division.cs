namespace LegalDocs.Templating;

/// <summary><c>math.divided_by</c>, exact: that of Scriban gives 2 147 483 647 for a division by zero.</summary>
internal static class Division
{
    /// <summary>Divides; by a whole number the result is the whole part, rounded down, as in Liquid.</summary>
    public static readonly Func<object?, object?, object> Divide = (value, divisor) => (Number(value), Number(divisor)) switch
    {
        (_, 0m) => throw Refusal("division par zéro", "division by zero"),
        var (first, second) when divisor is long => (long)Math.Floor(first / second),
        var (first, second) => first / second,
    };

    private static decimal Number(object? value) => value switch
    {
        long number => number,
        decimal number => number,
        _ => throw Refusal("on attend un nombre", "a number is expected"),
    };

    private static FormatException Refusal(string french, string english) => new(french) { Data = { ["en"] = english } };
}
