using System.CommandLine;
using System.Text;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Functions;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Sessions;
using LegalDocs.Diff;

namespace LegalDocs.Cli.Commands;

/// <summary>
/// <c>legaldocs template diff A B</c>, <c>--rev BASE[..HEAD] [PATH…]</c>: what changed between two templates, two folders or two
/// revisions of git.
/// </summary>
internal static class TemplateDiffCommand
{
    private static readonly string[] Severities = ["note", "warning", "error", "never"];

    private static readonly string[] Formats = ["text", "markdown", "html", "json", "sarif", "docx"];

    public static Command Create(CliContext context, GlobalOptions options)
    {
        var paths = new Argument<string[]>("A B")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = context.Say(
                "Deux fichiers ou deux dossiers ; avec --rev, les fichiers ou dossiers à comparer (tous sans cela)",
                "Two files or two folders; with --rev, the files or folders to compare (all by default)"),
        };
        var revisions = new Option<string?>("--rev")
        {
            Description = context.Say(
                "Révisions de git : base..tête, ou base seule pour la comparer aux fichiers présents",
                "Revisions of git: base..head, or base alone to compare it with the files at hand"),
            HelpName = "base..head",
        };
        var format = new Option<string>("--format")
        {
            Description = context.Say(
                "Forme du rapport ; docx : document Word avec suivi des modifications, à accepter ou à refuser (avec --output)",
                "Form of the report; docx: Word document with tracked changes, to accept or reject (with --output)"),
            DefaultValueFactory = _ => Formats[0],
        };
        format.AcceptOnlyFromAmong(Formats);
        var output = new Option<string?>("--output", "-o")
        {
            Description = context.Say(
                "Fichier où écrire le rapport ; pour docx avec plusieurs documents, dossier",
                "File for the report; with docx and several documents, a folder"),
            HelpName = context.Say("fichier", "file"),
        };
        var reports = new Option<string?>("--rapports", "--reports")
        {
            Description = context.Say(
                "Dossier où écrire aussi le rapport sous toutes ses formes (diff.json, .sarif, .md, .html, .txt, docx/)",
                "Folder where the report is also written in all its forms (diff.json, .sarif, .md, .html, .txt, docx/)"),
            HelpName = context.Say("dossier", "folder"),
        };
        var failOn = new Option<string>("--fail-on", "--echec-si")
        {
            Description = context.Say(
                "Code de sortie 1 à partir de cette gravité : error (contrat rompu), warning, note (toute différence) ou never",
                "Exit code 1 from this severity on: error (contract broken), warning, note (any difference) or never"),
            DefaultValueFactory = _ => Severities[0],
        };
        failOn.AcceptOnlyFromAmong(Severities);
        var impact = new Option<string?>("--impact")
        {
            Description = context.Say(
                "Avec --rev : compare les actes de cette campagne, fusionnés avec les modèles et les données des deux révisions",
                "With --rev: compares the acts of this campaign, merged with the templates and data of both revisions"),
            HelpName = context.Say("dossier", "folder"),
        };
        var pages = new Option<bool>("--pages")
        {
            Description = context.Say(
                "Avec --impact : compare aussi les pages, texte et aspect (LibreOffice et pdftoppm) ; images dans le rapport HTML",
                "With --impact: compares the pages too, words and look (LibreOffice and pdftoppm); pictures in the HTML report"),
        };
        var command = new Command("diff", context.Say(
            "Compare deux modèles, deux dossiers ou deux révisions ; code 0 : identiques, 1 : différents, 2 : comparaison impossible",
            "Compares two templates, two folders or two revisions; exit code 0: the same, 1: different, 2: trouble"))
        {
            paths, revisions, format, output, reports, failOn, impact, pages,
        };
        command.Aliases.Add("comparer");
        command.SetAction(async (result, cancellationToken) =>
        {
            var form = result.GetRequiredValue(format);
            var target = Target(result.GetValue(output), form);
            if (result.GetValue(pages) && result.GetValue(impact) is null)
            {
                throw new UsageException("--pages va avec --impact.", "--pages goes with --impact.");
            }

            var report = result.GetValue(impact) is { } campaign
                ? await ImpactAsync(
                    context,
                    campaign,
                    result.GetValue(revisions),
                    (result.GetValue(pages), result.GetValue(options.Quiet)),
                    cancellationToken)
                : await ReadAsync(context, result.GetValue(paths) ?? [], result.GetValue(revisions), cancellationToken);
            if (result.GetValue(reports) is { } folder)
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
            return report.HasTrouble || Fails(report, result.GetRequiredValue(failOn)) ? report.ExitCode : ExitCode.Done;
        });
        return command;
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
        var (report, documents) = await CampaignImpact.ReadAsync(
            context, context.FullPath(campaign), before, after, wish.WithPages, wish.IsQuiet, cancellationToken);
        if (!wish.IsQuiet)
        {
            var acts = report.Entries.Select(entry => entry.Name.Split('/')[0]).Distinct(StringComparer.Ordinal).Count();
            context.Error.WriteLine(context.Say(
                $"{report.Entries.Count} document(s) de {acts} acte(s) changent, sur {documents} documents.",
                $"{report.Entries.Count} document(s) of {acts} act(s) change, of {documents} documents."));
        }

        return report;
    }

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
        foreach (var (format, extension) in Formats.Zip(["txt", "md", "html", "json", "sarif"]))
        {
            await AtomicFile.WriteAsync(
                Path.Combine(folder, $"diff.{extension}"),
                Encoding.UTF8.GetBytes(Written(context, report, format, useColor: false)),
                cancellationToken);
        }
    }
}
