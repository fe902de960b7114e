namespace LegalDocs.Templating;

/// <summary>The words that give a place, in French and English.</summary>
internal static class TagPlaces
{
    public static TagPlace? Parse(string comment) => comment.Trim().ToLowerInvariant() switch
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
