namespace LegalDocs.Templating.Contracts;

/// <summary>What a comparison of a template with data found, in both directions.</summary>
/// <param name="Diagnostics">What the template asks for and the data do not give, at each tag concerned.</param>
/// <param name="Unused">Paths of the data that no tag uses, in the order of the data.</param>
public sealed record ContractComparison(IReadOnlyList<TemplateDiagnostic> Diagnostics, IReadOnlyList<string> Unused)
{
    /// <summary>Whether the data lack something that the template certainly needs.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
