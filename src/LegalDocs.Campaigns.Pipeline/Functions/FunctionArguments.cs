using System.Globalization;
using LegalDocs.French;

namespace LegalDocs.Campaigns.Functions;

/// <summary>Reads the values a template gives to a function. A wrong type is refused with what was expected.</summary>
internal static class FunctionArguments
{
    internal static decimal Quantity(object? value) => value switch
    {
        decimal number => number,
        long number => number,
        int number => number,
        double number when double.IsFinite(number) && Math.Abs(number) < 1e15 => (decimal)number,
        _ => throw WrongType(value, "un nombre", "a number"),
    };

    internal static long Whole(object? value)
    {
        var quantity = Quantity(value);
        return decimal.Truncate(quantity) == quantity && quantity is >= long.MinValue and <= long.MaxValue
            ? (long)quantity
            : throw WrongType(value, "un nombre entier", "a whole number");
    }

    internal static string Text(object? value) => value switch
    {
        string text => text,
        null => throw Missing("un texte", "a text"),
        _ => throw WrongType(value, "un texte", "a text"),
    };

    internal static string? OptionalText(object? value) => value is null ? null : Text(value);

    internal static DateOnly Date(object? value) => value switch
    {
        DateOnly date => date,
        string text when DateOnly.TryParseExact(
            text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date,
        _ => throw WrongType(value, "une date AAAA-MM-JJ", "a date YYYY-MM-DD"),
    };

    internal static TimeOnly Time(object? value) => value switch
    {
        TimeOnly time => time,
        string text when TimeOnly.TryParseExact(
            text, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) => time,
        _ => throw WrongType(value, "une heure HH:MM", "an hour HH:MM"),
    };

    internal static IReadOnlyDictionary<string, object?> Record(object? value, string french, string english) =>
        value as IReadOnlyDictionary<string, object?> ?? throw WrongType(value, french, english);

    internal static IReadOnlyList<object?> List(object? value) =>
        value as IReadOnlyList<object?> ?? throw WrongType(value, "une liste", "a list");

    /// <summary>One word among a few; null gives the default.</summary>
    internal static T Choice<T>(object? value, T defaultValue, params ReadOnlySpan<(string Word, T Value)> words)
    {
        if (value is null)
        {
            return defaultValue;
        }

        var given = value as string;
        foreach (var (word, choice) in words)
        {
            if (word == given)
            {
                return choice;
            }
        }

        List<string> known = [];
        foreach (var (word, _) in words)
        {
            known.Add($"\"{word}\"");
        }

        var list = string.Join(", ", known);
        throw WrongType(value, $"l’un des mots {list}", $"one of the words {list}");
    }

    internal static FrenchFormatException WrongType(object? value, string french, string english) => value is null
        ? Missing(french, english)
        : new FrenchFormatException(
            $"On attend {french} ; la valeur reçue est {Describe(value)}.",
            $"Expected {english}; the value received is {value}.",
            "Vérifiez l’expression du modèle et le type de la colonne.",
            "Check the expression of the template and the type of the column.");

    private static FrenchFormatException Missing(string french, string english) => new(
        $"On attend {french} ; il n’y a pas de valeur.",
        $"Expected {english}; there is no value.",
        "Complétez la donnée, ou donnez une valeur de remplacement avec « ?? ».",
        "Fill the datum in, or give a replacement with '??'.");

    private static string Describe(object value) => value switch
    {
        string text => $"le texte « {text} »",
        bool flag => flag ? "« vrai »" : "« faux »",
        IReadOnlyDictionary<string, object?> => "un objet",
        IReadOnlyList<object?> => "une liste",
        IFormattable number => $"« {number.ToString(null, CultureInfo.InvariantCulture)} »",
        _ => "d’une autre sorte",
    };
}
