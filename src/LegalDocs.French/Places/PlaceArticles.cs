namespace LegalDocs.French.Places;

/// <summary>Texts of the articles.</summary>
internal static class PlaceArticles
{
    /// <summary>Length of the article that opens the name, with its separator; 0 when the name does not begin
    /// so.</summary>
    internal static int LengthIn(string name, PlaceArticle article)
    {
        if (article == PlaceArticle.Elided)
        {
            return name.Length > 2 && name[0] is 'L' or 'l' && Characters.IsApostrophe(name[1]) ? 2 : 0;
        }

        var word = Word(article) + " ";
        return word.Length > 1 && name.Length > word.Length
            && name.StartsWith(word, StringComparison.OrdinalIgnoreCase) ? word.Length : 0;
    }

    /// <summary>Text of an article that the name does not hold, in lower case.</summary>
    internal static string Text(PlaceArticle article, PlaceOptions options) => article switch
    {
        PlaceArticle.None or PlaceArticle.NoneElided => "",
        PlaceArticle.Elided => $"l{Characters.Of(options.Apostrophe)}",
        _ => Word(article) + " ",
    };

    /// <summary>Article named by a datum such as « la » or « L' »; null when it is none.</summary>
    internal static PlaceArticle? Parse(string article) => Letters.Fold(article.Trim()) switch
    {
        "le" => PlaceArticle.Le,
        "la" => PlaceArticle.La,
        "les" => PlaceArticle.Les,
        "l'" => PlaceArticle.Elided,
        _ => null,
    };

    /// <summary>Article that a charnière such as « de la » implies; null when it is none.</summary>
    internal static PlaceArticle? ParseCharniere(string charniere) => Letters.Fold(charniere.Trim()) switch
    {
        "de" => PlaceArticle.None,
        "d'" => PlaceArticle.NoneElided,
        "du" => PlaceArticle.Le,
        "de la" => PlaceArticle.La,
        "des" => PlaceArticle.Les,
        "de l'" => PlaceArticle.Elided,
        _ => null,
    };

    private static string Word(PlaceArticle article) => article switch
    {
        PlaceArticle.Le => "le",
        PlaceArticle.La => "la",
        PlaceArticle.Les => "les",
        PlaceArticle.Aux => "aux",
        PlaceArticle.Las => "las",
        PlaceArticle.Los => "los",
        _ => "",
    };
}
