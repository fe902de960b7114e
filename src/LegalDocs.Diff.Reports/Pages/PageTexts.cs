using System.Globalization;

namespace LegalDocs.Diff;

/// <summary>What changed on the pages, in words.</summary>
internal static class PageTexts
{
    private static readonly CultureInfo FrenchNumbers = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>« 4 → 5 pages ; page 3 modifiée (texte, 2,3 % de l’image) ; page 5 ajoutée », one piece each.</summary>
    public static IEnumerable<string> Of(PageImpact pages, ReportLanguage language)
    {
        var french = language == ReportLanguage.French;
        yield return pages.Before == pages.After
            ? (french ? $"{Count(pages.After, french)}, comme avant" : $"{Count(pages.After, french)}, as before")
            : $"{pages.Before} → {Count(pages.After, french)}";
        if (pages.Changes.Count == 0)
        {
            yield return french ? "aucune page ne change à l’œil" : "no page looks different";
        }

        foreach (var change in pages.Changes)
        {
            yield return Of(change, french);
        }
    }

    public static string Of(PageChange change, bool french) => change switch
    {
        { Before: null } => french ? $"page {change.After} ajoutée" : $"page {change.After} added",
        { After: null } => french ? $"page {change.Before} supprimée" : $"page {change.Before} removed",
        _ => $"page {Numbers(change)}{(french ? " modifiée" : " changed")} ({What(change, french)})",
    };

    private static string Numbers(PageChange change) =>
        change.Before == change.After ? $"{change.After}" : $"{change.Before} → {change.After}";

    private static string What(PageChange change, bool french)
    {
        var share = (100 * change.Share).ToString("0.##", french ? FrenchNumbers : CultureInfo.InvariantCulture);
        var look = french ? $"{share}\u00A0% de l’image" : $"{share}% of the picture";
        return change.IsTextChanged ? $"{(french ? "texte" : "text")}, {look}" : look;
    }

    private static string Count(int pages, bool french) => pages == 1 ? "1 page" : french ? $"{pages}\u00A0pages" : $"{pages} pages";
}
