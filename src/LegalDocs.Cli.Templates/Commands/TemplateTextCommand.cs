using System.CommandLine;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Cli.Display;
using LegalDocs.Templating.Contracts;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs template text T.docx</c>: the text with its tags, stable for version control.</summary>
internal static class TemplateTextCommand
{
    public static Command Create(CliContext context, GlobalOptions options)
    {
        var template = TemplateInputs.TemplateArgument(context);
        var command = new Command(
            "text", context.Say("Écrit le texte d’un modèle avec ses balises", "Prints the text of a template with its tags"))
        {
            template,
        };
        command.SetAction(result => Run(
            context, context.FullPath(result.GetRequiredValue(template)), result.GetValue(options.Json)));
        return command;
    }

    private static int Run(CliContext context, string path, bool json)
    {
        var docx = SharedFile.ReadAllBytes(path);
        var text = TemplateText.Of(docx, TemplateInputs.Options(path));
        if (text.Diagnostics.Count > 0)
        {
            return FindingDisplay.Fail(context, json, text.Diagnostics);
        }

        if (!json)
        {
            context.Output.Write(TemplateProjection.Of(text, docx, path, TemplateDisplay.Language(context)));
            return ExitCode.Done;
        }

        foreach (var line in text.Lines)
        {
            var value = new JsonObject { ["type"] = "paragraphe" };
            TemplateDisplay.AddPlace(value, line.Place, context);
            value["texte"] = line.Text;
            context.WriteJson(value);
        }

        return ExitCode.Done;
    }
}
