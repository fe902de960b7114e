using LegalDocs.French.Numbers;

namespace LegalDocs.French.Amounts;

/// <summary>Amounts in euros (domain.md 3.3). An amount has at most two decimals: none is ever rounded here.</summary>
public static class Euros
{
    private const decimal Max = 999_999_999_999.99m;
    private const long Million = 1_000_000;

    /// <summary>Amount in figures: groups with U+202F, comma, two decimals, U+00A0 before €.</summary>
    /// <param name="amount">At most two decimals, up to 999 999 999 999,99 either side of zero.</param>
    /// <returns>For example « 45 300,20 € ».</returns>
    /// <exception cref="FrenchFormatException">More decimals or beyond the limit.</exception>
    public static string InFigures(decimal amount)
    {
        Check(amount);
        return $"{NumberFormat.TwoDecimals(amount == 0 ? 0 : amount)}{Characters.NoBreakSpace}€";
    }

    /// <summary>Amount in words: « quarante-cinq mille trois cents euros et vingt centimes ».</summary>
    /// <remarks>« d’euros » after a number ending in million or milliard; singular for zero and one.</remarks>
    /// <param name="amount">As for <see cref="InFigures"/>.</param>
    /// <param name="spelling">Spelling of the numbers.</param>
    /// <param name="apostrophe">Apostrophe of « d’euros ».</param>
    /// <returns>The words, in lower case; centimes alone when there is no euro.</returns>
    /// <exception cref="FrenchFormatException">More decimals or beyond the limit.</exception>
    public static string InWords(
        decimal amount, Spelling spelling = Spelling.Traditional, Apostrophe apostrophe = Apostrophe.Typographic)
    {
        Check(amount);
        var absolute = Math.Abs(amount);
        var euros = (long)decimal.Truncate(absolute);
        var centimes = (int)((absolute - euros) * 100);
        var parts = new List<string>(2);
        if (euros > 0 || centimes == 0)
        {
            parts.Add(WriteEuros(euros, spelling, apostrophe));
        }

        if (centimes > 0)
        {
            parts.Add($"{Words(centimes, spelling)} {(centimes < 2 ? "centime" : "centimes")}");
        }

        return (amount < 0 ? "moins " : "") + string.Join(" et ", parts);
    }

    private static string WriteEuros(long euros, Spelling spelling, Apostrophe apostrophe)
    {
        var noun = euros < 2 ? "euro" : "euros";
        var link = euros >= Million && euros % Million == 0 ? $" d{Characters.Of(apostrophe)}" : " ";
        return Words(euros, spelling) + link + noun;
    }

    private static string Words(long value, Spelling spelling) =>
        NumberWords.Write(value, new NumberWordsOptions { Spelling = spelling });

    private static void Check(decimal amount)
    {
        if (Math.Abs(amount) > Max)
        {
            throw new FrenchFormatException(
                $"Le montant {NumberFormat.WithDecimals(amount)} dépasse 999 999 999 999,99 €.",
                $"The amount {NumberFormat.WithDecimals(amount)} is beyond 999,999,999,999.99 euros.",
                "Vérifiez l’unité de la donnée (euros, et non centimes).",
                "Check the unit of the data (euros, not cents).");
        }

        if (decimal.Round(amount, 2) != amount)
        {
            throw new FrenchFormatException(
                $"Le montant {NumberFormat.WithDecimals(amount)} a plus de deux décimales.",
                $"The amount {NumberFormat.WithDecimals(amount)} has more than two decimals.",
                "Arrondissez d’abord, par exemple : montant | math.round 2.",
                "Round it first, for example: amount | math.round 2.");
        }
    }
}
