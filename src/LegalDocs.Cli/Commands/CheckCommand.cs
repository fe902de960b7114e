using System.CommandLine;
using LegalDocs.Campaigns.Sessions;
using LegalDocs.Cli.Display;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs check PIPELINE_DIR</c>: data, templates, law, consistency of the set; nothing is made.</summary>
internal static class CheckCommand
{
    public static Command Create(CliContext context, GlobalOptions options)
    {
        var directory = new Argument<string>(context.Say("DOSSIER", "PIPELINE_DIR"))
        {
            Description = context.Say("Dossier qui contient pipeline.yaml", "Folder that holds pipeline.yaml"),
        };
        var command = new Command("check", context.Say(
            "Contrôle une campagne sans rien produire : données, modèles, règles de droit, cohérence des actes",
            "Checks a campaign and makes nothing: data, templates, rules of law, consistency of the acts"))
        {
            directory,
        };
        command.Aliases.Add("controler");
        command.SetAction(async (result, cancellationToken) =>
        {
            var folder = context.FullPath(result.GetRequiredValue(directory));
            var report = await CampaignSession.CheckAsync(folder, context.TimeProvider, cancellationToken);
            var display = new CheckDisplay(context, report);
            if (result.GetValue(options.Json))
            {
                display.WriteJson();
            }
            else
            {
                display.WriteText();
            }

            return report.IsClean ? ExitCode.Done : RunSummary.CodeOf(report.Findings);
        });
        return command;
    }
}
