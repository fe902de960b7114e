using LegalDocs.French.Numbers;

namespace LegalDocs.French.Words;

/// <summary>A number and the noun it counts (domain.md 3.6): singular below two in absolute value.</summary>
public static class Agreement
{
    /// <summary>Number that a quantity asks for: 0, 1 and 1,9 are singular, 2 is plural, signs do not matter.</summary>
    /// <param name="quantity">Any.</param>
    /// <returns>Singular or plural.</returns>
    public static Number Of(decimal quantity) => Math.Abs(quantity) < 2 ? Number.Singular : Number.Plural;

    /// <summary>Quantity in figures and the noun that agrees: « 0 abstention », « 2 abstentions », « 3 voix
    /// ».</summary>
    /// <param name="quantity">Written with groups of three and a decimal comma.</param>
    /// <param name="singular">The noun in the singular.</param>
    /// <param name="plural">The noun in the plural; may be null when the singular ends in s, x or z.</param>
    /// <returns>The figures, a space, the noun.</returns>
    /// <exception cref="FrenchFormatException">A blank noun, or a plural that is missing.</exception>
    public static string Count(decimal quantity, string singular, string? plural = null)
    {
        ArgumentNullException.ThrowIfNull(singular);
        if (string.IsNullOrWhiteSpace(singular) || plural is not null && string.IsNullOrWhiteSpace(plural))
        {
            throw NoNoun(singular);
        }

        if (plural is null && singular[^1] is not ('s' or 'x' or 'z'))
        {
            throw NoPlural(singular);
        }

        var noun = Of(quantity) == Number.Singular ? singular : plural ?? singular;
        return $"{NumberFormat.WithDecimals(quantity)} {noun}";
    }

    private static FrenchFormatException NoNoun(string singular) => new(
        $"Le nom à accorder est vide (« {singular} »).",
        "The noun to agree is empty.",
        "Donnez le singulier et le pluriel : n | accorde \"abstention\" \"abstentions\".",
        "Give singular and plural: n | accorde \"abstention\" \"abstentions\".");

    private static FrenchFormatException NoPlural(string singular) => new(
        $"Le pluriel de « {singular} » n’est pas donné.",
        $"The plural of '{singular}' is not given.",
        $"Donnez les deux formes : n | accorde \"{singular}\" \"…\".",
        $"Give both forms: n | accorde \"{singular}\" \"…\".");
}
