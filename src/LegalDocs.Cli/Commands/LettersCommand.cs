using System.CommandLine;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs letters …</c>: letters of the préfecture about acts: seen, taken out, answered.</summary>
internal static class LettersCommand
{
    public static Command Create(CliContext context, GlobalOptions options)
    {
        var command = new Command("letters", context.Say(
            "Courriers de la préfecture : liste, pièces, réponses", "Letters of the préfecture: list, documents, answers"));
        command.Aliases.Add("courriers");
        var source = new StoreSource(context);
        command.Add(LettersListCommand.Create(context, options, source));
        command.Add(LettersGetCommand.Create(context, options, source));
        command.Add(LettersAnswerCommand.Create(context, options, source));
        return command;
    }
}
