namespace LegalDocs.Templating.Contracts;

/// <summary>All that can be known of a template without data: its errors and what it asks for.</summary>
/// <remarks>A template with errors still has a contract, made from the tags that are correct.</remarks>
public sealed class TemplateAnalysis
{
    private TemplateAnalysis(TemplateContract contract, WordTemplate? template, IReadOnlyList<TemplateDiagnostic> diagnostics)
    {
        Contract = contract;
        Template = template;
        Diagnostics = diagnostics;
    }

    /// <summary>What the template asks of its data.</summary>
    public TemplateContract Contract { get; }

    /// <summary>The compiled template; null when it has errors.</summary>
    public WordTemplate? Template { get; }

    /// <summary>Errors and warnings of the compilation, in reading order.</summary>
    public IReadOnlyList<TemplateDiagnostic> Diagnostics { get; }

    /// <summary>Compiles a template and reads what it asks for.</summary>
    /// <param name="docx">The whole .docx; not copied, and must not change as long as the template is used.</param>
    /// <param name="options">Name, functions, limits.</param>
    /// <returns>The analysis, whatever the state of the template.</returns>
    public static TemplateAnalysis Of(ReadOnlyMemory<byte> docx, WordTemplateOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var reader = new ContractReader(options);
        return new TemplateCompiler(options, reader).Compile(docx) switch
        {
            TemplateCompilation.Compiled compiled => new(reader.Contract(), compiled.Template, compiled.Warnings),
            TemplateCompilation.Refused refused => new(reader.Contract(), null, refused.Diagnostics),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
