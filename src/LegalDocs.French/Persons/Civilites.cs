namespace LegalDocs.French.Persons;

/// <summary>How persons are addressed: M., MM., Mme, Mmes, Monsieur, Messieurs, Madame, Mesdames.</summary>
public static class Civilites
{
    /// <summary>The civilité of one person or of a group of one gender.</summary>
    /// <param name="gender">Gender of the person or of all the group.</param>
    /// <param name="number">One or several.</param>
    /// <param name="form">Abbreviated by default.</param>
    /// <returns>For example « Mmes ».</returns>
    public static string Write(
        Gender gender, Number number = Number.Singular, CiviliteForm form = CiviliteForm.Abbreviated) =>
        (gender, number, form) switch
        {
            (Gender.Masculine, Number.Singular, CiviliteForm.Abbreviated) => "M.",
            (Gender.Masculine, Number.Plural, CiviliteForm.Abbreviated) => "MM.",
            (Gender.Feminine, Number.Singular, CiviliteForm.Abbreviated) => "Mme",
            (Gender.Feminine, Number.Plural, CiviliteForm.Abbreviated) => "Mmes",
            (Gender.Masculine, Number.Singular, _) => "Monsieur",
            (Gender.Masculine, Number.Plural, _) => "Messieurs",
            (Gender.Feminine, Number.Singular, _) => "Madame",
            _ => "Mesdames",
        };

    /// <summary>The civilité of a group, mixed or not: « Mme et MM. », « Mesdames et Messieurs ».</summary>
    /// <param name="genders">Gender of each person, at least one.</param>
    /// <param name="form">Abbreviated by default.</param>
    /// <returns>Women first, each part in its own number.</returns>
    /// <exception cref="FrenchFormatException">Nobody in the group.</exception>
    public static string WriteGroup(
        IReadOnlyCollection<Gender> genders, CiviliteForm form = CiviliteForm.Abbreviated)
    {
        ArgumentNullException.ThrowIfNull(genders);
        if (genders.Count == 0)
        {
            throw new FrenchFormatException(
                "Il n’y a personne dans la liste.", "There is nobody in the list.",
                "Testez d’abord que la liste n’est pas vide.", "Test first that the list is not empty.");
        }

        Gender[] women = [.. genders.Where(gender => gender == Gender.Feminine)];
        var parts = new List<string>(2);
        Add(parts, Gender.Feminine, women.Length, form);
        Add(parts, Gender.Masculine, genders.Count - women.Length, form);
        return string.Join(" et ", parts);
    }

    /// <summary>Gender that a civilité or a letter tells: « M. », « Mme », « Monsieur », « F », « féminin ».</summary>
    /// <param name="text">As data write it.</param>
    /// <param name="gender">The gender when the answer is true.</param>
    /// <returns>Whether the text is known.</returns>
    public static bool TryParseGender(string? text, out Gender gender)
    {
        var folded = Letters.Fold(text?.Trim().TrimEnd('.') ?? "");
        gender = folded is "f" or "feminin" or "femme" or "mme" or "mmes" or "madame" or "mesdames" or "mlle"
            ? Gender.Feminine
            : Gender.Masculine;
        return gender == Gender.Feminine
            || folded is "m" or "masculin" or "homme" or "h" or "mm" or "mr" or "monsieur" or "messieurs";
    }

    private static void Add(List<string> parts, Gender gender, int count, CiviliteForm form)
    {
        if (count > 0)
        {
            parts.Add(Write(gender, count > 1 ? Number.Plural : Number.Singular, form));
        }
    }
}
