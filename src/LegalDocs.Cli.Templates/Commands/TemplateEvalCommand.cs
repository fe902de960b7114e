using System.CommandLine;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Functions;
using LegalDocs.Cli.Display;
using LegalDocs.Templating;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs template eval "EXPR" [--data D.json]</c>: prints the text of one expression.</summary>
internal static class TemplateEvalCommand
{
    public static Command Create(CliContext context, GlobalOptions options)
    {
        var expression = new Argument<string>("EXPR")
        {
            Description = context.Say(
                "Expression, sans accolades : 21 | en_lettres", "Expression, without braces: 21 | en_lettres"),
        };
        var data = TemplateInputs.DataOption(context);
        var command = new Command(
            "eval", context.Say("Écrit le texte d’une expression", "Prints the text of one expression"))
        {
            expression,
            data,
        };
        command.SetAction(result => Run(
            context, result.GetRequiredValue(expression), result.GetValue(data), result.GetValue(options.Json)));
        return command;
    }

    private static int Run(CliContext context, string expression, string? dataPath, bool json)
    {
        if (TemplateInputs.Load(context, dataPath, json) is not { } data)
        {
            return ExitCode.ChecksFailed;
        }

        var name = context.Say("expression", "expression");
        var templateOptions = new WordTemplateOptions { Name = name, Functions = CampaignFunctions.All };
        switch (TextTemplate.CompileExpression(expression, templateOptions))
        {
            case TextTemplateCompilation.Refused refused:
                return FindingDisplay.Fail(context, json, refused.Diagnostics);
            case TextTemplateCompilation.Compiled compiled
                when compiled.Template.Render(data, CancellationToken.None) is TextOutcome.Rendered rendered:
                Write(context, rendered.Text, json);
                return ExitCode.Done;
            case TextTemplateCompilation.Compiled compiled
                when compiled.Template.Render(data, CancellationToken.None) is TextOutcome.Failed failed:
                return FindingDisplay.Fail(context, json, failed.Diagnostics);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static void Write(CliContext context, string text, bool json)
    {
        if (json)
        {
            context.WriteJson(new JsonObject { ["texte"] = text });
        }
        else
        {
            context.Output.WriteLine(text);
        }
    }
}
