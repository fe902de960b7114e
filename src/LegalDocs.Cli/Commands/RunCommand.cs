using System.CommandLine;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Running;
using LegalDocs.Campaigns.Sessions;
using LegalDocs.Cli.Display;
using LegalDocs.Worker;
using Spectre.Console;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs run PIPELINE_DIR</c>: plan, check, render, convert, store, transmit; safe to run
/// again.</summary>
internal static class RunCommand
{
    public static Command Create(CliContext context, GlobalOptions options)
    {
        var directory = new Argument<string>(context.Say("DOSSIER", "PIPELINE_DIR"))
        {
            Description = context.Say("Dossier qui contient pipeline.yaml", "Folder that holds pipeline.yaml"),
        };
        var store = new Option<string?>("--store")
        {
            Description = context.Say(
                "Dépôt des versions : folder:CHEMIN (par défaut DOSSIER/depot) ou azure:CONTENEUR",
                "Version store: folder:PATH (default PIPELINE_DIR/depot) or azure:CONTAINER"),
            HelpName = "folder:…|azure:…",
        };
        var register = RegisterSource.Option(context);
        var dryRun = new Option<bool>("--dry-run", "-n")
        {
            Description = context.Say("Montre le plan sans rien écrire", "Shows the plan, writes nothing"),
        };
        var patience = new Option<int>("--patience")
        {
            Description = context.Say(
                "Secondes d’attente des accusés de réception (120 par défaut)",
                "Seconds to wait for receipts (default 120)"),
            DefaultValueFactory = _ => 120,
        };
        var redo = new Option<string[]>("--redo", "--refaire")
        {
            Description = context.Say(
                "Refait cet acte signé, qu’il faudra signer de nouveau (peut être répété)",
                "Makes this signed act again, to be signed again (may be repeated)"),
            HelpName = context.Say("NUMÉRO", "NUMBER"),
            DefaultValueFactory = _ => [],
        };
        var command = new Command("run", context.Say(
            "Produit, conserve et transmet les actes d’une campagne ; peut être relancé sans risque",
            "Makes, stores and transmits the acts of a campaign; safe to run again"))
        {
            directory, store, register, dryRun, redo, patience,
        };
        command.Aliases.Add("generer");
        command.SetAction((result, cancellationToken) =>
        {
            var request = new RunRequest(
                context.FullPath(result.GetRequiredValue(directory)),
                new CampaignAddresses(
                    result.GetValue(store) ?? Environment.GetEnvironmentVariable("LEGALDOCS_STORE"), result.GetValue(register)),
                TimeSpan.FromSeconds(result.GetValue(patience)),
                result.GetValue(options.Json),
                result.GetValue(options.Quiet),
                result.GetValue(options.NoColor))
            {
                Redone = result.GetValue(redo) ?? [],
            };
            return result.GetValue(dryRun)
                ? DryRun.RunAsync(context, request, cancellationToken)
                : RunAsync(context, request, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(CliContext context, RunRequest request, CancellationToken cancellationToken)
    {
        await using var session = await CampaignSession.OpenAsync(
            request.Directory, request.Addresses, Rehearsal.Host(context.TimeProvider), cancellationToken);
        session.Redone = request.Redone;
        switch (await session.PlanAsync(cancellationToken))
        {
            case PlanOutcome.Refused refused:
                FindingDisplay.Write(context, request.Json, refused.Findings);
                return RunSummary.Refused(context, request.Json, refused.Findings);
            case PlanOutcome.Planned planned:
                return await CarryOutAsync(context, request, session, planned.Plan, cancellationToken);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static async Task<int> CarryOutAsync(
        CliContext context,
        RunRequest request,
        CampaignSession session,
        CampaignPlan plan,
        CancellationToken cancellationToken)
    {
        if (!request.Quiet)
        {
            FindingDisplay.Write(context, request.Json, plan.Warnings);
        }

        var started = context.TimeProvider.GetTimestamp();
        var display = new RunDisplay(context, Progress(context, request));
        var observer = request.Json ? new JsonRunObserver(context) : (IRunObserver)display;
        var run = await session.StartAsync(plan, request.Patience, cancellationToken);
        if (await run.FindMixedPlatformsAsync(cancellationToken) is { Count: > 0 } mixed)
        {
            FindingDisplay.Write(context, request.Json, mixed);
            return RunSummary.Refused(context, request.Json, mixed);
        }

        var report = await run.RunAsync(observer, cancellationToken);
        display.Close();
        return RunSummary.Write(context, request.Json, report, context.TimeProvider.GetElapsedTime(started));
    }

    private static IProgressLine Progress(CliContext context, RunRequest request)
    {
        if (request.Json || request.Quiet)
        {
            return new NoProgress();
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(context.Error),
            ColorSystem = request.NoColor ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
        });
        return Console.IsErrorRedirected ? new PlainProgress(context) : new TerminalProgress(context, console);
    }
}

/// <summary>What the command line asks of a run.</summary>
internal sealed record RunRequest(
    string Directory, CampaignAddresses Addresses, TimeSpan Patience, bool Json, bool Quiet, bool NoColor)
{
    /// <summary>Numbers of the signed acts to be made again.</summary>
    public IReadOnlyCollection<string> Redone { get; init; } = [];
}
