namespace LegalDocs.Templating;

/// <summary>What became of the merge of a template and data.</summary>
public abstract record RenderOutcome
{
    private RenderOutcome()
    {
    }

    /// <summary>The document was made.</summary>
    /// <param name="Docx">The whole .docx; same template and data, same bytes.</param>
    /// <param name="Warnings">What was changed in values, such as characters that XML cannot hold.</param>
    public sealed record Rendered(byte[] Docx, IReadOnlyList<TemplateDiagnostic> Warnings) : RenderOutcome;

    /// <summary>The document could not be made; nothing partial exists.</summary>
    /// <param name="Diagnostics">All errors of all parts.</param>
    public sealed record Failed(IReadOnlyList<TemplateDiagnostic> Diagnostics) : RenderOutcome;
}
