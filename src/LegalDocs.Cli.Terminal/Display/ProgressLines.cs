using Spectre.Console;

namespace LegalDocs.Cli.Display;

/// <summary>Chooses how progress is shown.</summary>
internal static class ProgressLines
{
    /// <summary>Nothing when silent, a line in place on a terminal, plain lines otherwise.</summary>
    public static IProgressLine For(CliContext context, bool isSilent)
    {
        if (isSilent)
        {
            return new NoProgress();
        }

        return Console.IsErrorRedirected
            ? new PlainProgress(context)
            : new TerminalProgress(context, AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(context.Error) }));
    }
}
