namespace LegalDocs.Templating;

/// <summary>The words that give a place, in French and English.</summary>
internal static class TagPlaces
{
    /// <summary>What the comment of a tag asks for; nothing when it holds any other word: it is then a remark.</summary>
    public static (TagPlace? Place, bool Renumbers) Parse(string comment)
    {
        var (place, renumbers) = ((TagPlace?)null, false);
        foreach (var word in comment.ToLowerInvariant().Split([' ', ',', ';', '\u00A0'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Place(word) is { } known)
            {
                place = known;
            }
            else if (word is "renumérote" or "renumerote" or "renuméroter" or "renumeroter" or "renumber")
            {
                renumbers = true;
            }
            else
            {
                return (null, false);
            }
        }

        return (place, renumbers);
    }

    private static TagPlace? Place(string word) => word switch
    {
        "texte" or "text" => TagPlace.Text,
        "paragraphe" or "paragraph" => TagPlace.Paragraph,
        "ligne" or "row" => TagPlace.Row,
        "cellule" or "colonne" or "cell" or "column" => TagPlace.Cell,
        _ => null,
    };

    public static string French(TagPlace place) => place switch
    {
        TagPlace.Paragraph => "paragraphe",
        TagPlace.Row => "ligne",
        TagPlace.Cell => "cellule",
        _ => "texte",
    };

    public static string English(TagPlace place) => place switch
    {
        TagPlace.Paragraph => "paragraph",
        TagPlace.Row => "row",
        TagPlace.Cell => "cell",
        _ => "text",
    };
}
