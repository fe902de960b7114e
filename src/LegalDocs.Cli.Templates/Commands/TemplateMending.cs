using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Making;
using LegalDocs.Cli.Display;
using LegalDocs.Gate;
using LegalDocs.Templating.Style;

namespace LegalDocs.Cli.Commands;

/// <summary><c>--fix</c>: the mended template on the disk, or only what would be done.</summary>
internal sealed class TemplateMending(CliContext context, TemplateCheckJob job)
{
    /// <summary>Writes a template that was mended, and says what was; with <c>--dry-run</c> nothing is written.</summary>
    public async Task WriteAsync(CheckedTemplate mended, CancellationToken cancellationToken)
    {
        if (mended.Fixes.Count == 0)
        {
            return;
        }

        if (!job.IsDryRun)
        {
            await AtomicFile.WriteAsync(mended.Path, mended.Docx, cancellationToken);
        }

        foreach (var fix in mended.Fixes)
        {
            Say(Path.GetFileName(mended.Path), fix);
        }
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
