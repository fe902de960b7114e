using System.CommandLine;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Functions;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Cli.Display;
using LegalDocs.Diff;
using LegalDocs.Gate;
using LegalDocs.Templating.Contracts;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs git …</c>: Word documents in git: readable differences, proven merges.</summary>
internal static class GitCommand
{
    private const string Missing = "/dev/null";

    public static Command Create(CliContext context)
    {
        var command = new Command("git", context.Say(
            "Modèles Word dans git : différences lisibles, fusions prouvées",
            "Word templates in git: readable differences, proven merges"));
        command.Add(Install(context));
        command.Add(Textconv(context));
        command.Add(DiffDriver(context));
        command.Add(MergeDriver(context));
        return command;
    }

    private static Command Install(CliContext context)
    {
        var command = new Command("install", context.Say(
            "Règle ce clone : git diff, git log -p et git difftool -t legaldocs lisent les .docx",
            "Sets this clone up: git diff, git log -p and git difftool -t legaldocs read .docx files"));
        command.Aliases.Add("installer");
        command.SetAction(async (_, cancellationToken) =>
        {
            var (attributes, isChanged) = await GitSetup.InstallAsync(
                context.StartFolder, Environment.ProcessPath!, cancellationToken);
            context.Output.WriteLine(isChanged
                ? context.Say(
                    $"✓ Ce clone lit les documents Word. À enregistrer dans le dépôt : {attributes}",
                    $"✓ This clone reads Word documents. To be committed: {attributes}")
                : context.Say("✓ Ce clone lit les documents Word.", "✓ This clone reads Word documents."));
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Git stops at any other exit code than 0: what cannot be read is said in the text.</summary>
    private static Command Textconv(CliContext context)
    {
        var file = new Argument<string>("T.docx");
        var command = new Command("textconv", context.Say(
            "Pour git : le texte d’un document", "For git: the text of a document"))
        {
            file,
        };
        command.Hidden = true;
        command.SetAction(result =>
        {
            var path = context.FullPath(result.GetRequiredValue(file));
            var docx = SharedFile.ReadAllBytes(path);
            var text = TemplateText.Of(docx, TemplateInputs.Options(path));
            context.Output.Write(text.Diagnostics.Count == 0
                ? TemplateProjection.Of(text, docx, path, TemplateDisplay.Language(context))
                : string.Concat(text.Diagnostics.Select(TemplateFindings.From).Select(found => $"{found.Format(context.Language)}\n")));
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Arguments of an external diff driver: path, then file, hash and mode of each side. Always 0: without
    /// <c>trustExitCode</c> git takes 1 for a crash.</summary>
    private static Command DiffDriver(CliContext context)
    {
        var arguments = new Argument<string[]>("ARGUMENTS") { Arity = new ArgumentArity(7, 9) };
        var command = new Command("diff-driver", context.Say(
            "Pour git : compare deux documents", "For git: compares two documents"))
        {
            arguments,
        };
        command.Hidden = true;
        command.SetAction((result, cancellationToken) =>
        {
            var given = result.GetRequiredValue(arguments);
            var pair = new DocumentPair(given[0], Side(context, given[1], given[0]), Side(context, given[4], given[0]));
            Show(context, pair.Before is null && pair.After is null ? [] : [pair.Compare(CampaignFunctions.All, cancellationToken)]);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    /// <summary>Writes the merged document over ours and returns 0 when both sides changed different places; otherwise leaves our file
    /// as it is and returns 1, a conflict, after having said why and what each side changed.</summary>
    private static Command MergeDriver(CliContext context)
    {
        var arguments = new Argument<string[]>("ARGUMENTS") { Arity = new ArgumentArity(4, 4) };
        var command = new Command("merge-driver", context.Say(
            "Pour git : fusionne deux documents changés à des endroits différents, sinon refuse et dit ce que chacun a changé",
            "For git: merges two documents changed in different places, else refuses and says what each changed"))
        {
            arguments,
        };
        command.Hidden = true;
        command.SetAction(async (result, cancellationToken) =>
        {
            var given = result.GetRequiredValue(arguments);
            var name = given[3];
            var (origin, ours, theirs) = (
                Side(context, given[0], name), Side(context, given[1], name), Side(context, given[2], name));
            var outcome = origin is null || ours is null || theirs is null
                ? new MergeOutcome.Refused("les deux côtés n’ont pas de version commune", "the two sides have no common version")
                : DocumentMerger.Merge(origin, ours, theirs, CampaignFunctions.All, cancellationToken);
            if (outcome is MergeOutcome.Merged merged)
            {
                await AtomicFile.WriteAsync(context.FullPath(given[1]), merged.Docx, cancellationToken);
                context.Error.WriteLine(context.Say(
                    $"✓ « {name} » : les deux côtés ont changé des passages différents ; "
                        + "la version fusionnée a les changements de l’un et de l’autre.",
                    $"✓ '{name}': both sides changed different passages; the merged version has the changes of both."));
                return ExitCode.Done;
            }

            SayRefusal(context, name, (MergeOutcome.Refused)outcome);
            SaySide(context, context.Say("De notre côté :", "On our side:"), name, origin, ours, cancellationToken);
            SaySide(context, context.Say("De l’autre côté :", "On the other side:"), name, origin, theirs, cancellationToken);
            return 1;
        });
        return command;
    }

    private static void SayRefusal(CliContext context, string name, MergeOutcome.Refused refused) => context.Error.WriteLine(context.Say(
        $"✗ « {name} » a changé des deux côtés, et ne se fusionne pas sans être lu ({refused.French}) : gardez l’une des deux versions "
            + "(git checkout --ours ou --theirs), et reportez-y dans Word ce que l’autre a changé :",
        $"✗ '{name}' changed on both sides, and is not merged unread ({refused.English}): keep one of the two "
            + "(git checkout --ours or --theirs), and bring into it, in Word, what the other changed:"));

    private static void SaySide(
        CliContext context, string title, string name, DocumentSource? origin, DocumentSource? side, CancellationToken cancellationToken)
    {
        context.Error.WriteLine($"\n{title}");
        if (origin is not null || side is not null)
        {
            var entry = new DocumentPair(name, origin, side).Compare(CampaignFunctions.All, cancellationToken);
            context.Error.Write(TextReport.Write(new DiffReport([entry]), Language(context), useColor: false));
        }
    }

    private static DocumentSource? Side(CliContext context, string path, string name)
    {
        var bytes = path == Missing ? [] : File.ReadAllBytes(context.FullPath(path));
        return bytes.Length == 0 ? null : new DocumentSource(name, bytes);
    }

    private static void Show(CliContext context, IReadOnlyList<DiffEntry> entries) =>
        context.Output.Write(TextReport.Write(new DiffReport(entries), Language(context), useColor: false));

    private static ReportLanguage Language(CliContext context) =>
        context.Language == MessageLanguage.French ? ReportLanguage.French : ReportLanguage.English;
}
