using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Templating;

namespace LegalDocs.Cli.Display;

/// <summary>Writes findings and template diagnostics: blocks for people on standard error, JSON lines for
/// programs.</summary>
internal static class FindingDisplay
{
    /// <summary>Writes the findings, the errors last so that they are in sight.</summary>
    public static void Write(CliContext context, bool json, IEnumerable<Finding> findings)
    {
        foreach (var finding in findings.OrderBy(finding => finding.Severity == FindingSeverity.Error))
        {
            if (json)
            {
                context.WriteErrorJson(Json(context, finding));
            }
            else
            {
                context.Error.WriteLine(finding.Format(context.Language));
                context.Error.WriteLine();
            }
        }
    }

    /// <summary>Writes findings that are the result asked for, to standard output, the errors last.</summary>
    public static void Print(CliContext context, bool json, IEnumerable<Finding> findings)
    {
        foreach (var finding in findings.OrderBy(finding => finding.Severity))
        {
            if (json)
            {
                context.WriteJson(Json(context, finding));
            }
            else
            {
                context.Output.WriteLine(finding.Format(context.Language));
                context.Output.WriteLine();
            }
        }
    }

    /// <summary>Writes the diagnostics of a template and answers « checks failed ».</summary>
    public static int Fail(CliContext context, bool json, IEnumerable<TemplateDiagnostic> diagnostics)
    {
        Write(context, json, diagnostics.Select(Campaigns.Planning.TemplateFindings.From));
        return ExitCode.ChecksFailed;
    }

    public static JsonObject Json(CliContext context, Finding finding) => finding.ToJson(context.Language);
}
