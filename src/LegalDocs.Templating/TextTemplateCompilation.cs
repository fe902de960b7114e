namespace LegalDocs.Templating;

/// <summary>What became of a text given to <see cref="TextTemplate"/>.</summary>
public abstract record TextTemplateCompilation
{
    private TextTemplateCompilation()
    {
    }

    /// <summary>The text can be rendered.</summary>
    /// <param name="Template">The compiled text, immutable and safe from several threads.</param>
    public sealed record Compiled(TextTemplate Template) : TextTemplateCompilation;

    /// <summary>The text has errors.</summary>
    /// <param name="Diagnostics">All of them.</param>
    public sealed record Refused(IReadOnlyList<TemplateDiagnostic> Diagnostics) : TextTemplateCompilation;
}
