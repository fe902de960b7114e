using System.CommandLine;
using LegalDocs.Campaigns.Transmitting;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs transmit …</c>: how transmissions stand, and what a person decides about them.</summary>
internal static class TransmitCommand
{
    public static Command Create(CliContext context, GlobalOptions options)
    {
        var command = new Command("transmit", context.Say(
            "Transmission au contrôle de légalité : état de chaque envoi, décisions d’une personne",
            "Transmission to the legality control: state of each send, decisions of a person"));
        command.Aliases.Add("transmettre");
        var source = new RegisterSource(context, new StoreSource(context));
        command.Add(TransmitStatusCommand.Create(context, options, source));
        command.Add(new TransmitDecision(context, options, source, DecisionKind.Retry).Command(
            "retry",
            "relancer",
            "Fait l’étape tout de suite ; reprend un acte arrêté ou retiré",
            "Does the step now; takes up an act that stopped or was withdrawn"));
        command.Add(new TransmitDecision(context, options, source, DecisionKind.Hold).Command(
            "hold",
            "retenir",
            "Retient un acte : rien n’est envoyé ni renvoyé jusqu’à la levée",
            "Holds an act back: nothing is sent, or sent again, until it is released"));
        command.Add(new TransmitDecision(context, options, source, DecisionKind.Release).Command(
            "release", "lever", "Lève la retenue d’un acte", "Releases an act that was held"));
        command.Add(new TransmitDecision(context, options, source, DecisionKind.Cancel).Command(
            "cancel",
            "annuler",
            "Retire un acte avant l’envoi ; après l’accusé, demande l’annulation à l’État et la suit jusqu’au bout",
            "Withdraws an act before it is sent; after the receipt, asks the State to cancel it and follows that to its end"));
        command.Add(TransmitPreflightCommand.Create(context, options, source));
        command.Add(TransmitResolveCommand.Create(context, options, source));
        return command;
    }
}
