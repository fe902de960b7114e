namespace LegalDocs.Templating.Style;

/// <summary>Something mended, for a person.</summary>
/// <param name="Code">Code of the rule; empty for the tidying of tags, which no rule asks.</param>
/// <param name="Place">Where.</param>
/// <param name="French">What was done, in French, in the passive: « la langue « fr-FR » est déclarée ».</param>
/// <param name="English">The same in English.</param>
public sealed record TemplateFix(string Code, TemplatePlace Place, string French, string English);

/// <summary>What mending a template came to.</summary>
/// <param name="Docx">The mended template; null when there was nothing to mend without risk.</param>
/// <param name="Fixes">What was done, in the order in which it was done.</param>
public sealed record TemplateFixes(byte[]? Docx, IReadOnlyList<TemplateFix> Fixes);
