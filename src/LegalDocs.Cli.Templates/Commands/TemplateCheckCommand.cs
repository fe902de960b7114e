using System.CommandLine;

namespace LegalDocs.Cli.Commands;

/// <summary>
/// <c>legaldocs template check PATH… [--data D] [--schema S] [--annotate OUT.docx] [--format F]</c>: all errors of templates, alone,
/// with data and with a schema, and all breaches of the house style; as a list, as Word comments in a copy, or in the form of a
/// build server.
/// </summary>
internal static class TemplateCheckCommand
{
    public static Command Create(CliContext context, GlobalOptions options)
    {
        var asked = new TemplateCheckOptions(context);
        var command = new Command(
            "check", context.Say(
                "Vérifie un modèle, seul ou avec des données, et sa charte (style.yaml)",
                "Checks a template, alone or with data, and its house style (style.yaml)"));
        asked.AddTo(command);
        command.Aliases.Add("verifier");
        command.SetAction((result, cancellationToken) =>
            new TemplateCheckRun(context, asked.Read(result, result.GetValue(options.Json))).RunAsync(cancellationToken));
        return command;
    }
}
