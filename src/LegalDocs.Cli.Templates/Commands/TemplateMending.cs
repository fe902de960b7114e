using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Making;
using LegalDocs.Cli.Display;
using LegalDocs.Templating;
using LegalDocs.Templating.Style;

namespace LegalDocs.Cli.Commands;

/// <summary><c>--fix</c>: mends a template on the disk, or only says what it would do.</summary>
internal sealed class TemplateMending(CliContext context, TemplateCheckJob job)
{
    // Without a house style no rule is asked, and none is mended: tags are tidied all the same.
    private static readonly StyleSettings NoRule = new()
    {
        Severities = StyleRule.All.ToDictionary(rule => rule.Key, _ => StyleSeverity.Off, StringComparer.Ordinal),
    };

    /// <summary>Mends a template; with <c>--dry-run</c> nothing is written.</summary>
    /// <returns>The bytes to check: mended when anything was.</returns>
    public async Task<byte[]> MendAsync(
        string template, byte[] docx, WordTemplateOptions options, StyleSettings? settings, CancellationToken cancellationToken)
    {
        var fixes = TemplateFixer.Fix(docx, options, settings ?? NoRule);
        if (fixes.Docx is null)
        {
            return docx;
        }

        if (!job.IsDryRun)
        {
            await AtomicFile.WriteAsync(template, fixes.Docx, cancellationToken);
        }

        foreach (var fix in fixes.Fixes)
        {
            Say(Path.GetFileName(template), fix);
        }

        return fixes.Docx;
    }

    private void Say(string name, TemplateFix fix)
    {
        var place = fix.Place.Describe(TemplateDisplay.Language(context));
        var message = context.Say(fix.French, fix.English);
        if (job.Json)
        {
            context.WriteJson(new JsonObject
            {
                ["type"] = "reparation",
                ["code"] = fix.Code,
                ["fichier"] = name,
                ["emplacement"] = place,
                ["message"] = message,
                ["ecrit"] = !job.IsDryRun,
            });
            return;
        }

        // The result in the form of a build server stays alone on standard output.
        var target = job.Format == "text" ? context.Output : context.Error;
        var mark = job.IsDryRun ? context.Say("serait réparé", "would be mended") : context.Say("réparé", "mended");
        target.WriteLine(context.Say($"+ {name} · {place} – {mark} : {message}", $"+ {name} · {place} – {mark}: {message}"));
    }
}
