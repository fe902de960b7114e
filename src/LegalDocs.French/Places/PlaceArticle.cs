namespace LegalDocs.French.Places;

/// <summary>The articles of INSEE's TNCC, with their numbers (domain.md 3.4).</summary>
internal enum PlaceArticle
{
    None = 0,
    NoneElided = 1,
    Le = 2,
    La = 3,
    Les = 4,
    Elided = 5,
    Aux = 6,
    Las = 7,
    Los = 8,
}
