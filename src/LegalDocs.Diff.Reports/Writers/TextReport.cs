using System.Globalization;
using System.Text;

namespace LegalDocs.Diff;

/// <summary>A report for a terminal or a log: most severe level first, words before and after between marks.</summary>
public static class TextReport
{
    private const string Red = "\u001b[31;9m";
    private const string Green = "\u001b[32;4m";
    private const string Bold = "\u001b[1m";
    private const string Reset = "\u001b[0m";

    /// <summary>Writes a report.</summary>
    /// <param name="report">What was compared.</param>
    /// <param name="language">Language of the sentences.</param>
    /// <param name="useColor">Escape sequences for a terminal; without them <c>[-…-]</c> and <c>{+…+}</c> mark the
    /// words.</param>
    /// <returns>Lines ended by LF; empty when nothing differs and nothing is to be remarked.</returns>
    public static string Write(DiffReport report, ReportLanguage language, bool useColor)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder();
        foreach (var entry in report.Entries)
        {
            Write(text, entry, language, useColor);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, DiffEntry entry, ReportLanguage language, bool useColor)
    {
        var french = language == ReportLanguage.French;
        foreach (var failure in entry.Failures)
        {
            _ = text.Append("✗ ")
                .Append(failure.Code)
                .Append(' ').Append(Printable.Of(french ? failure.French : failure.English)).Append('\n');
        }

        if (entry.Status is EntryStatus.Added or EntryStatus.Removed)
        {
            var word = entry.Status == EntryStatus.Added
                ? (french ? "modèle ajouté" : "template added") : (french ? "modèle supprimé" : "template removed");
            Heading(text, $"{Printable.Of(entry.Name)} – {word}", useColor);
        }

        if (entry.Diff is not { } diff)
        {
            return;
        }

        if (!diff.IsEmpty)
        {
            Heading(text, Title(entry, diff, french), useColor);
        }

        if (entry.Pages is { } pages)
        {
            _ = text.Append("\n  Pages\n");
            foreach (var line in PageTexts.Of(pages, language))
            {
                _ = text.Append("  · ").Append(line).Append('\n');
            }
        }

        foreach (var level in diff.Changes.GroupBy(change => change.Rule.Level).OrderBy(group => group.Key))
        {
            _ = text.Append('\n')
                .Append(CultureInfo.InvariantCulture, $"  {LevelNames.Of(level.Key).In(language)} ({level.Count()})\n");
            foreach (var change in level)
            {
                Write(text, change, language, useColor);
            }
        }

        foreach (var remark in RemarkTexts.Of(diff.Remarks, language))
        {
            _ = text.Append("  · ").Append(Printable.Of(remark)).Append('\n');
        }
    }

    private static string Title(DiffEntry entry, DocumentDiff diff, bool french)
    {
        var count = diff.Changes.Count.ToString(CultureInfo.InvariantCulture);
        var name = Printable.Of(entry.OldName is null ? entry.Name : $"{entry.OldName} → {entry.Name}");
        return french
            ? $"{name}\u00A0: {count} {(diff.Changes.Count < 2 ? "différence" : "différences")}"
            : $"{name}: {count} {(diff.Changes.Count == 1 ? "difference" : "differences")}";
    }

    private static void Heading(StringBuilder text, string title, bool useColor) =>
        text.Append(useColor ? Bold : "").Append(title).Append(useColor ? Reset : "").Append('\n');

    private static void Write(StringBuilder text, Change change, ReportLanguage language, bool useColor)
    {
        var mark = change.Rule.Severity switch
        {
            ChangeSeverity.Error => '✗',
            ChangeSeverity.Warning => '!',
            _ => '·',
        };
        _ = text.Append("  ")
            .Append(mark)
            .Append(' ')
            .Append(change.Rule.Code).Append(' ').Append(Printable.Of(change.Describe(language))).Append('\n');
        if (change.Text.Count == 0)
        {
            return;
        }

        _ = text.Append("      │ ");
        foreach (var segment in SegmentExcerpt.Of(change.Text))
        {
            Write(text, segment, useColor);
        }

        _ = text.Append('\n');
    }

    private static void Write(StringBuilder text, TextSegment segment, bool useColor)
    {
        var words = Printable.Of(segment.Text);
        _ = segment.Kind switch
        {
            SegmentKind.Deleted when useColor => text.Append(Red).Append(words).Append(Reset),
            SegmentKind.Inserted when useColor => text.Append(Green).Append(words).Append(Reset),
            SegmentKind.Deleted => text.Append("[-").Append(words).Append("-]"),
            SegmentKind.Inserted => text.Append("{+").Append(words).Append("+}"),
            _ => text.Append(words),
        };
    }
}
