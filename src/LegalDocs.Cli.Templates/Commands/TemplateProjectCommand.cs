using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Cli.Display;
using LegalDocs.Templating;
using LegalDocs.Templating.Contracts;

namespace LegalDocs.Cli.Commands;

/// <summary>
/// <c>legaldocs template project PATH… [--check]</c>: beside each template, its text and the schema of its data, to be committed: what a
/// hosting site shows, where it only says « binary file ».
/// </summary>
internal static class TemplateProjectCommand
{
    public static Command Create(CliContext context, GlobalOptions options)
    {
        var paths = new Argument<string[]>(context.Say("CHEMIN", "PATH"))
        {
            Arity = ArgumentArity.OneOrMore,
            Description = context.Say("Modèles, ou dossiers de modèles", "Templates, or folders of templates"),
        };
        var check = new Option<bool>("--check")
        {
            Description = context.Say(
                "N’écrit rien : code 4 si un texte ou un schéma ne correspond plus à son modèle",
                "Writes nothing: exit code 4 when a text or a schema is no longer that of its template"),
        };
        check.Aliases.Add("--verifier");
        var command = new Command("project", context.Say(
            "Écrit à côté de chaque modèle son texte (.docx.txt) et le schéma de ses données (.docx.schema.json)",
            "Writes beside each template its text (.docx.txt) and the schema of its data (.docx.schema.json)"))
        {
            paths, check,
        };
        command.Aliases.Add("projeter");
        command.SetAction((result, cancellationToken) => RunAsync(
            context,
            TemplateInputs.Templates(context, result.GetRequiredValue(paths)),
            result.GetValue(check),
            result.GetValue(options.Json),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        CliContext context, IReadOnlyList<string> templates, bool isCheck, bool json, CancellationToken cancellationToken)
    {
        var stale = 0;
        foreach (var (path, content) in templates.SelectMany(Projections))
        {
            if (File.Exists(path) && SharedFile.ReadAllBytes(path).AsSpan().SequenceEqual(content))
            {
                continue;
            }

            stale++;
            var name = Path.GetRelativePath(context.StartFolder, path);
            if (!isCheck)
            {
                await AtomicFile.WriteAsync(path, content, cancellationToken);
            }

            Say(context, name.Replace('\\', '/'), isCheck, json);
        }

        if (isCheck && stale > 0 && !json)
        {
            context.Error.WriteLine(context.Say(
                "→ legaldocs template project …, puis git add", "→ legaldocs template project …, then git add"));
        }

        return isCheck && stale > 0 ? ExitCode.ChecksFailed : ExitCode.Done;
    }

    private static void Say(CliContext context, string name, bool isCheck, bool json)
    {
        if (json)
        {
            context.WriteJson(new JsonObject { ["type"] = isCheck ? "perime" : "ecrit", ["fichier"] = name });
        }
        else if (isCheck)
        {
            context.Error.WriteLine(context.Say(
                $"✗ {name} n’est plus celui de son modèle", $"✗ {name} is no longer that of its template"));
        }
        else
        {
            context.Output.WriteLine($"✓ {name}");
        }
    }

    /// <summary>The same bytes for every reader: the text is in French, whatever the language of the terminal.</summary>
    private static IEnumerable<(string Path, byte[] Content)> Projections(string template)
    {
        var docx = SharedFile.ReadAllBytes(template);
        var options = TemplateInputs.Options(template);
        var text = TemplateText.Of(docx, options);
        return
        [
            ($"{template}.txt", Encoding.UTF8.GetBytes(TemplateProjection.Of(text, docx, template, DiagnosticLanguage.French))),
            ($"{template}.schema.json", TemplateFieldsCommand.Schema(TemplateAnalysis.Of(docx, options).Contract)),
        ];
    }
}
