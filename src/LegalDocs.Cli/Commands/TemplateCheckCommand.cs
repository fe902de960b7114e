using System.CommandLine;
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
/// <c>legaldocs template check T.docx [--data D] [--schema S] [--annotate OUT.docx]</c>: all errors of a template, alone,
/// with data and with a schema; as a list, and as Word comments in a copy.
/// </summary>
internal static class TemplateCheckCommand
{
    public static Command Create(CliContext context, GlobalOptions options)
    {
        var template = TemplateInputs.TemplateArgument(context);
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
            template, data, schema, annotate,
        };
        command.Aliases.Add("verifier");
        command.SetAction((result, cancellationToken) => RunAsync(
            context,
            new CheckJob(
                context.FullPath(result.GetRequiredValue(template)),
                result.GetValue(data),
                result.GetValue(schema),
                result.GetValue(annotate),
                result.GetValue(options.Json)),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CliContext context, CheckJob job, CancellationToken cancellationToken)
    {
        var docx = SharedFile.ReadAllBytes(job.Template);
        var options = TemplateInputs.Options(job.Template);
        if (job.Annotate is not null && context.FullPath(job.Annotate) == job.Template)
        {
            throw new UsageException(
                "--annotate écrit une copie : donnez un autre nom que celui du modèle.",
                "--annotate writes a copy: give another name than that of the template.");
        }

        TemplateData? data = null;
        if (job.Data is not null && (data = TemplateInputs.Load(context, job.Data, job.Json)) is null)
        {
            return ExitCode.ChecksFailed;
        }

        var schema = job.Schema is null ? null : LoadSchema(context, job.Schema);
        var check = TemplateCheck.Of(TemplateAnalysis.Of(docx, options), data, schema, TemplateText.Of(docx, options));
        if (job.Annotate is not null
            && TemplateAnnotator.Annotate(docx, check.Diagnostics, options, TemplateDisplay.Language(context)) is { } copy)
        {
            await AtomicFile.WriteAsync(context.FullPath(job.Annotate), copy, cancellationToken);
        }

        Show(context, job, check);
        return check.HasErrors ? ExitCode.ChecksFailed : ExitCode.Done;
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

    private static void Show(CliContext context, CheckJob job, TemplateCheck check)
    {
        List<Finding> findings =
        [
            .. check.UnusedData.Select(path => TemplateFindings.Unused(job.Data!, path)),
            .. check.UnusedSchema.Select(path => TemplateFindings.Unused(job.Schema!, path)),
            .. check.Diagnostics.Select(TemplateFindings.From),
        ];
        FindingDisplay.Print(context, job.Json, findings);
        var errors = findings.Count(finding => finding.Severity == FindingSeverity.Error);
        var warnings = findings.Count(finding => finding.Severity == FindingSeverity.Warning);
        if (job.Json)
        {
            context.WriteJson(new JsonObject { ["type"] = "resume", ["erreurs"] = errors, ["avertissements"] = warnings });
        }
        else
        {
            var name = Path.GetFileName(job.Template);
            context.Error.WriteLine(context.Say(
                $"{(errors == 0 ? "✓" : "✗")} {name} : {errors} erreur{Plural(errors)}, {warnings} avertissement{Plural(warnings)}",
                $"{(errors == 0 ? "✓" : "✗")} {name}: {errors} error{EnglishPlural(errors)}, {warnings} warning{EnglishPlural(warnings)}"));
        }
    }

    private static string Plural(int count) => count > 1 ? "s" : "";

    private static string EnglishPlural(int count) => count == 1 ? "" : "s";

    private sealed record CheckJob(string Template, string? Data, string? Schema, string? Annotate, bool Json);
}
