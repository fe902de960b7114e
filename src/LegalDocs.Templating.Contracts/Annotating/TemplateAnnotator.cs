using System.Text;

namespace LegalDocs.Templating.Contracts;

/// <summary>Writes findings as Word comments into a copy of a template, each at its place.</summary>
/// <remarks>
/// Nothing else in the copy changes: parts without a finding keep their bytes. Word has no comments in headers, footers
/// and text boxes: what concerns them hangs on the nearest text that can carry one, its place in words first. Comments
/// have the author « LegalDocs » and no date, so the same template gives the same copy.
/// </remarks>
public static class TemplateAnnotator
{
    /// <summary>Writes the comments.</summary>
    /// <param name="docx">The template.</param>
    /// <param name="diagnostics">The findings, as an analysis or a comparison of this very template gives them.</param>
    /// <param name="options">Name and limits.</param>
    /// <param name="language">Language of the comments.</param>
    /// <returns>The copy; null when the file is no .docx, which no comment can say.</returns>
    public static byte[]? Annotate(
        ReadOnlyMemory<byte> docx,
        IReadOnlyList<TemplateDiagnostic> diagnostics,
        WordTemplateOptions options,
        DiagnosticLanguage language)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        ArgumentNullException.ThrowIfNull(options);
        try
        {
            var package = DocxPackage.Read(docx, options.Limits);
            var main = package.Entries[package.MainPart].Name;
            var part = XmlIndexer.Index(
                PartEncoding.Decode(main, package.Content(package.MainPart)), main, options.Limits.XmlDepth);
            var names = WordNames.Of(part);
            var comments = new CommentsPart(package, names, options.Limits);
            var anchors = new CommentAnchors(part, names);
            foreach (var diagnostic in diagnostics)
            {
                anchors.Add(diagnostic, comments.Add(diagnostic, language));
            }

            return Write(package, comments, anchors.ToXml());
        }
        catch (PackageException)
        {
            return null;
        }
    }

    private static byte[] Write(DocxPackage package, CommentsPart comments, string document)
    {
        var changed = comments.Changes();
        changed[package.Entries[package.MainPart].Name] = document;
        using var zip = new ZipWriter();
        foreach (var entry in package.Entries)
        {
            if (changed.Remove(entry.Name, out var text))
            {
                zip.Add(entry.Name, Encoding.UTF8.GetBytes(text));
            }
            else if (!entry.IsFolder)
            {
                zip.Copy(entry);
            }
        }

        foreach (var (name, text) in changed)
        {
            zip.Add(name, Encoding.UTF8.GetBytes(text));
        }

        return zip.ToArray();
    }
}
