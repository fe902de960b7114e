using System.Globalization;

namespace LegalDocs.Diff;

/// <summary>A comparison as SARIF.</summary>
/// <remarks>A binary file has no lines: results point at the text projection beside the template when there is
/// one.</remarks>
public static class SarifReport
{
    private const int MostResults = 5_000;

    /// <summary>Writes a report.</summary>
    /// <param name="report">What was compared.</param>
    /// <param name="language">Language of the messages.</param>
    /// <param name="category">Tells this run from others of the same commit, for instance <c>modeles</c>.</param>
    /// <param name="projectionOf">Path of the committed text projection of a template, or null when there is
    /// none.</param>
    public static string Write(
        DiffReport report, ReportLanguage language, string category = "template-diff",
            Func<string, string?>? projectionOf = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        return SarifLog.Write(new SarifRun
        {
            Category = category,
            Rules = [.. ChangeRule.Rules.Select(rule => Rule(rule, language))],
            Results = Results(report, language, projectionOf ?? (_ => null)),
            ExitCode = report.ExitCode,
            Troubles =
            [
                .. report.Entries.SelectMany(entry => entry.Failures)
                    .Select(failure => language == ReportLanguage.French ? failure.French : failure.English),
            ],
        });
    }

    private static SarifRule Rule(ChangeRule rule, ReportLanguage language) => new(
        rule.Code,
        rule.Title.In(language),
        $"{LevelNames.Of(rule.Level).In(language)} – {rule.Title.In(language)}.",
        $"legaldocs template diff, {rule.Code}: {rule.Title.English}.")
    {
        Name = rule.Name,
        Level = WireNames.Of(rule.Severity),
    };

    private static IEnumerable<SarifResult> Results(
        DiffReport report, ReportLanguage language, Func<string, string?> projectionOf) =>
        report.Entries.SelectMany(entry => (entry.Diff?.Changes ?? []).Select(change => (entry, change)))
            .OrderByDescending(result => result.change.Rule.Severity)
            .Take(MostResults)
            .Select(result => new SarifResult
            {
                RuleId = result.change.Rule.Code,
                Level = WireNames.Of(result.change.Rule.Severity),
                Message = Message(result.change, language),
                Path = projectionOf(result.entry.Name) ?? result.entry.Name,
                Place = Place(result.change, language),
                Fingerprint = $"{result.change.Id}:1",
            });

    private static string? Place(Change change, ReportLanguage language) => (change.After ?? change.Before) is { } place
        ? string.Create(CultureInfo.InvariantCulture, $"{place.Part}/{place.Describe(language)}")
        : null;

    private static string Message(Change change, ReportLanguage language)
    {
        var words = string.Concat(SegmentExcerpt.Of(change.Text).Select(segment => segment.Kind switch
        {
            SegmentKind.Deleted => $"[-{ChangeTexts.Excerpt(segment.Text)}-]",
            SegmentKind.Inserted => $"{{+{ChangeTexts.Excerpt(segment.Text)}+}}",
            _ => segment.Text,
        }));
        return Printable.Of(words.Length == 0 ? change.Describe(language) : $"{change.Describe(language)} | {words}");
    }
}
