using System.CommandLine;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Functions;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Sessions;
using LegalDocs.Cli.Display;
using LegalDocs.Templating;

namespace LegalDocs.Cli.Commands;

/// <summary>
/// <c>legaldocs template render T.docx --data D.json --output O.docx</c>, or with <c>--each --output-dir DIR</c> one
/// document for each element of an array or line of a .jsonl file.
/// </summary>
internal static class TemplateRenderCommand
{
    public static Command Create(CliContext context, GlobalOptions options)
    {
        var template = new Argument<string>("T.docx") { Description = context.Say("Modèle Word", "Word template") };
        var data = TemplateInputs.DataOption(context);
        var output = new Option<string?>("--output", "-o")
        {
            Description = context.Say("Document à écrire", "Document to write"),
        };
        var each = new Option<bool>("--each")
        {
            Description = context.Say(
                "Un document par élément du tableau JSON ou par ligne JSON",
                "One document per element of the JSON array or JSON line"),
        };
        var outputDir = new Option<string?>("--output-dir")
        {
            Description = context.Say("Dossier des documents (avec --each)", "Folder of the documents (with --each)"),
        };
        var name = new Option<string>("--name")
        {
            Description = context.Say("Nom de chaque fichier (avec --each)", "Name of each file (with --each)"),
            DefaultValueFactory = _ => "{{ rang }}.docx",
        };
        var command = new Command(
            "render", context.Say("Fusionne un modèle et des données", "Merges a template and data"))
        {
            template, data, output, each, outputDir, name,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            var job = new RenderJob(
                context.FullPath(result.GetRequiredValue(template)),
                result.GetValue(data),
                result.GetValue(output),
                result.GetValue(outputDir),
                result.GetValue(name)!,
                result.GetValue(options.Json));
            return result.GetValue(each)
                ? await RenderEachAsync(context, job, cancellationToken)
                : await RenderOneAsync(context, job, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RenderOneAsync(
        CliContext context, RenderJob job, CancellationToken cancellationToken)
    {
        if (job.Output is null)
        {
            throw new UsageException("précisez --output FICHIER.", "give --output FILE.");
        }

        var data = TemplateInputs.Load(context, job.DataPath, job.Json);
        if (data is null || Compile(context, job) is not { } compiled)
        {
            return ExitCode.ChecksFailed;
        }

        return await RenderAsync(context, job, compiled, data, context.FullPath(job.Output), cancellationToken)
            ? ExitCode.Done
            : ExitCode.ChecksFailed;
    }

    private static async Task<int> RenderEachAsync(
        CliContext context, RenderJob job, CancellationToken cancellationToken)
    {
        if (job.OutputDir is null || job.DataPath is null)
        {
            throw new UsageException(
                "--each demande --data LISTE et --output-dir DOSSIER.",
                "--each needs --data LIST and --output-dir FOLDER.");
        }

        var elements = TemplateInputs.LoadList(context, job.DataPath, job.Json);
        if (elements is null || Compile(context, job) is not { } compiled || CompileName(context, job) is not { } name)
        {
            return ExitCode.ChecksFailed;
        }

        var bulk = new TemplateBulk(context, compiled, name, context.FullPath(job.OutputDir), job.Json);
        return await bulk.RunAsync(elements, cancellationToken);
    }

    private static WordTemplate? Compile(CliContext context, RenderJob job)
    {
        switch (WordTemplate.Compile(SharedFile.ReadAllBytes(job.Template), TemplateInputs.Options(job.Template)))
        {
            case TemplateCompilation.Compiled compiled:
                FindingDisplay.Write(context, job.Json, compiled.Warnings.Select(TemplateFindings.From));
                return compiled.Template;
            case TemplateCompilation.Refused refused:
                FindingDisplay.Fail(context, job.Json, refused.Diagnostics);
                return null;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static TextTemplate? CompileName(CliContext context, RenderJob job)
    {
        var options = new WordTemplateOptions { Name = "--name", Functions = CampaignFunctions.All };
        switch (TextTemplate.Compile(job.Name, options))
        {
            case TextTemplateCompilation.Compiled compiled:
                return compiled.Template;
            case TextTemplateCompilation.Refused refused:
                FindingDisplay.Fail(context, job.Json, refused.Diagnostics);
                return null;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static async Task<bool> RenderAsync(
        CliContext context,
        RenderJob job,
        WordTemplate template,
        TemplateData data,
        string target,
        CancellationToken cancellationToken)
    {
        switch (template.Render(data, cancellationToken))
        {
            case RenderOutcome.Rendered rendered:
                await AtomicFile.WriteAsync(target, rendered.Docx, cancellationToken);
                FindingDisplay.Write(context, job.Json, rendered.Warnings.Select(TemplateFindings.From));
                context.Output.WriteLine(job.Json
                    ? new JsonObject { ["type"] = "document", ["fichier"] = target }.ToJsonString()
                    : target);
                return true;
            case RenderOutcome.Failed failed:
                FindingDisplay.Fail(context, job.Json, failed.Diagnostics);
                return false;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private sealed record RenderJob(
        string Template, string? DataPath, string? Output, string? OutputDir, string Name, bool Json);
}
