namespace LegalDocs.Templating;

/// <summary>Whether a diagnostic prevents the document.</summary>
public enum DiagnosticSeverity
{
    /// <summary>The document is not made.</summary>
    Error,

    /// <summary>The document is made; the reader should look at the place.</summary>
    Warning,
}
