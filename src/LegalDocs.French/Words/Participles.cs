namespace LegalDocs.French.Words;

/// <summary>Past participles and adjectives that agree with persons: no « désigné(e) » in an act (domain.md
/// 3.6).</summary>
public static class Participles
{
    private static readonly string[] SingularsInS =
        ["mis", "pris", "quis", "assis", "clos", "clus", "absous", "dissous"];

    /// <summary>The participle in a gender and a number.</summary>
    /// <param name="participle">One word, masculine singular: « désigné », « élu », « compris », « absous », « dû
    /// ».</param>
    /// <param name="gender">Feminine or masculine; a mixed group is masculine.</param>
    /// <param name="number">Singular or plural.</param>
    /// <returns>For example « désignées ».</returns>
    /// <exception cref="FrenchFormatException">Not one word, or an ending that is not a masculine singular
    /// participle.</exception>
    public static string Agree(string participle, Gender gender, Number number)
    {
        ArgumentNullException.ThrowIfNull(participle);
        if (participle.Length == 0 || !participle.All(c => char.IsLetter(c) || c == '-') || !HasKnownEnding(participle))
        {
            throw new FrenchFormatException(
                $"« {participle} » n’est pas un participe au masculin singulier.",
                $"'{participle}' is not a participle in the masculine singular.",
                "Donnez un seul mot, par exemple : \"désigné\" | participe \"f\" \"p\".",
                "Give one word, for example: \"désigné\" | participe \"f\" \"p\".");
        }

        if (gender == Gender.Feminine)
        {
            return FeminineOf(participle) + (number == Number.Plural ? "s" : "");
        }

        return number == Number.Singular ? participle
            : participle.EndsWith('s') ? participle
            : PluralStem(participle) + "s";
    }

    // dû, redû, mû, recrû keep their accent in the masculine singular only.
    private static string PluralStem(string participle) =>
        participle.EndsWith('û') ? participle[..^1] + "u" : participle;

    private static string FeminineOf(string participle) =>
        participle is "absous" or "dissous" ? participle[..^1] + "te" : PluralStem(participle) + "e";

    // A final s is mostly a plural (« élus »): only the endings of true singulars pass (mis, pris, acquis, clos…).
    private static bool HasKnownEnding(string participle) => participle[^1] is 'é' or 'i' or 'u' or 'û' or 't'
        || participle.Equals("sis", StringComparison.OrdinalIgnoreCase)
        || Array.Exists(SingularsInS, ending => participle.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
