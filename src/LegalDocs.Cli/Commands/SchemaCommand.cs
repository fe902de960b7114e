using System.CommandLine;
using LegalDocs.Campaigns.Pipeline;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs schema campagne</c>: JSON Schema of pipeline.yaml, for editors.</summary>
internal static class SchemaCommand
{
    public static Command Create(CliContext context)
    {
        var what = new Argument<string>("SCHEMA") { Description = "campagne" };
        what.AcceptOnlyFromAmong("campagne");
        var command = new Command("schema", context.Say(
            "Schéma JSON d’un fichier, pour l’éditeur de texte", "JSON Schema of a file, for the text editor"))
        {
            what,
        };
        command.SetAction(_ =>
        {
            context.Output.Write(PipelineSchema.Text());
            return ExitCode.Done;
        });
        return command;
    }
}
