using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Sessions;
using LegalDocs.Cli.Display;
using LegalDocs.Gate;
using LegalDocs.Templating;
using LegalDocs.Templating.Contracts;

namespace LegalDocs.Cli.Commands;

/// <summary>One run of <c>legaldocs template check</c>: what is wrong, what was waived, the reports, the verdict.</summary>
internal sealed class TemplateCheckRun(CliContext context, TemplateCheckJob job)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (job.Annotate is not null && (job.Templates.Count != 1 || context.FullPath(job.Annotate) == job.Templates[0]))
        {
            throw new UsageException(
                "--annotate écrit la copie d’un seul modèle : donnez-en un, et un autre nom que le sien.",
                "--annotate writes the copy of one template: give one, and another name than its own.");
        }

        if (job.IsDryRun && !job.Fix)
        {
            throw new UsageException("--dry-run va avec --fix.", "--dry-run goes with --fix.");
        }

        TemplateData? data = null;
        if (job.Data is not null && (data = TemplateInputs.Load(context, job.Data, job.Json)) is null)
        {
            return ExitCode.ChecksFailed;
        }

        var questions = new TemplateQuestions
        {
            Data = data,
            DataName = job.Data ?? "",
            Schema = job.Schema is null ? null : LoadSchema(job.Schema),
            SchemaName = job.Schema ?? "",
            Style = job.Style is null ? null : context.FullPath(job.Style),
            IsStyleLeftOut = job.IsStyleLeftOut,
            IsMended = job.Fix,
        };
        var judged = (await AskAsync(questions, cancellationToken)).Judge(job.Day);
        List<CheckedFile> files = [.. judged.Select(file => new CheckedFile(
            Path.GetRelativePath(context.StartFolder, file.Path).Replace('\\', '/'), file.Findings))];
        await ReportAsync(judged, files, cancellationToken);
        return judged.Any(file => file.HasErrors) ? ExitCode.ChecksFailed : ExitCode.Done;
    }

    private async Task ReportAsync(IReadOnlyList<GateFile> judged, List<CheckedFile> files, CancellationToken cancellationToken)
    {
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
            return;
        }

        foreach (var file in judged)
        {
            Show(file);
        }
    }

    private async Task<TemplateGate> AskAsync(TemplateQuestions questions, CancellationToken cancellationToken)
    {
        var gate = new TemplateGate(questions);
        foreach (var template in job.Templates)
        {
            var found = gate.Check(template);
            await new TemplateMending(context, job).WriteAsync(found, cancellationToken);
            if (job.Annotate is not null && TemplateAnnotator.Annotate(
                found.Docx, found.Diagnostics, TemplateInputs.Options(template), TemplateDisplay.Language(context)) is { } copy)
            {
                await AtomicFile.WriteAsync(context.FullPath(job.Annotate), copy, cancellationToken);
            }
        }

        await gate.AskAsync(
            job.Campaigns,
            job.Templates,
            (directory, registered, cancelled) =>
                CampaignSession.PlanCopyAsync(directory, registered, context.TimeProvider, cancelled),
            TemplatePreviewCommand.Samples,
            cancellationToken);
        return gate;
    }

    private DataSchema LoadSchema(string path)
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

    private void Show(GateFile file)
    {
        foreach (var found in file.Findings.OrderBy(found => found.Finding.Severity))
        {
            Show(found);
        }

        var errors = file.Standing.Count(finding => finding.Severity == FindingSeverity.Error);
        var warnings = file.Standing.Count(finding => finding.Severity == FindingSeverity.Warning);
        var waived = file.Waived.Count();
        if (job.Json)
        {
            context.WriteJson(new JsonObject
            {
                ["type"] = "resume",
                ["modele"] = Path.GetFileName(file.Path),
                ["erreurs"] = errors,
                ["avertissements"] = warnings,
                ["derogations"] = waived,
            });
            return;
        }

        var (mark, name) = (errors == 0 ? "✓" : "✗", Path.GetFileName(file.Path));
        context.Error.WriteLine(context.Say(
            $"{mark} {name} : {errors} erreur{Plural(errors)}, {warnings} avertissement{Plural(warnings)}"
                + (waived == 0 ? "" : $", {waived} dérogation{Plural(waived)}"),
            $"{mark} {name}: {errors} error{EnglishPlural(errors)}, {warnings} warning{EnglishPlural(warnings)}"
                + (waived == 0 ? "" : $", {waived} waived")));
    }

    private void Show(GateFinding found)
    {
        if (job.Json)
        {
            var line = FindingDisplay.Json(context, found.Finding);
            line["passage"] = found.Passage;
            if (found.Waiver is { } waiver)
            {
                line["derogation"] = WaiverTexts.Decision(context, waiver);
            }

            context.WriteJson(line);
            return;
        }

        context.Output.WriteLine(found.Waiver is not null
            ? $"i {found.Finding.File} · {WaiverTexts.Line(context, found)}"
            : found.Finding.Format(context.Language));
        if (found.Waiver is null && found.Finding.Code.StartsWith("LD17", StringComparison.Ordinal))
        {
            context.Output.WriteLine($"    passage {found.Passage}");
        }

        context.Output.WriteLine();
    }

    private static string Plural(int count) => count > 1 ? "s" : "";

    private static string EnglishPlural(int count) => count == 1 ? "" : "s";
}
