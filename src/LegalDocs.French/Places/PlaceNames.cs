namespace LegalDocs.French.Places;

/// <summary>Takes the name of a place apart: which article, written in the name or not.</summary>
internal static class PlaceNames
{
    private const int MaxTncc = 8;

    // The one commune of France whose official name type says « no article » while its name begins with one.
    private const string OfficialOddity = "Le Vernet-Chaméane";

    internal static PlaceName Analyse(Place place, PlaceOptions options)
    {
        ArgumentNullException.ThrowIfNull(place);
        if (string.IsNullOrWhiteSpace(place.Nom))
        {
            throw new FrenchFormatException(
                "Un lieu n’a pas de nom.", "A place has no name.",
                "Complétez la colonne du nom.", "Fill the name column in.");
        }

        var name = place.Nom.Trim();
        return place.Kind == PlaceKind.Groupement
            ? GroupementNames.Analyse(place with { Nom = name }, options)
            : FromTncc(place with { Nom = name }, options);
    }

    /// <summary>The name with an article that it may or may not begin with.</summary>
    internal static PlaceName WithArticle(string name, PlaceArticle article, PlaceOptions options)
    {
        var inName = PlaceArticles.LengthIn(name, article);
        return inName > 0
            ? new PlaceName(article, name[..inName], name[inName..].TrimStart())
            : new PlaceName(article, PlaceArticles.Text(article, options), name);
    }

    private static PlaceName FromTncc(Place place, PlaceOptions options)
    {
        if (place.Tncc is not { } tncc)
        {
            throw NoTncc(place.Nom);
        }

        if (tncc is < 0 or > MaxTncc)
        {
            throw BadTncc(place.Nom, tncc);
        }

        var article = (PlaceArticle)tncc;
        if (article is PlaceArticle.None or PlaceArticle.NoneElided)
        {
            CheckSound(place.Nom, article);
            return new PlaceName(article, "", place.Nom);
        }

        var isInName = PlaceArticles.LengthIn(place.Nom, article) > 0;
        if (isInName != (place.Kind == PlaceKind.Commune))
        {
            throw isInName ? ArticleInName(place.Nom, tncc) : ArticleNotInName(place.Nom, tncc);
        }

        return WithArticle(place.Nom, article, options);
    }

    // The code decides; a code that no ear could bear (« de Ahuy », « d’Dijon ») is a slip of the data. H and y may
    // sound either way.
    private static void CheckSound(string name, PlaceArticle article)
    {
        if ((PlaceArticles.LengthIn(name, PlaceArticle.Le) | PlaceArticles.LengthIn(name, PlaceArticle.Les)) > 0
            && name != OfficialOddity)
        {
            throw ArticleIgnored(name, (int)article);
        }

        var isVowel = Letters.IsVowel(name[0]);
        var isOpen = Letters.Fold(name) is ['h' or 'y', ..] || !char.IsLetter(name[0]);
        if (!isOpen && isVowel != (article == PlaceArticle.NoneElided))
        {
            throw WrongSound(name, (int)article);
        }
    }

    private static FrenchFormatException ArticleIgnored(string name, int tncc) => new(
        $"La TNCC {tncc} de « {name} » dit que le nom n’a pas d’article, alors qu’il commence par un article.",
        $"TNCC {tncc} of '{name}' says that the name has no article, but it begins with one.",
        "Corrigez la colonne TNCC : 2 pour « Le », 4 pour « Les ».",
        "Correct the TNCC column: 2 for 'Le', 4 for 'Les'.");

    private static FrenchFormatException WrongSound(string name, int tncc) => new(
        $"La TNCC {tncc} de « {name} » contredit le son de sa première lettre.",
        $"TNCC {tncc} of '{name}' contradicts the sound of its first letter.",
        "Corrigez la colonne TNCC : 0 devant une consonne ou un h aspiré, 1 devant une voyelle ou un h muet.",
        "Correct the TNCC column: 0 before a consonant or an aspirated h, 1 before a vowel or a mute h.");

    private static FrenchFormatException NoTncc(string name) => new(
        $"« {name} » n’a pas de TNCC (type de nom en clair) : « de » ou « d’ » ne se devine pas à la première lettre.",
        $"'{name}' has no TNCC (INSEE name type): 'de' or 'd'' cannot be guessed from the first letter.",
        "Complétez la colonne TNCC avec le code de l’INSEE (0 à 8), ou le type du lieu s’il s’agit d’un groupement.",
        "Fill the TNCC column in with INSEE's code (0 to 8), or the type of the place if it is a groupement.");

    private static FrenchFormatException BadTncc(string name, int tncc) => new(
        $"La TNCC {tncc} de « {name} » n’existe pas.",
        $"The TNCC {tncc} of '{name}' does not exist.",
        "Corrigez la colonne TNCC : de 0 à 8, selon le code officiel géographique.",
        "Correct the TNCC column: 0 to 8, from the code officiel géographique.");

    private static FrenchFormatException ArticleNotInName(string name, int tncc) => new(
        $"La TNCC {tncc} annonce un article que le nom de la commune « {name} » ne porte pas.",
        $"TNCC {tncc} announces an article that the name of the commune '{name}' does not hold.",
        "Corrigez la TNCC, ou écrivez le nom avec son article (« Le Creusot »).",
        "Correct the TNCC, or write the name with its article ('Le Creusot').");

    private static FrenchFormatException ArticleInName(string name, int tncc) => new(
        $"Le nom « {name} » porte déjà l’article que sa TNCC {tncc} annonce.",
        $"The name '{name}' already holds the article that its TNCC {tncc} announces.",
        "Un département ou une région s’écrit sans article (« Côte-d’Or »).",
        "A département or région is written without its article ('Côte-d'Or').");
}
