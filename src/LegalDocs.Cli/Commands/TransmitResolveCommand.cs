using System.CommandLine;
using LegalDocs.Campaigns.Sessions;
using LegalDocs.Campaigns.Transmitting;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs transmit resolve NUMBER --arrive N | --non-arrive</c>: a person says what became of a send.</summary>
internal static class TransmitResolveCommand
{
    public static Command Create(CliContext context, GlobalOptions options, RegisterSource source)
    {
        var decision = new TransmitDecision(context, options, source, DecisionKind.Arrived);
        var arrived = new Option<long?>("--arrive", "--arrived")
        {
            Description = context.Say(
                "L’acte est arrivé : numéro de sa transaction, vérifié sur la plateforme",
                "The act arrived: number of its transaction, checked on the platform"),
            HelpName = context.Say("transaction", "transaction"),
        };
        var lost = new Option<bool>("--non-arrive", "--not-arrived")
        {
            Description = context.Say(
                "L’acte n’est pas arrivé (vérifié aussi) : il repart sous le même numéro",
                "The act did not arrive (checked too): it leaves again under the same number"),
        };
        var command = new Command("resolve", context.Say(
            "Tranche un envoi d’issue inconnue", "Settles a send of unknown outcome"))
        {
            arrived, lost,
        };
        command.Aliases.Add("trancher");
        decision.AddTo(command);
        command.SetAction((result, cancellationToken) =>
        {
            var transaction = result.GetValue(arrived);
            if ((transaction is not null) == result.GetValue(lost) || transaction <= 0)
            {
                throw new UsageException(
                    "dites l’un des deux : --arrive TRANSACTION (numéro positif), ou --non-arrive.",
                    "say one of the two: --arrived TRANSACTION (a positive number), or --not-arrived.");
            }

            return decision.DecideAsync(
                result, transaction is null ? DecisionKind.NotArrived : DecisionKind.Arrived, transaction, cancellationToken);
        });
        return command;
    }
}
