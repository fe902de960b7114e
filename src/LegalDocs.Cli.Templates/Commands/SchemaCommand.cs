using System.CommandLine;
using LegalDocs.Campaigns.Pipeline;
using LegalDocs.Campaigns.Seances;
using LegalDocs.Diff;
using LegalDocs.Gate;

namespace LegalDocs.Cli.Commands;

/// <summary>
/// <c>legaldocs schema campagne|seance|style|derogations|diff-report</c>: JSON Schema of a file, for editors; of the report of
/// <c>template diff --format json</c>, for programs.
/// </summary>
internal static class SchemaCommand
{
    public static Command Create(CliContext context)
    {
        var what = new Argument<string>("SCHEMA") { Description = "campagne, seance, style, derogations, diff-report" };
        what.AcceptOnlyFromAmong("campagne", "seance", "style", "derogations", "diff-report");
        var command = new Command("schema", context.Say(
            "Schéma JSON d’un fichier, pour l’éditeur de texte ou le programme qui le lit",
            "JSON Schema of a file, for the text editor or the program that reads it"))
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
                "diff-report" => DiffReportSchema.Text(),
                _ => PipelineSchema.Text(),
            });
            return ExitCode.Done;
        });
        return command;
    }
}
