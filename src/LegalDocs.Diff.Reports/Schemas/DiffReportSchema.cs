using System.Text;

namespace LegalDocs.Diff;

/// <summary>JSON Schema (2020-12) of <see cref="JsonReport"/>, for programs that read the reports of a build.</summary>
public static class DiffReportSchema
{
    private const string Name = "diff-report.schema.json";

    /// <summary>The schema as a file, always the same.</summary>
    /// <returns>JSON text with a final LF.</returns>
    public static string Text()
    {
        using var resource = typeof(DiffReportSchema).Assembly.GetManifestResourceStream(Name)
            ?? throw new InvalidOperationException($"{Name} is not in the assembly.");
        using var reader = new StreamReader(resource, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
