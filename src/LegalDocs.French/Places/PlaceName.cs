namespace LegalDocs.French.Places;

/// <summary>A name taken apart: « La », « Rochelle ». The text of the article keeps its capital and its
/// apostrophe.</summary>
/// <param name="Article">Which article.</param>
/// <param name="ArticleText">Its text with what separates it from the name; empty when there is none.</param>
/// <param name="Bare">The name without it.</param>
internal sealed record PlaceName(PlaceArticle Article, string ArticleText, string Bare);
