using System.CommandLine;
using System.Globalization;
using LegalDocs.Cli.Commands;
using LegalDocs.Cli.Display;

namespace LegalDocs.Cli;

/// <summary>The command line: parses, runs, and turns every outcome into an exit code.</summary>
internal static class CommandLineApp
{
    public static async Task<int> RunAsync(string[] arguments, CliContext context)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(context.Say("fr-FR", "en"));
        var options = new GlobalOptions(context);
        var root = Root(context, options);
        var result = root.Parse(arguments);
        if (result.Errors.Count > 0 && result.Action is not HelpPage)
        {
            return Misused(result, context, options);
        }

        var configuration = new InvocationConfiguration
        {
            Output = context.Output,
            Error = context.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
        };
        try
        {
            return await result.InvokeAsync(configuration);
        }
        catch (OperationCanceledException)
        {
            return context.Fail(
                ExitCode.Cancelled,
                result.GetValue(options.Json),
                "interrompu ; la même commande reprend où elle en était.",
                "interrupted; the same command goes on from here.");
        }
        catch (Exception error) when (Faults.Explain(error) is { } fault)
        {
            return context.Fail(fault.Code, result.GetValue(options.Json), fault.French, fault.English);
        }
        catch (Exception error)
        {
            context.Error.WriteLine(error);
            return context.Fail(
                ExitCode.Unexpected,
                result.GetValue(options.Json),
                "erreur inattendue, un défaut de LegalDocs : transmettez la trace ci-dessus.",
                "unexpected error, a fault of LegalDocs: pass the trace above on.");
        }
    }

    private static RootCommand Root(CliContext context, GlobalOptions options)
    {
        var root = new RootCommand(context.Say(
            "LegalDocs : actes des collectivités, du classeur à l’accusé de réception.",
            "LegalDocs: acts of local authorities, from the workbook to the State's receipt."));
        options.AddTo(root);
        root.Add(NewCommand.Create(context, options));
        root.Add(RunCommand.Create(context, options));
        root.Add(CheckCommand.Create(context, options));
        root.Add(LintCommand.Create(context, options));
        root.Add(ActsCommand.Create(context, options));
        root.Add(TransmitCommand.Create(context, options));
        root.Add(LettersCommand.Create(context, options));
        root.Add(RegisterCommand.Create(context, options));
        root.Add(StoreCommand.Create(context, options));
        root.Add(RecordsCommand.Create(context, options));
        root.Add(JournalCommand.Create(context, options));
        root.Add(TemplateCommand.Create(context, options));
        root.Add(GitCommand.Create(context));
        root.Add(SchemaCommand.Create(context));
        root.Add(SandboxCommand.Create(context));
        root.Add(WorkerCommand.Create(context));
        root.Add(HelpTopics.ExitCodes(context));
        root.Add(HelpCommand.Create(context, options));
        HelpPage.Install(root, context);
        return root;
    }

    private static int Misused(ParseResult result, CliContext context, GlobalOptions options)
    {
        var messages = string.Join(' ', result.Errors.Select(error => MisuseTexts.Of(error, context)));
        var command = MisuseTexts.NameOf(result.CommandResult);
        return context.Fail(
            ExitCode.Usage,
            result.GetResult(options.Json) is { Implicit: false },
            $"{messages} Aide : {command} --help",
            $"{messages} Help: {command} --help");
    }
}
