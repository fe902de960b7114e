using System.CommandLine;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs template …</c>: work on Word templates without a campaign.</summary>
internal static class TemplateCommand
{
    public static Command Create(CliContext context, GlobalOptions options)
    {
        var command = new Command(
            "template", context.Say("Modèles Word : vérifier, lire, comparer, fusionner", "Word templates: check, read, compare, merge"));
        command.Add(TemplateCheckCommand.Create(context, options));
        command.Add(TemplateFieldsCommand.Create(context, options));
        command.Add(TemplateTextCommand.Create(context, options));
        command.Add(TemplatePreviewCommand.Create(context, options));
        command.Add(TemplateRenderCommand.Create(context, options));
        command.Add(TemplateProjectCommand.Create(context, options));
        command.Add(TemplateDiffCommand.Create(context, options));
        command.Add(TemplateEvalCommand.Create(context, options));
        return command;
    }
}
