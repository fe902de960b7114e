using System.CommandLine;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Linting;
using LegalDocs.Cli.Display;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs lint FILE…</c>: proofreads acts; what may be right is not marked.</summary>
internal static class LintCommand
{
    public static Command Create(CliContext context, GlobalOptions options)
    {
        var files = new Argument<string[]>(context.Say("FICHIER", "FILE"))
        {
            Arity = ArgumentArity.OneOrMore,
            Description = context.Say("Fichiers .docx, .pdf ou .txt", "Files .docx, .pdf or .txt"),
        };
        var template = new Option<bool>("--template")
        {
            Description = context.Say(
                "Ce sont des modèles : les balises {{ … }} ne sont pas des oublis",
                "These are templates: the tags {{ … }} are no leftovers"),
        };
        template.Aliases.Add("--modele");
        var command = new Command("lint", context.Say(
            "Relit le français d’un acte : mots doublés, espaces, accents, accords, marques oubliées",
            "Proofreads the French of an act: doubled words, spaces, accents, agreements, leftover marks"))
        {
            files, template,
        };
        command.Aliases.Add("relire");
        command.SetAction(result => Run(
            context,
            [.. result.GetRequiredValue(files).Select(context.FullPath)],
            result.GetValue(template),
            result.GetValue(options.Json)));
        return command;
    }

    private static int Run(CliContext context, IReadOnlyList<string> paths, bool isTemplate, bool json)
    {
        var (code, count) = (ExitCode.Done, 0);
        foreach (var path in paths)
        {
            switch (TextLint.Read(path, isTemplate))
            {
                case LintOutcome.Refused refused:
                    FindingDisplay.Write(context, json, [refused.Reason]);
                    code = ExitCode.Usage;
                    break;
                case LintOutcome.Read read:
                    count += read.Findings.Count;
                    Write(context, json, path, read);
                    break;
            }
        }

        return code == ExitCode.Done && count > 0 ? ExitCode.ChecksFailed : code;
    }

    private static void Write(CliContext context, bool json, string path, LintOutcome.Read read)
    {
        foreach (var finding in read.Findings)
        {
            if (json)
            {
                context.WriteJson(FindingDisplay.Json(context, finding));
            }
            else
            {
                context.Output.WriteLine(finding.Format(context.Language));
                context.Output.WriteLine();
            }
        }

        var (name, count) = (Path.GetFileName(path), read.Findings.Count);
        if (json)
        {
            context.WriteJson(new JsonObject
            {
                ["type"] = "bilan",
                ["fichier"] = name,
                ["passages"] = read.PassageCount,
                ["remarques"] = count,
            });
            return;
        }

        context.Output.WriteLine(context.Say(
            $"{(count == 0 ? "✓" : "!")} {name} : {count} remarque{(count > 1 ? "s" : "")} sur {read.PassageCount} passages",
            $"{(count == 0 ? "✓" : "!")} {name}: {count} remark{(count == 1 ? "" : "s")} on {read.PassageCount} passages"));
    }
}
