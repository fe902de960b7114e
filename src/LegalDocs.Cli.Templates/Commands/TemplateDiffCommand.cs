using System.CommandLine;
using System.Text;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Functions;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Sessions;
using LegalDocs.Diff;
using LegalDocs.Gate;

namespace LegalDocs.Cli.Commands;

/// <summary>
/// <c>legaldocs template diff A B</c>, <c>--rev BASE[..HEAD] [PATH…]</c>: what changed between two templates, two folders or two
/// revisions of git.
/// </summary>
internal static class TemplateDiffCommand
{
    public static Command Create(CliContext context, GlobalOptions options)
    {
        var asked = new TemplateDiffOptions(context);
        var command = new Command("diff", context.Say(
            "Compare deux modèles, deux dossiers ou deux révisions ; code 0 : identiques, 1 : différents, 2 : comparaison impossible",
            "Compares two templates, two folders or two revisions; exit code 0: the same, 1: different, 2: trouble"));
        asked.AddTo(command);
        command.Aliases.Add("comparer");
        command.SetAction((result, cancellationToken) => RunAsync(context, options, asked, result, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        CliContext context, GlobalOptions options, TemplateDiffOptions asked, ParseResult result, CancellationToken cancellationToken)
    {
        var form = result.GetRequiredValue(asked.Format);
        var target = Target(result.GetValue(asked.Output), form);
        var report = await ReportAsync(context, options, asked, result, cancellationToken);
        if (result.GetValue(asked.Reports) is { } folder)
        {
            await WriteAllAsync(context, report, context.FullPath(folder), cancellationToken);
        }

        var useColor = !result.GetValue(options.NoColor) && !Console.IsOutputRedirected
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        if (form == "docx")
        {
            await RedlineFiles.WriteAsync(context, report, target!, cancellationToken);
            form = result.GetValue(options.Json) ? "json" : "trouble";
            target = null;
        }

        var written = Written(context, report, result.GetValue(options.Json) ? "json" : form, useColor && target is null);
        await RedlineFiles.WriteTextAsync(context, written, target, cancellationToken);
        return report.HasTrouble || Fails(report, result.GetRequiredValue(asked.FailOn)) ? report.ExitCode : ExitCode.Done;
    }

    private static Task<DiffReport> ReportAsync(
        CliContext context, GlobalOptions options, TemplateDiffOptions asked, ParseResult result, CancellationToken cancellationToken)
    {
        var (impact, withPages) = (result.GetValue(asked.Impact), result.GetValue(asked.Pages));
        if (withPages && impact is null)
        {
            throw new UsageException("--pages va avec --impact.", "--pages goes with --impact.");
        }

        var revisions = result.GetValue(asked.Revisions);
        return impact is not null
            ? ImpactAsync(context, impact, revisions, (withPages, result.GetValue(options.Quiet)), cancellationToken)
            : ReadAsync(context, result.GetValue(asked.Paths) ?? [], revisions, cancellationToken);
    }

    private static string? Target(string? output, string format) => format != "docx" || output is not null
        ? output
        : throw new UsageException(
            "--format docx écrit un document : ajoutez --output fichier.docx.",
            "--format docx writes a document: add --output file.docx.");

    private static async Task<DiffReport> ImpactAsync(
        CliContext context, string campaign, string? revisions, (bool WithPages, bool IsQuiet) wish, CancellationToken cancellationToken)
    {
        if (revisions is null)
        {
            throw new UsageException("--impact compare deux révisions : ajoutez --rev.", "--impact compares two revisions: add --rev.");
        }

        var (before, after) = Split(revisions);
        var impact = await new CampaignImpact((directory, registered, cancelled) =>
            CampaignSession.PlanCopyAsync(directory, registered, context.TimeProvider, cancelled))
            .ReadAsync(context.FullPath(campaign), before, after, cancellationToken);
        var report = wish.WithPages ? await WithPagesAsync(context, impact, wish.IsQuiet, cancellationToken) : impact.Report;
        if (!wish.IsQuiet)
        {
            var acts = report.Entries.Select(entry => entry.Name.Split('/')[0]).Distinct(StringComparer.Ordinal).Count();
            context.Error.WriteLine(context.Say(
                $"{report.Entries.Count} document(s) de {acts} acte(s) changent, sur {impact.DocumentCount} documents.",
                $"{report.Entries.Count} document(s) of {acts} act(s) change, of {impact.DocumentCount} documents."));
        }

        return report;
    }

    private static async Task<DiffReport> WithPagesAsync(
        CliContext context, ImpactReading impact, bool isQuiet, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("legaldocs-impact-").FullName;
        try
        {
            await using var converter = CampaignSession.Converter(folder, context.TimeProvider);
            var (drawn, leftOut) = await new ImpactPages(converter, Rasterizer())
                .AddAsync(impact.Report, impact.Pairs, cancellationToken);
            if (leftOut > 0 && !isQuiet)
            {
                context.Error.WriteLine(context.Say(
                    $"{leftOut} autre(s) sorte(s) de changement : pages non dessinées, pour garder le rapport léger.",
                    $"{leftOut} more kind(s) of change: pages not drawn, to keep the report small."));
            }

            return drawn;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Rasterizer() =>
        Environment.GetEnvironmentVariable("LEGALDOCS_PDFTOPPM") is { Length: > 0 } program ? program : "pdftoppm";

    private static async Task<DiffReport> ReadAsync(
        CliContext context, string[] paths, string? revisions, CancellationToken cancellationToken)
    {
        IReadOnlyList<DocumentPair> pairs;
        if (revisions is not null)
        {
            var (before, after) = Split(revisions);
            pairs = await new GitRevisions(context.StartFolder).ReadAsync(before, after, paths, cancellationToken);
        }
        else if (paths is [var a, var b])
        {
            pairs = FilePairs.Read(context.FullPath(a), context.FullPath(b), a, b);
        }
        else
        {
            throw new UsageException(
                "donnez deux fichiers ou deux dossiers, ou --rev base..tête.", "give two files or two folders, or --rev base..head.");
        }

        return new DiffReport([.. pairs.AsParallel().AsOrdered().WithCancellation(cancellationToken)
            .Select(pair => pair.Compare(CampaignFunctions.All, cancellationToken))]);
    }

    private static bool Fails(DiffReport report, string severity) => severity switch
    {
        "error" => report.Changes.Any(change => change.Rule.Severity == ChangeSeverity.Error),
        "warning" => report.Changes.Any(change => change.Rule.Severity != ChangeSeverity.Note)
            || report.Entries.Any(entry => entry.Status == EntryStatus.Removed),
        "note" => report.HasDifferences,
        _ => false,
    };

    private static (string Before, string? After) Split(string revisions)
    {
        var at = revisions.IndexOf("..", StringComparison.Ordinal);
        if (at < 0)
        {
            return (revisions, null);
        }

        var after = revisions[at..].TrimStart('.');
        return (revisions[..at], after.Length == 0 ? "HEAD" : after);
    }

    private static string Written(CliContext context, DiffReport report, string format, bool useColor)
    {
        var language = context.Language == MessageLanguage.French ? ReportLanguage.French : ReportLanguage.English;
        return format switch
        {
            "json" => JsonReport.Write(report, language),
            "markdown" => MarkdownReport.Write(report.Grouped(), language),
            "html" => HtmlReport.Write(report.Grouped(), language),
            // A redline has no text of its own; what could not be read is told all the same.
            "trouble" => TextReport.Write(
                new DiffReport([.. report.Entries.Where(entry => entry.Failures.Count > 0)]), language, useColor),
            "sarif" => SarifReport.Write(report, language, projectionOf: name => Projection(context, name)),
            _ => TextReport.Write(report.Grouped(), language, useColor),
        };
    }

    /// <summary>The committed text of a template, on whose lines a host can show results; null when there is none.</summary>
    private static string? Projection(CliContext context, string name) =>
        File.Exists(context.FullPath($"{name}.txt")) ? $"{name}.txt" : null;

    private static async Task WriteAllAsync(
        CliContext context, DiffReport report, string folder, CancellationToken cancellationToken)
    {
        await RedlineFiles.WriteFolderAsync(context, report, Path.Combine(folder, "docx"), cancellationToken);
        foreach (var (format, extension) in TemplateDiffOptions.Formats.Zip(["txt", "md", "html", "json", "sarif"]))
        {
            await AtomicFile.WriteAsync(
                Path.Combine(folder, $"diff.{extension}"),
                Encoding.UTF8.GetBytes(Written(context, report, format, useColor: false)),
                cancellationToken);
        }
    }
}
