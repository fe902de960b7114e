using System.CommandLine;
using LegalDocs.Campaigns.Pipeline;
using LegalDocs.Campaigns.Seances;
using LegalDocs.Gate;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs schema campagne|seance|style|derogations</c>: JSON Schema of a file, for editors.</summary>
internal static class SchemaCommand
{
    public static Command Create(CliContext context)
    {
        var what = new Argument<string>("SCHEMA") { Description = "campagne, seance, style, derogations" };
        what.AcceptOnlyFromAmong("campagne", "seance", "style", "derogations");
        var command = new Command("schema", context.Say(
            "Schéma JSON d’un fichier, pour l’éditeur de texte", "JSON Schema of a file, for the text editor"))
        {
            what,
        };
        command.SetAction(result =>
        {
            context.Output.Write(result.GetRequiredValue(what) switch
            {
                "seance" => SeanceSchema.Text(),
                "style" => StyleFile.Schema(),
                "derogations" => WaiverFile.Schema(),
                _ => PipelineSchema.Text(),
            });
            return ExitCode.Done;
        });
        return command;
    }
}
