namespace LegalDocs.Templating;

/// <summary>What became of a template given to <see cref="WordTemplate.Compile(ReadOnlyMemory{byte}, WordTemplateOptions)"/>.</summary>
public abstract record TemplateCompilation
{
    private TemplateCompilation()
    {
    }

    /// <summary>The template can be rendered.</summary>
    /// <param name="Template">The compiled template, immutable and safe from several threads.</param>
    /// <param name="Warnings">What its author should look at.</param>
    public sealed record Compiled(WordTemplate Template, IReadOnlyList<TemplateDiagnostic> Warnings) : TemplateCompilation;

    /// <summary>The template has errors.</summary>
    /// <param name="Diagnostics">All errors and warnings, in reading order of each part.</param>
    public sealed record Refused(IReadOnlyList<TemplateDiagnostic> Diagnostics) : TemplateCompilation;
}
