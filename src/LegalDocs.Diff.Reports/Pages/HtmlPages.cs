using System.Globalization;
using System.Text;

namespace LegalDocs.Diff;

/// <summary>The changed pages of a document in the HTML report, before and after side by side; pictures are in the file itself.</summary>
internal static class HtmlPages
{
    public const string Style = """
        .pages{display:grid;grid-template-columns:1fr 1fr;gap:1rem;margin:1rem 0}
        .pages figure{margin:0}.pages img{max-width:100%;height:auto;border:1px solid var(--line);background:#fff}
        """;

    public static void Append(StringBuilder page, PageImpact impact, ReportLanguage language)
    {
        var french = language == ReportLanguage.French;
        _ = page.Append("<h3>Pages</h3>\n<ul>\n");
        foreach (var line in PageTexts.Of(impact, language))
        {
            _ = page.Append(CultureInfo.InvariantCulture, $"<li>{HtmlText.Escape(line)}</li>\n");
        }

        _ = page.Append("</ul>\n");
        foreach (var change in impact.Changes.Where(change => change is not { Older: null, Newer: null }))
        {
            _ = page.Append("<div class=\"pages\">\n");
            Append(page, change.Older, change.Before, change.IsTextChanged, french ? "avant" : "before", french);
            Append(page, change.Newer, change.After, change.IsTextChanged, french ? "après" : "after", french);
            _ = page.Append("</div>\n");
        }

        if (impact.WithoutPictures > 0)
        {
            _ = page.Append(CultureInfo.InvariantCulture, $"<p>{(french
                ? $"Images omises pour alléger ce rapport\u00A0: {impact.WithoutPictures} pages."
                : $"Pictures left out to keep this report small: {impact.WithoutPictures} pages.")}</p>\n");
        }
    }

    private static void Append(StringBuilder page, ReadOnlyMemory<byte>? png, int? number, bool isTextChanged, string side, bool french)
    {
        if (png is not { } bytes || number is not { } known)
        {
            _ = page.Append(CultureInfo.InvariantCulture, $"<p>{(french ? $"Pas de page {side}." : $"No page {side}.")}</p>\n");
            return;
        }

        var name = french ? $"Page {known}, {side}" : $"Page {known}, {side}";
        var words = isTextChanged
            ? (french ? "les différences sont encadrées ; leurs mots sont ci-dessous" : "differences are in boxes; their words are below")
            : french ? "les différences sont encadrées" : "differences are in boxes";
        _ = page.Append(
            CultureInfo.InvariantCulture,
            $"<figure><img alt=\"{HtmlText.Escape($"{name} : {words}")}\" "
                + $"src=\"data:image/png;base64,{Convert.ToBase64String(bytes.Span)}\">")
            .Append(CultureInfo.InvariantCulture, $"<figcaption>{HtmlText.Escape(name)}</figcaption></figure>\n");
    }
}
