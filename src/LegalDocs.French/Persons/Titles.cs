using LegalDocs.French.Words;

namespace LegalDocs.French.Persons;

/// <summary>Title of a person: civilité in full, article, function with a capital.</summary>
public static class Titles
{
    /// <summary>The title.</summary>
    /// <param name="gender">Gender of the person.</param>
    /// <param name="function">Function in the masculine singular, without article: « maire », « premier adjoint
    /// ».</param>
    /// <param name="mode">Agreed by default.</param>
    /// <param name="apostrophe">Apostrophe of « l’ ».</param>
    /// <returns>« Madame la Maire », « Monsieur l’Adjoint au maire ».</returns>
    /// <exception cref="FrenchFormatException">Blank function, or unknown feminine or h.</exception>
    public static string Write(
        Gender gender,
        string function,
        TitleMode mode = TitleMode.Agreed,
        Apostrophe apostrophe = Apostrophe.Typographic)
    {
        ArgumentNullException.ThrowIfNull(function);
        if (string.IsNullOrWhiteSpace(function) || HasArticle(function.Trim()))
        {
            throw new FrenchFormatException(
                $"« {function} » n’est pas une fonction sans article : le titre ne peut pas être écrit.",
                $"'{function}' is not a function without its article: the title cannot be written.",
                "Donnez la fonction seule, par exemple : \"f\" | titre \"maire\".",
                "Give the function alone, for example: \"f\" | titre \"maire\".");
        }

        var agrees = gender == Gender.Feminine && mode == TitleMode.Agreed;
        var name = agrees ? FeminineForms.Write(function.Trim()) : function.Trim();
        var joined = Elision.Join(
            Letters.Capitalise(name), agrees ? "la" : "le", new ElisionOptions { Apostrophe = apostrophe });
        return $"{Civilites.Write(gender, form: CiviliteForm.Full)} {joined}";
    }

    private static bool HasArticle(string function) =>
        Letters.Fold(function) is var folded
        && (folded.StartsWith("le ", StringComparison.Ordinal) || folded.StartsWith("la ", StringComparison.Ordinal)
            || folded.StartsWith("l'", StringComparison.Ordinal));
}
