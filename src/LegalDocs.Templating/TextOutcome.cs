namespace LegalDocs.Templating;

/// <summary>What became of the merge of a plain text and data.</summary>
public abstract record TextOutcome
{
    private TextOutcome()
    {
    }

    /// <summary>The text was made.</summary>
    /// <param name="Text">The merged text.</param>
    public sealed record Rendered(string Text) : TextOutcome;

    /// <summary>The text could not be made.</summary>
    /// <param name="Diagnostics">All errors.</param>
    public sealed record Failed(IReadOnlyList<TemplateDiagnostic> Diagnostics) : TextOutcome;
}
