namespace LegalDocs.Templating;

/// <summary>What is wrong and what to do, in both languages, without its place.</summary>
internal sealed record Problem(
    string Code, string French, string English, string RemedyFrench = "", string RemedyEnglish = "")
{
    public DiagnosticSeverity Severity { get; init; } = DiagnosticSeverity.Error;

    /// <summary>What a function of the caller threw; null for anything else.</summary>
    public Exception? Failure { get; init; }

    public Problem AsWarning() => this with { Severity = DiagnosticSeverity.Warning };
}
