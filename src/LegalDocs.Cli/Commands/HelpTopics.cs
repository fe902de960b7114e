using System.CommandLine;

namespace LegalDocs.Cli.Commands;

/// <summary>Help that belongs to no command.</summary>
internal static class HelpTopics
{
    public static Command ExitCodes(CliContext context)
    {
        var command = new Command("exit-codes", context.Say("Liste des codes de sortie", "List of exit codes"));
        command.Aliases.Add("codes-sortie");
        command.SetAction(_ =>
        {
            foreach (var (code, meaning) in All(context))
            {
                context.Output.WriteLine($"{code,4}  {meaning}");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static IEnumerable<(int Code, string Meaning)> All(CliContext context) =>
    [
        (ExitCode.Done, context.Say("tout est fait, ou rien à faire", "all done, or nothing to do")),
        (ExitCode.Unexpected, context.Say(
            "erreur inattendue (défaut du programme)", "unexpected error (a fault of the program)")),
        (ExitCode.Usage, context.Say("erreur d’usage ou de réglage", "wrong use or wrong setting")),
        (ExitCode.Partial, context.Say(
            "partiel : au moins un acte a échoué, les autres sont faits",
            "partial: at least one act failed, the others are made")),
        (ExitCode.ChecksFailed, context.Say(
            "contrôles en échec, rien n’a été produit", "checks failed, nothing was made")),
        (ExitCode.Integrity, context.Say(
            "intégrité : des octets conservés ont changé", "integrity: stored bytes have changed")),
        (ExitCode.Unavailable, context.Say(
            "dépendance indisponible (convertisseur, plateforme, dépôt) : réessayez",
            "a dependency is unavailable (converter, platform, store): try again")),
        (ExitCode.NotWritable, context.Say(
            "fichier ou dossier verrouillé ou non inscriptible", "file or folder locked or not writable")),
        (ExitCode.Cancelled, context.Say("interrompu (Ctrl+C)", "interrupted (Ctrl+C)")),
    ];
}
