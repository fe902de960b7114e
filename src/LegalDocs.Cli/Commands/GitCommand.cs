using System.CommandLine;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Functions;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Cli.Display;
using LegalDocs.Diff;
using LegalDocs.Templating.Contracts;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs git …</c>: Word documents in git: readable differences, no blind merge.</summary>
internal static class GitCommand
{
    private const string Missing = "/dev/null";

    public static Command Create(CliContext context)
    {
        var command = new Command("git", context.Say(
            "Modèles Word dans git : différences lisibles, fusions refusées",
            "Word templates in git: readable differences, no blind merge"));
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
            var text = TemplateText.Of(SharedFile.ReadAllBytes(path), TemplateInputs.Options(path));
            context.Output.Write(text.Diagnostics.Count == 0
                ? text.Format(TemplateDisplay.Language(context))
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

    /// <summary>Leaves our file as it is and returns 1, a conflict, after having said what each side changed.</summary>
    private static Command MergeDriver(CliContext context)
    {
        var arguments = new Argument<string[]>("ARGUMENTS") { Arity = new ArgumentArity(4, 4) };
        var command = new Command("merge-driver", context.Say(
            "Pour git : refuse de fusionner deux documents, et dit ce que chacun a changé",
            "For git: refuses to merge two documents, and says what each changed"))
        {
            arguments,
        };
        command.Hidden = true;
        command.SetAction((result, cancellationToken) =>
        {
            var given = result.GetRequiredValue(arguments);
            var (origin, name) = (Side(context, given[0], given[3]), given[3]);
            context.Error.WriteLine(context.Say(
                $"✗ « {name} » a changé des deux côtés. Un document Word ne se fusionne pas sans être lu : gardez l’une des deux versions "
                    + "(git checkout --ours ou --theirs), et reportez-y dans Word ce que l’autre a changé :",
                $"✗ '{name}' changed on both sides. A Word document is not merged unread: keep one of the two "
                    + "(git checkout --ours or --theirs), and bring into it, in Word, what the other changed:"));
            foreach (var (title, path) in new[]
            {
                (context.Say("De notre côté :", "On our side:"), given[1]),
                (context.Say("De l’autre côté :", "On the other side:"), given[2]),
            })
            {
                var entry = new DocumentPair(name, origin, Side(context, path, name)).Compare(CampaignFunctions.All, cancellationToken);
                context.Error.WriteLine($"\n{title}");
                context.Error.Write(TextReport.Write(new DiffReport([entry]), Language(context), useColor: false));
            }

            return Task.FromResult(1);
        });
        return command;
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
