using System.Globalization;
using System.Text;

namespace LegalDocs.Diff;

/// <summary>A report for a comment on a pull request: verdict, counts, then the changes of each template,
/// folded.</summary>
/// <remarks>Never longer than the host allows; what is cut is said. Text of documents can neither format, link nor
/// notify.</remarks>
public static class MarkdownReport
{
    /// <summary>Longest comment on GitHub, with room for a signature of the workflow.</summary>
    public const int DefaultBudget = 64_000;

    /// <summary>Hidden mark by which a workflow finds its own comment again and updates it.</summary>
    public const string Marker = "<!-- legaldocs-template-diff -->";

    /// <summary>Writes a report.</summary>
    /// <param name="report">What was compared.</param>
    /// <param name="language">Language of the sentences.</param>
    /// <param name="budget">Most characters, at least 2 000.</param>
    /// <returns>Markdown with lines ended by LF.</returns>
    public static string Write(DiffReport report, ReportLanguage language, int budget = DefaultBudget)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentOutOfRangeException.ThrowIfLessThan(budget, 2_000);
        var french = language == ReportLanguage.French;
        var text = new StringBuilder(Marker).Append('\n').Append(Verdict(report, french)).Append("\n\n");
        foreach (var failure in report.Entries.SelectMany(entry => entry.Failures))
        {
            _ = text.Append("- ❌ ").Append(failure.Code).Append(' ')
                .Append(MarkdownText.Escape(french ? failure.French : failure.English)).Append('\n');
        }

        var left = budget - text.Length - 400;
        AddTable(text, report, language, ref left);
        var hidden = 0;
        foreach (var entry in report.Entries.Where(entry => entry.Diff is { IsEmpty: false }))
        {
            AddDetails(text, entry, language, ref left, ref hidden);
        }

        if (hidden > 0)
        {
            _ = text.Append('\n').Append(french
                ? $"… et {Number(hidden)} {(hidden == 1 ? "autre différence" : "autres différences")}\u00A0: "
                    + "voir le rapport complet joint à l’exécution.\n"
                : $"… and {Number(hidden)} more {(hidden == 1 ? "difference" : "differences")}: "
                    + "see the full report attached to the run.\n");
        }

        return text.ToString();
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Verdict(DiffReport report, bool french)
    {
        var count = report.Changes.Count();
        var errors = report.Changes.Count(change => change.Rule.Severity == ChangeSeverity.Error);
        if (report.HasTrouble)
        {
            return french ? "**Modèles\u00A0: comparaison impossible**" : "**Templates: could not be compared**";
        }

        if (!report.HasDifferences)
        {
            return french ? "**Modèles\u00A0: aucune différence**" : "**Templates: no difference**";
        }

        if (count == 0)
        {
            return french
                ? "**Modèles\u00A0: ajoutés ou supprimés, sans autre différence**"
                : "**Templates: added or removed, no other difference**";
        }

        return french
            ? $"**Modèles\u00A0: {Number(count)} {(count == 1 ? "différence" : "différences")}, {BrokenFrench(errors)}**"
            : $"**Templates: {Number(count)} {(count == 1 ? "difference" : "differences")}, {BrokenEnglish(errors)}**";
    }

    private static string BrokenFrench(int errors) => errors switch
    {
        0 => "sans rupture du contrat de données",
        1 => "dont 1 qui rompt le contrat de données",
        _ => $"dont {Number(errors)} qui rompent le contrat de données",
    };

    private static string BrokenEnglish(int errors) => errors switch
    {
        0 => "none of which breaks the data contract",
        1 => "1 of which breaks the data contract",
        _ => $"{Number(errors)} of which break the data contract",
    };

    private static void AddTable(StringBuilder text, DiffReport report, ReportLanguage language, ref int left)
    {
        var rows = new StringBuilder(language == ReportLanguage.French
            ? "| modèle | contrat | conditions | texte | structure | forme | autres |\n|---|--:|--:|--:|--:|--:|--:|\n"
            : "| template | contract | conditions | text | structure | look | other |\n|---|--:|--:|--:|--:|--:|--:|\n");
        foreach (var entry in report.Entries.Where(entry => entry.HasDifferences))
        {
            int Count(params ReadOnlySpan<ChangeLevel> levels)
            {
                var count = 0;
                foreach (var level in levels)
                {
                    count += entry.Diff?.CountOf(level) ?? 0;
                }

                return count;
            }

            var status = entry.Status switch
            {
                EntryStatus.Added => language == ReportLanguage.French ? " (ajouté)" : " (added)",
                EntryStatus.Removed => language == ReportLanguage.French ? " (supprimé)" : " (removed)",
                _ => "",
            };
            _ = rows.Append(
                CultureInfo.InvariantCulture,
                $"| {MarkdownText.Escape(entry.Name)}{status} | {Count(ChangeLevel.BreakingContract, ChangeLevel.Contract)} "
                + $"| {Count(ChangeLevel.ControlFlow)} | {Count(ChangeLevel.Text)} | {Count(ChangeLevel.Structure)} "
                + $"| {Count(ChangeLevel.Formatting)} "
                + $"| {Count(ChangeLevel.Definition, ChangeLevel.Page, ChangeLevel.Package)} |\n");
        }

        if (report.HasDifferences && rows.Length < left)
        {
            _ = text.Append(rows);
            left -= rows.Length;
        }
    }

    private static void AddDetails(
        StringBuilder text, DiffEntry entry, ReportLanguage language, ref int left, ref int hidden)
    {
        var name = MarkdownText.Escape(entry.Name);
        var (open, close) = ($"\n<details><summary>{name}</summary>\n\n", "\n</details>\n");
        var lines = entry.Diff!.Changes.OrderBy(change => change.Rule.Level)
            .Select(change => Line(change, language)).ToList();
        if (entry.Pages is { } pages)
        {
            lines.Insert(0, $"- 📄 {string.Join(language == ReportLanguage.French ? "\u00A0; " : "; ", PageTexts.Of(pages, language))}\n");
        }

        left -= open.Length + close.Length;
        var shown = 0;
        var body = new StringBuilder();
        while (shown < lines.Count && lines[shown].Length < left)
        {
            left -= lines[shown].Length;
            _ = body.Append(lines[shown++]);
        }

        hidden += lines.Count - shown;
        if (shown > 0)
        {
            _ = text.Append(open).Append(body).Append(close);
        }
    }

    private static string Line(Change change, ReportLanguage language)
    {
        var mark = change.Rule.Severity switch
        {
            ChangeSeverity.Error => "❌",
            ChangeSeverity.Warning => "⚠️",
            _ => "▫️",
        };
        var line = new StringBuilder($"- {mark} {change.Rule.Code} {MarkdownText.Escape(change.Describe(language))}");
        if (change.Text.Count > 0)
        {
            _ = line.Append("<br>");
            foreach (var segment in SegmentExcerpt.Of(change.Text))
            {
                var words = MarkdownText.Escape(ChangeTexts.Excerpt(segment.Text));
                _ = segment.Kind switch
                {
                    SegmentKind.Deleted => line.Append("<del>").Append(words).Append("</del>"),
                    SegmentKind.Inserted => line.Append("<ins>").Append(words).Append("</ins>"),
                    _ => line.Append(words),
                };
            }
        }

        return line.Append('\n').ToString();
    }
}
