using System.CommandLine;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs register …</c>: finds acts; makes the catalogue again.</summary>
internal static class RegisterCommand
{
    public static Command Create(CliContext context, GlobalOptions options)
    {
        var command = new Command("register", context.Say(
            "Registre : recherche d’actes, reconstruction du catalogue", "Register: search for acts, rebuilding of the catalogue"));
        command.Aliases.Add("registre");
        var source = new RegisterSource(context, new StoreSource(context));
        command.Add(RegisterSearchCommand.Create(context, options, source));
        command.Add(RegisterRebuildCommand.Create(context, options, source));
        return command;
    }
}
