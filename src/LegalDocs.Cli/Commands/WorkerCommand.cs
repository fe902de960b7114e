using System.CommandLine;
using LegalDocs.Worker;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs worker DIR…</c>: the same work as a service.</summary>
internal static class WorkerCommand
{
    public static Command Create(CliContext context)
    {
        var directories = new Argument<string[]>(context.Say("DOSSIER", "PIPELINE_DIR"))
        {
            Arity = ArgumentArity.OneOrMore,
            Description = context.Say("Dossiers de campagne", "Campaign folders"),
        };
        var urls = new Option<string>("--urls")
        {
            Description = context.Say("Adresse d’écoute", "Address to listen on"),
            DefaultValueFactory = _ => "http://127.0.0.1:5080",
        };
        var interval = new Option<int>("--interval")
        {
            Description = context.Say("Secondes entre deux passages", "Seconds between two rounds"),
            DefaultValueFactory = _ => 60,
        };
        var store = new Option<string?>("--store")
        {
            Description = context.Say(
                "Dépôt des versions : folder:CHEMIN ou azure:CONTENEUR",
                "Version store: folder:PATH or azure:CONTAINER"),
        };
        var register = RegisterSource.Option(context);
        var command = new Command("worker", context.Say(
            "Le même travail en service : campagnes, transmissions, état sur /health",
            "The same work as a service: campaigns, transmissions, health on /health"))
        {
            directories, urls, interval, store, register,
        };
        command.SetAction((result, cancellationToken) => WorkerHost.RunAsync(
            WorkerHost.ReadSettings([]) with
            {
                Campagnes = [.. result.GetRequiredValue(directories).Select(context.FullPath)],
                Urls = result.GetValue(urls)!,
                Interval = TimeSpan.FromSeconds(result.GetValue(interval)),
                Store = result.GetValue(store) ?? Environment.GetEnvironmentVariable("LEGALDOCS_STORE"),
                Register = result.GetValue(register),
            },
            cancellationToken));
        return command;
    }
}
