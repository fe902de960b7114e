using System.CommandLine;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs store …</c>: OCFL storage roots, whoever made them.</summary>
internal static class StoreCommand
{
    public static Command Create(CliContext context, GlobalOptions options)
    {
        var command = new Command("store", context.Say("Dépôts OCFL, de tout auteur", "OCFL storage roots, whoever made them"));
        command.Aliases.Add("depot");
        command.Add(StoreVerifyCommand.Create(context, options));
        command.Add(StoreCopyCommand.Create(context, options));
        command.Add(StoreStatsCommand.Create(context, options));
        command.Add(StoreTagCommand.Create(context, options));
        command.Add(StoreProtectCommand.Create(context, options));
        return command;
    }
}
