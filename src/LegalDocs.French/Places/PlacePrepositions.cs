namespace LegalDocs.French.Places;

/// <summary>Places after « de » and « à »: « d’Ahuy », « du Creusot », « de la Côte-d’Or », « au Havre ».</summary>
/// <remarks>
/// Decided by the TNCC of the code officiel géographique, never by the first letter: the same name exists with a mute
/// and with an aspirated h (Hauteville). Source: domain.md 3.4.
/// </remarks>
public static class PlacePrepositions
{
    /// <summary>The place after « de ».</summary>
    /// <param name="place">With its TNCC, or its article for a groupement.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <returns>For example « du Touquet-Paris-Plage ».</returns>
    /// <exception cref="FrenchFormatException">Name and TNCC contradict each other, or the article is
    /// unknown.</exception>
    public static string De(Place place, PlaceOptions? options = null)
    {
        options ??= new PlaceOptions();
        var name = PlaceNames.Analyse(place, options);
        return name.Article switch
        {
            PlaceArticle.NoneElided => $"d{Characters.Of(options.Apostrophe)}{name.Bare}",
            PlaceArticle.Le => $"du {name.Bare}",
            PlaceArticle.Les or PlaceArticle.Aux => $"des {name.Bare}",
            _ => $"de {name.ArticleText}{name.Bare}",
        };
    }

    /// <summary>The place after « à ».</summary>
    /// <param name="place">With its TNCC, or its article for a groupement.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <returns>For example « aux Herbiers », « à La Rochelle ».</returns>
    /// <exception cref="FrenchFormatException">Name and TNCC contradict each other, or the article is
    /// unknown.</exception>
    public static string Au(Place place, PlaceOptions? options = null)
    {
        options ??= new PlaceOptions();
        var name = PlaceNames.Analyse(place, options);
        return name.Article switch
        {
            PlaceArticle.Le => $"au {name.Bare}",
            PlaceArticle.Les or PlaceArticle.Aux => $"aux {name.Bare}",
            _ => $"à {name.ArticleText}{name.Bare}",
        };
    }
}
