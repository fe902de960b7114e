using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Functions;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Cli.Display;
using LegalDocs.Templating;
using LegalDocs.Worker;

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

        var folder = context.FullPath(job.OutputDir);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var (made, failed) = (0, 0);
        foreach (var (index, element) in elements.Index())
        {
            var data = Element(element, index + 1);
            if (FileName(context, job, name, data, names, cancellationToken) is { } file
                && await RenderAsync(context, job, compiled, data, Path.Combine(folder, file), cancellationToken))
            {
                made++;
                continue;
            }

            failed++;
            context.Error.WriteLine(context.Say($"✗ élément {index + 1} : non produit", $"✗ element {index + 1}: not made"));
        }

        context.Error.WriteLine(context.Say($"{made} documents, {failed} en échec", $"{made} documents, {failed} failed"));
        return failed == 0 ? ExitCode.Done : ExitCode.Partial;
    }

    /// <summary>The name of one document: within the folder, and that of no other document of the run.</summary>
    private static string? FileName(
        CliContext context,
        RenderJob job,
        TextTemplate name,
        TemplateData data,
        HashSet<string> names,
        CancellationToken cancellationToken)
    {
        switch (name.Render(data, cancellationToken))
        {
            case TextOutcome.Failed failed:
                FindingDisplay.Fail(context, job.Json, failed.Diagnostics);
                return null;
            case TextOutcome.Rendered rendered when !FileNames.IsAcceptable(rendered.Text):
                context.Error.WriteLine(context.Say(
                    $"« {rendered.Text} » n’est pas un nom de fichier admis : {{{{ nom | fichier }}}}.docx",
                    $"'{rendered.Text}' is not an accepted file name: {{{{ nom | fichier }}}}.docx"));
                return null;
            case TextOutcome.Rendered rendered when !names.Add(rendered.Text):
                context.Error.WriteLine(context.Say(
                    $"« {rendered.Text} » est déjà le nom d’un autre document ; complétez --name.",
                    $"'{rendered.Text}' is already the name of another document; complete --name."));
                return null;
            case TextOutcome.Rendered rendered:
                return rendered.Text;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>The element's members, with its rank (from 1) unless it has a member of that name.</summary>
    private static TemplateData Element(JsonObject element, int rank)
    {
        element.TryAdd("rang", rank);
        using var document = JsonDocument.Parse(element.ToJsonString());
        return TemplateData.FromJson(document.RootElement);
    }

    private static WordTemplate? Compile(CliContext context, RenderJob job)
    {
        var options = new WordTemplateOptions
        {
            Name = Path.GetFileName(job.Template),
            Functions = CampaignFunctions.All,
        };
        switch (WordTemplate.Compile(File.ReadAllBytes(job.Template), options))
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
