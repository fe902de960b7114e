namespace LegalDocs.Templating.Style;

/// <summary>A place where a rule is broken.</summary>
internal sealed record Breach(Problem Problem, TemplatePlace Place, TagQuote? Quote = null);

/// <summary>One rule: it finds, it judges nothing else.</summary>
internal interface IRuleOfStyle
{
    StyleRule Rule { get; }

    IEnumerable<Breach> Breaches(StyledDocument document, StyleSettings settings);
}
