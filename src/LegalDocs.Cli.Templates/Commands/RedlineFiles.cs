using System.Text;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Making;
using LegalDocs.Diff;

namespace LegalDocs.Cli.Commands;

/// <summary>Redlines as files: one for a pair of files, one for each document that changed in a folder.</summary>
internal static class RedlineFiles
{
    /// <summary>Writes to a file when there is one document, to a folder otherwise.</summary>
    /// <param name="context">Streams and language.</param>
    /// <param name="report">What was compared; what could not be read has no redline.</param>
    /// <param name="target">Path given by the user: a .docx, or a folder.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    public static async Task WriteAsync(CliContext context, DiffReport report, string target, CancellationToken cancellationToken)
    {
        if (report.Entries.Count == 1 && DocumentPair.IsWord(target))
        {
            if (report.Entries[0].Diff is { } only)
            {
                await WriteAsync(context, only, context.FullPath(target), target, cancellationToken);
            }

            return;
        }

        await WriteFolderAsync(context, report, context.FullPath(target), cancellationToken);
    }

    /// <summary>Writes one redline for each document that changed, under its own path.</summary>
    public static async Task WriteFolderAsync(
        CliContext context, DiffReport report, string folder, CancellationToken cancellationToken)
    {
        foreach (var entry in report.Entries)
        {
            if (entry.Diff is { IsEmpty: false } diff)
            {
                var name = Path.ChangeExtension(Inside(entry.Name), ".docx");
                await WriteAsync(context, diff, Path.Combine(folder, name), name, cancellationToken);
            }
        }
    }

    /// <summary>Writes a report to a file, or to standard output when there is none.</summary>
    public static async Task WriteTextAsync(CliContext context, string text, string? target, CancellationToken cancellationToken)
    {
        if (target is null)
        {
            context.Output.Write(text);
            return;
        }

        await AtomicFile.WriteAsync(context.FullPath(target), Encoding.UTF8.GetBytes(text), cancellationToken);
    }

    private static async Task WriteAsync(
        CliContext context, DocumentDiff diff, string path, string shown, CancellationToken cancellationToken)
    {
        var language = context.Language == MessageLanguage.French ? ReportLanguage.French : ReportLanguage.English;
        var redline = Redline.Write(diff, new RedlineOptions { Language = language }, cancellationToken);
        await AtomicFile.WriteAsync(path, redline.Bytes.ToArray(), cancellationToken);
        context.Error.WriteLine(context.Say(
            $"{shown} : {redline.RevisionCount} modification(s) suivie(s), {redline.Untracked.Count} différence(s) en commentaire.",
            $"{shown}: {redline.RevisionCount} tracked change(s), {redline.Untracked.Count} difference(s) in a comment."));
    }

    // A document may have been given by any path: only one that stays inside the folder is kept.
    private static string Inside(string name) =>
        Path.IsPathRooted(name) || name.Split('/', '\\').Contains("..") ? Path.GetFileName(name) : name;
}
