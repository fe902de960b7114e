using System.CommandLine;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Cli.Display;
using LegalDocs.Templating;
using LegalDocs.Templating.Contracts;
using LegalDocs.Worker;

namespace LegalDocs.Cli.Commands;

/// <summary>
/// <c>legaldocs template check PATH… [--data D] [--schema S] [--annotate OUT.docx] [--format F]</c>: all errors of templates, alone,
/// with data and with a schema; as a list, as Word comments in a copy, or in the form of a build server.
/// </summary>
internal static class TemplateCheckCommand
{
    public static Command Create(CliContext context, GlobalOptions options)
    {
        var templates = new Argument<string[]>("T.docx")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = context.Say("Modèles Word, ou dossiers de modèles", "Word templates, or folders of templates"),
        };
        var format = new Option<string>("--format")
        {
            Description = context.Say(
                "Forme du résultat : texte, ou celle d’un serveur d’intégration", "Form of the result: text, or that of a build server"),
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong(["text", .. FindingReports.Formats]);
        var reports = new Option<string?>("--rapports", "--reports")
        {
            Description = context.Say(
                "Dossier où écrire aussi le résultat pour les serveurs d’intégration (check.sarif, .junit.xml, .codequality.json)",
                "Folder where the result is also written for build servers (check.sarif, .junit.xml, .codequality.json)"),
            HelpName = context.Say("dossier", "folder"),
        };
        var data = TemplateInputs.DataOption(context);
        var schema = new Option<string?>("--schema")
        {
            Description = context.Say("Schéma JSON des données", "JSON Schema of the data"),
            HelpName = context.Say("fichier", "file"),
        };
        var annotate = new Option<string?>("--annotate")
        {
            Description = context.Say(
                "Copie du modèle avec un commentaire Word par remarque", "Copy of the template with a Word comment for each finding"),
            HelpName = context.Say("fichier", "file"),
        };
        annotate.Aliases.Add("--annoter");
        var command = new Command(
            "check", context.Say("Vérifie un modèle, seul ou avec des données", "Checks a template, alone or with data"))
        {
            templates, data, schema, annotate, format, reports,
        };
        command.Aliases.Add("verifier");
        command.SetAction((result, cancellationToken) => RunAsync(
            context,
            new CheckJob(
                TemplateInputs.Templates(context, result.GetRequiredValue(templates)),
                result.GetRequiredValue(format),
                result.GetValue(reports),
                result.GetValue(data),
                result.GetValue(schema),
                result.GetValue(annotate),
                result.GetValue(options.Json)),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CliContext context, CheckJob job, CancellationToken cancellationToken)
    {
        if (job.Annotate is not null && (job.Templates.Count != 1 || context.FullPath(job.Annotate) == job.Templates[0]))
        {
            throw new UsageException(
                "--annotate écrit la copie d’un seul modèle : donnez-en un, et un autre nom que le sien.",
                "--annotate writes the copy of one template: give one, and another name than its own.");
        }

        TemplateData? data = null;
        if (job.Data is not null && (data = TemplateInputs.Load(context, job.Data, job.Json)) is null)
        {
            return ExitCode.ChecksFailed;
        }

        var schema = job.Schema is null ? null : LoadSchema(context, job.Schema);
        var files = new List<CheckedFile>();
        foreach (var template in job.Templates)
        {
            files.Add(await CheckAsync(context, job, template, data, schema, cancellationToken));
        }

        if (job.Reports is not null)
        {
            foreach (var (form, name) in FindingReports.Files)
            {
                await AtomicFile.WriteAsync(
                    Path.Combine(context.FullPath(job.Reports), name),
                    Encoding.UTF8.GetBytes(FindingReports.Write(context, form, files)),
                    cancellationToken);
            }
        }

        if (job.Format != "text")
        {
            context.Output.Write(FindingReports.Write(context, job.Format, files));
        }

        return files.Exists(file => file.Findings.Any(finding => finding.Severity == FindingSeverity.Error))
            ? ExitCode.ChecksFailed
            : ExitCode.Done;
    }

    private static async Task<CheckedFile> CheckAsync(
        CliContext context, CheckJob job, string template, TemplateData? data, DataSchema? schema, CancellationToken cancellationToken)
    {
        var docx = SharedFile.ReadAllBytes(template);
        var options = TemplateInputs.Options(template);
        var check = TemplateCheck.Of(TemplateAnalysis.Of(docx, options), data, schema, TemplateText.Of(docx, options));
        if (job.Annotate is not null
            && TemplateAnnotator.Annotate(docx, check.Diagnostics, options, TemplateDisplay.Language(context)) is { } copy)
        {
            await AtomicFile.WriteAsync(context.FullPath(job.Annotate), copy, cancellationToken);
        }

        List<Finding> findings =
        [
            .. check.UnusedData.Select(path => TemplateFindings.Unused(job.Data!, path)),
            .. check.UnusedSchema.Select(path => TemplateFindings.Unused(job.Schema!, path)),
            .. check.Diagnostics.Select(TemplateFindings.From),
        ];
        if (job.Format == "text")
        {
            Show(context, job, template, findings);
        }

        return new CheckedFile(Path.GetRelativePath(context.StartFolder, template).Replace('\\', '/'), findings);
    }

    private static DataSchema LoadSchema(CliContext context, string path)
    {
        try
        {
            using var document = JsonDocument.Parse(SharedFile.ReadAllBytes(context.FullPath(path)));
            return DataSchema.FromJson(document.RootElement);
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            throw new UsageException(
                $"« {path} » n’est pas le schéma JSON d’un objet.", $"'{path}' is not the JSON Schema of an object.");
        }
    }

    private static void Show(CliContext context, CheckJob job, string template, IReadOnlyList<Finding> findings)
    {
        FindingDisplay.Print(context, job.Json, findings);
        var errors = findings.Count(finding => finding.Severity == FindingSeverity.Error);
        var warnings = findings.Count(finding => finding.Severity == FindingSeverity.Warning);
        if (job.Json)
        {
            context.WriteJson(new JsonObject { ["type"] = "resume", ["erreurs"] = errors, ["avertissements"] = warnings });
        }
        else
        {
            var name = Path.GetFileName(template);
            context.Error.WriteLine(context.Say(
                $"{(errors == 0 ? "✓" : "✗")} {name} : {errors} erreur{Plural(errors)}, {warnings} avertissement{Plural(warnings)}",
                $"{(errors == 0 ? "✓" : "✗")} {name}: {errors} error{EnglishPlural(errors)}, {warnings} warning{EnglishPlural(warnings)}"));
        }
    }

    private static string Plural(int count) => count > 1 ? "s" : "";

    private static string EnglishPlural(int count) => count == 1 ? "" : "s";

    private sealed record CheckJob(
        IReadOnlyList<string> Templates, string Format, string? Reports, string? Data, string? Schema, string? Annotate, bool Json);
}
