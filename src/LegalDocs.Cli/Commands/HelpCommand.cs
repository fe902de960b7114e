using System.CommandLine;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs help LD1301</c>: what a code of a template means, with the mistake and what to write.</summary>
internal static class HelpCommand
{
    public static Command Create(CliContext context, GlobalOptions options)
    {
        var code = new Argument<string>("CODE")
        {
            Description = context.Say("Code d’un message : LD1301", "Code of a message: LD1301"),
        };
        var command = new Command("help", context.Say("Explique le code d’un message", "Explains the code of a message"))
        {
            code,
        };
        command.Aliases.Add("aide");
        command.SetAction(result => Run(context, result.GetRequiredValue(code).ToUpperInvariant(), result.GetValue(options.Json)));
        return command;
    }

    private static int Run(CliContext context, string code, bool json)
    {
        if (HelpPages.Find(code) is not { } page)
        {
            return CodeSubject.Of(code) is { } subject ? ShowSubject(context, code, subject, json) : context.Fail(
                ExitCode.Usage, json, $"« {code} » n’a pas de page d’aide.", $"'{code}' has no help page.");
        }

        var title = context.Language == MessageLanguage.French ? page.French : page.English;
        if (json)
        {
            context.WriteJson(new JsonObject
            {
                ["code"] = page.Code,
                ["titre"] = title,
                ["faute"] = page.Wrong,
                ["correction"] = page.Right,
            });
            return ExitCode.Done;
        }

        context.Output.WriteLine(context.Say($"{page.Code} : {title}", $"{page.Code}: {title}"));
        if (page.Wrong.Length > 0)
        {
            context.Output.WriteLine();
            context.Output.WriteLine($"  ✗ {page.Wrong}");
            var right = page.Right.Length > 0 ? page.Right : context.Say("effacez la balise", "delete the tag");
            context.Output.WriteLine($"  ✓ {right}");
        }

        context.Output.WriteLine();
        context.Output.WriteLine(context.Say(
            "Le message donne la place et le remède ; « legaldocs template check T.docx --annotate COPIE.docx » les écrit dans Word.",
            "The message gives the place and the remedy; 'legaldocs template check T.docx --annotate COPY.docx' writes them in Word."));
        return ExitCode.Done;
    }

    // Codes outside templates have no page each: what they are about, and where to look again.
    private static int ShowSubject(CliContext context, string code, CodeSubject subject, bool json)
    {
        var title = context.Say(subject.French, subject.English);
        if (json)
        {
            context.WriteJson(new JsonObject { ["code"] = code, ["titre"] = title, ["commande"] = subject.Command });
            return ExitCode.Done;
        }

        context.Output.WriteLine(context.Say($"{code} : {title}", $"{code}: {title}"));
        context.Output.WriteLine();
        context.Output.WriteLine(context.Say(
            $"Le message dit ce qui ne va pas, où, et le remède ; « {subject.Command} » le redit.",
            $"The message says what is wrong, where, and the remedy; '{subject.Command}' says it again."));
        return ExitCode.Done;
    }
}
