namespace LegalDocs.French.Words;

/// <summary>Possessive before a noun: « son adjointe », « sa présidente », « ses agents », « leur maire ».</summary>
public static class Possessives
{
    /// <summary>The possessive of the third person and the noun.</summary>
    /// <remarks>Before a feminine noun that begins with a vowel sound « sa » becomes « son » (domain.md 3.6).</remarks>
    /// <param name="noun">The noun, as it is to be written.</param>
    /// <param name="gender">Gender of the noun.</param>
    /// <param name="number">Number of the noun.</param>
    /// <param name="owners">Number of the owners: « son maire », « leur maire ».</param>
    /// <returns>Possessive, space, noun.</returns>
    /// <exception cref="FrenchFormatException">Blank noun, or a feminine noun whose h no dictionary knows.</exception>
    public static string Join(
        string noun, Gender gender, Number number = Number.Singular, Number owners = Number.Singular)
    {
        ArgumentNullException.ThrowIfNull(noun);
        if (string.IsNullOrWhiteSpace(noun))
        {
            throw new FrenchFormatException(
                "Il n’y a pas de nom après le possessif.", "There is no noun after the possessive.",
                "Donnez le nom.", "Give the noun.");
        }

        var possessive = (owners, number) switch
        {
            (Number.Plural, Number.Plural) => "leurs",
            (Number.Plural, _) => "leur",
            (_, Number.Plural) => "ses",
            _ when gender == Gender.Masculine || Elision.Elides(noun, new ElisionOptions()) => "son",
            _ => "sa",
        };
        return $"{possessive} {noun.Trim()}";
    }
}
