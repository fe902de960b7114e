using LegalDocs.Diff;
using LegalDocs.Templating;
using LegalDocs.Templating.Contracts;

namespace LegalDocs.Cli.Display;

/// <summary>The text of a template as git compares it: titles marked, with the numbers that Word prints.</summary>
internal static class TemplateProjection
{
    private const int MostMarks = 6;

    /// <summary>Below the titles of parts, <c>## corps</c>: a title of level 1 has three marks.</summary>
    public static string Of(TemplateText text, byte[] docx, string name, DiagnosticLanguage language) => text.Format(
        language,
        DocumentHeadings.Of(new DocumentSource(name, docx)).ToDictionary(
            pair => pair.Key,
            pair => $"{new string('#', Math.Min(MostMarks, 2 + (pair.Value.Level ?? MostMarks)))} {pair.Value.Number}".TrimEnd()));
}
