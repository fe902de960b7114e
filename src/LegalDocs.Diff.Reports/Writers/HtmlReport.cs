using System.Globalization;
using System.Text;

namespace LegalDocs.Diff;

/// <summary>One HTML file, both documents side by side: no script, nothing fetched, readable without colour,
/// printable.</summary>
public static class HtmlReport
{
    private const string Style = """
        :root{color-scheme:light dark;--del:#9b1c1c;--delbg:#fdecec;--ins:#14532d;--insbg:#e6f6ec;--line:#767676}
        @media(prefers-color-scheme:dark){:root{--del:#ffb4b4;--delbg:#4a1717;--ins:#a6f0c0;--insbg:#123d22;--line:#9a9a9a}}
        body{font:1rem/1.5 system-ui,sans-serif;max-width:90rem;margin:0 auto;padding:1rem}
        table{border-collapse:collapse;width:100%;table-layout:fixed;margin:1rem 0}
        th,td{border:1px solid var(--line);padding:.4rem .6rem;vertical-align:top;text-align:left;overflow-wrap:anywhere}
        del{color:var(--del);background:var(--delbg);text-decoration:line-through}
        ins{color:var(--ins);background:var(--insbg);text-decoration:underline}
        .skip{text-align:center;font-style:italic}.n{width:4rem}.mark{font-weight:700}
        caption{text-align:left;font-weight:700;padding:.4rem 0}
        @media print{body{max-width:none;font-size:9pt}tr{break-inside:avoid}}
        """;

    /// <summary>Writes a report.</summary>
    /// <param name="report">What was compared.</param>
    /// <param name="language">Language of the page.</param>
    public static string Write(DiffReport report, ReportLanguage language)
    {
        ArgumentNullException.ThrowIfNull(report);
        var french = language == ReportLanguage.French;
        var title = french ? "Comparaison de modèles" : "Comparison of templates";
        var page = new StringBuilder();
        var hasPictures = report.Entries.Any(entry => entry.Pages is not null);
        var style = hasPictures ? $"{Style}\n{HtmlPages.Style}" : Style;
        _ =
            page.Append(
                CultureInfo.InvariantCulture,
                $"<!DOCTYPE html>\n<html lang=\"{(french ? "fr" : "en")}\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'"
                + (hasPictures ? "; img-src data:\">\n" : "\">\n"))
            .Append(
                CultureInfo.InvariantCulture,
                $"<title>{title}</title>\n<style>\n{style}\n</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n");
        var number = 0;
        foreach (var entry in report.Entries)
        {
            Write(page, entry, language, ref number);
        }

        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Write(StringBuilder page, DiffEntry entry, ReportLanguage language, ref int number)
    {
        var french = language == ReportLanguage.French;
        _ = page.Append(CultureInfo.InvariantCulture, $"<section>\n<h2>{HtmlText.Escape(entry.Name)}</h2>\n");
        foreach (var failure in entry.Failures)
        {
            _ =
                page.Append(
                    CultureInfo.InvariantCulture,
                    $"<p class=\"mark\">{failure.Code} {HtmlText.Escape(french ? failure.French : failure.English)}</p>\n");
        }

        if (entry.Status is EntryStatus.Added or EntryStatus.Removed)
        {
            var word = entry.Status == EntryStatus.Added
                ? (french ? "Modèle ajouté." : "Template added.") : french ? "Modèle supprimé." : "Template removed.";
            _ = page.Append(CultureInfo.InvariantCulture, $"<p>{word}</p>\n");
        }

        if (entry.Pages is { } pages)
        {
            HtmlPages.Append(page, pages, language);
        }

        if (entry.Diff is { } diff)
        {
            WriteChanges(page, diff, language, ref number);
            foreach (var story in diff.Stories)
            {
                SideBySide.Write(page, story, language);
            }
        }

        _ = page.Append("</section>\n");
    }

    private static void WriteChanges(StringBuilder page, DocumentDiff diff, ReportLanguage language, ref int number)
    {
        var french = language == ReportLanguage.French;
        if (diff.IsEmpty)
        {
            _ = page.Append(french ? "<p>Aucune différence.</p>\n" : "<p>No difference.</p>\n");
            return;
        }

        foreach (var level in diff.Changes.GroupBy(change => change.Rule.Level).OrderBy(group => group.Key))
        {
            _ =
                page.Append(
                    CultureInfo.InvariantCulture,
                    $"<h3>{LevelNames.Of(level.Key).In(language)} ({level.Count()})</h3>\n<ol start=\"{number + 1}\">\n");
            foreach (var change in level)
            {
                number++;
                _ = page.Append("<li>").Append(HtmlText.Escape($"{change.Rule.Code} {change.Describe(language)}"));
                if (change.Text.Count > 0)
                {
                    _ = page.Append("<br>");
                    foreach (var segment in SegmentExcerpt.Of(change.Text))
                    {
                        HtmlText.Append(page, segment);
                    }
                }

                _ = page.Append("</li>\n");
            }

            _ = page.Append("</ol>\n");
        }

        foreach (var remark in RemarkTexts.Of(diff.Remarks, language))
        {
            _ = page.Append(CultureInfo.InvariantCulture, $"<p>{HtmlText.Escape(remark)}</p>\n");
        }
    }
}
