using System.CommandLine;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs acts …</c>: reads the version store of a campaign.</summary>
internal static class ActsCommand
{
    public static Command Create(CliContext context, GlobalOptions options)
    {
        var command = new Command(
            "acts", context.Say("Actes conservés : liste, fiche, fichiers", "Stored acts: list, card, files"));
        command.Aliases.Add("actes");
        var source = new StoreSource(context);
        command.Add(ActsListCommand.Create(context, options, source));
        command.Add(ActsShowCommand.Create(context, options, source));
        command.Add(ActsGetCommand.Create(context, options, source));
        command.Add(ActsSignCommand.Create(context, options, source));
        command.Add(ActsStampCommand.Create(context, options, source));
        command.Add(ActsHistoryCommand.Create(context, options, source));
        command.Add(ActsVerifyCommand.Create(context, options, source));
        command.Add(ActsExportCommand.Create(context, options, source));
        return command;
    }
}
