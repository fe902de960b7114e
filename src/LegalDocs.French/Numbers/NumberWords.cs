namespace LegalDocs.French.Numbers;

/// <summary>Whole numbers in words (domain.md 3.1).</summary>
/// <remarks>
/// vingt and cent take s when multiplied and last; they lose it before « mille », a numeral, and keep it before
/// « million » and « milliard », nouns: « quatre-vingt mille », « quatre-vingts millions ».
/// </remarks>
public static class NumberWords
{
    /// <summary>The greatest number written, and with a minus the smallest: 999 999 999 999.</summary>
    public const long Max = 999_999_999_999;

    private const int Thousand = 1_000;
    private const int Million = 1_000_000;
    private const int Milliard = 1_000_000_000;

    private static readonly string[] Units =
    [
        "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
        "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
    ];

    private static readonly string[] Tens = ["", "dix", "vingt", "trente", "quarante", "cinquante", "soixante"];

    /// <summary>The number in words, in lower case.</summary>
    /// <param name="value">From -<see cref="Max"/> to <see cref="Max"/>; a negative number begins with « moins
    /// ».</param>
    /// <param name="options">Gender, spelling, use; null for the defaults.</param>
    /// <returns>For example « quatre-vingt mille cinq cents ».</returns>
    /// <exception cref="FrenchFormatException">Beyond the limits.</exception>
    public static string Write(long value, NumberWordsOptions? options = null)
    {
        if (value is > Max or < -Max)
        {
            throw OutOfRange(value);
        }

        options ??= new NumberWordsOptions();
        var words = WritePositive(Math.Abs(value), options.Use);
        if (options.Gender == Gender.Feminine && EndsWithOne(words))
        {
            words += "e";
        }

        if (options.Spelling == Spelling.Reform1990)
        {
            words = words.Replace(' ', '-');
        }

        return value < 0 ? "moins " + words : words;
    }

    private static string WritePositive(long value, NumberUse use)
    {
        if (value == 0)
        {
            return Units[0];
        }

        var parts = new List<string>(4);
        AddNoun(parts, (int)(value / Milliard), "milliard");
        AddNoun(parts, (int)(value % Milliard / Million), "million");
        var thousands = (int)(value % Million / Thousand);
        if (thousands > 0)
        {
            var word = use == NumberUse.Year && value is > Thousand and < 2 * Thousand ? "mil" : "mille";
            parts.Add(thousands == 1 ? word : $"{UnderThousand(thousands, varies: false)} {word}");
        }

        var rest = (int)(value % Thousand);
        if (rest > 0)
        {
            parts.Add(UnderThousand(rest, varies: use == NumberUse.Cardinal));
        }

        return string.Join(' ', parts);
    }

    private static void AddNoun(List<string> parts, int count, string noun)
    {
        if (count > 0)
        {
            parts.Add($"{UnderThousand(count, varies: true)} {noun}{(count > 1 ? "s" : "")}");
        }
    }

    private static string UnderThousand(int value, bool varies)
    {
        var (hundreds, rest) = Math.DivRem(value, 100);
        if (hundreds == 0)
        {
            return UnderHundred(rest, varies);
        }

        var cent = hundreds == 1 ? "cent" : $"{Units[hundreds]} cent";
        return rest > 0 ? $"{cent} {UnderHundred(rest, varies)}" : hundreds > 1 && varies ? cent + "s" : cent;
    }

    private static string UnderHundred(int value, bool varies) => value switch
    {
        < 20 => Units[value],
        71 => "soixante et onze",
        > 69 and < 80 => $"soixante-{Units[value - 60]}",
        80 => varies ? "quatre-vingts" : "quatre-vingt",
        > 80 => $"quatre-vingt-{Units[value - 80]}",
        _ when value % 10 == 0 => Tens[value / 10],
        _ when value % 10 == 1 => $"{Tens[value / 10]} et un",
        _ => $"{Tens[value / 10]}-{Units[value % 10]}",
    };

    private static bool EndsWithOne(string words) =>
        words == "un" || words.EndsWith(" un", StringComparison.Ordinal)
        || words.EndsWith("-un", StringComparison.Ordinal);

    private static FrenchFormatException OutOfRange(long value) => new(
        $"Le nombre {NumberFormat.Whole(value)} ne s’écrit pas en lettres : il dépasse 999 999 999 999.",
        $"{value} cannot be written in words: it is beyond 999,999,999,999.",
        "Écrivez ce nombre en chiffres avec la fonction « entier ».",
        "Write this number in figures with the function 'entier'.");
}
