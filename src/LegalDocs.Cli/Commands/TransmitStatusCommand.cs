using System.CommandLine;
using LegalDocs.Campaigns.Sessions;
using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Cli.Display;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs transmit status [NUMBER]</c>: how transmissions stand, and what a person can do.</summary>
internal static class TransmitStatusCommand
{
    public static Command Create(CliContext context, GlobalOptions options, RegisterSource source)
    {
        var numero = new Argument<string?>(context.Say("NUMÉRO", "NUMBER"))
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = context.Say("Numéro d’un acte ; sans lui, tous", "Number of an act; without it, all of them"),
        };
        var etats = new Option<string[]>("--etat", "--state")
        {
            Description = context.Say(
                $"Seulement dans cet état (peut être répété) : {string.Join(", ", TransmissionEtatWire.All)}",
                $"Only in this state (may be repeated): {string.Join(", ", TransmissionEtatWire.All)}"),
            HelpName = context.Say("état", "state"),
        };
        var command = new Command("status", context.Say(
            "Où en est chaque transmission : essais, dernière réponse, prochaine étape, ce qu’une personne peut faire",
            "How each transmission stands: attempts, last answer, next step, what a person can do"))
        {
            numero, etats,
        };
        command.Aliases.Add("etat");
        source.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            var wanted = Wanted(result.GetValue(etats) ?? []);
            await using var session = await TransmitDecision.OpenAsync(context, source, result, cancellationToken);
            var display = new TransmitDisplay(context);
            var json = result.GetValue(options.Json);
            if (result.GetValue(numero) is { } query)
            {
                var urn = await TransmitDecision.FindAsync(session.Register, session.Campagne, query, cancellationToken);
                var standing = await session.OpenForReading().FindAsync(urn, cancellationToken) ?? throw new UsageException(
                    $"l’acte « {query} » n’est pas à transmettre.", $"the act '{query}' is not to be transmitted.");
                display.WriteOne(standing, json);
                return ExitCode.Done;
            }

            var all = new List<TransmissionStanding>();
            await foreach (var standing in session.OpenForReading().ListAsync(session.Campagne, cancellationToken))
            {
                if (wanted.Count == 0 || wanted.Contains(standing.Etat.ToText()))
                {
                    all.Add(standing);
                }
            }

            display.WriteAll(all, json);
            return ExitCode.Done;
        });
        return command;
    }

    private static HashSet<string> Wanted(IReadOnlyList<string> given) =>
        given.FirstOrDefault(each => !TransmissionEtatWire.All.Contains(each, StringComparer.Ordinal)) is { } unknown
            ? throw new UsageException(
                $"--etat : « {unknown} » n’est pas un état. Attendu : {string.Join(", ", TransmissionEtatWire.All)}.",
                $"--state: '{unknown}' is no state. Expected: {string.Join(", ", TransmissionEtatWire.All)}.")
            : given.ToHashSet(StringComparer.Ordinal);
}
