using System.CommandLine;
using LegalDocs.Campaigns.Pipeline;
using LegalDocs.Campaigns.Seances;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs schema campagne|seance</c>: JSON Schema of pipeline.yaml, or of a sitting, for editors.</summary>
internal static class SchemaCommand
{
    public static Command Create(CliContext context)
    {
        var what = new Argument<string>("SCHEMA") { Description = "campagne, seance" };
        what.AcceptOnlyFromAmong("campagne", "seance");
        var command = new Command("schema", context.Say(
            "Schéma JSON d’un fichier, pour l’éditeur de texte", "JSON Schema of a file, for the text editor"))
        {
            what,
        };
        command.SetAction(result =>
        {
            context.Output.Write(result.GetRequiredValue(what) == "seance" ? SeanceSchema.Text() : PipelineSchema.Text());
            return ExitCode.Done;
        });
        return command;
    }
}
