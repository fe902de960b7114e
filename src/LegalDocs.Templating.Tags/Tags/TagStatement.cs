namespace LegalDocs.Templating;

/// <summary>One statement of a tag.</summary>
/// <param name="Kind">The part it plays.</param>
/// <param name="Keyword">Its keyword, such as <c>for</c>; empty for an expression.</param>
/// <param name="Code">Its code.</param>
internal sealed record TagStatement(StatementKind Kind, string Keyword, string Code)
{
    /// <summary>The word its author typed instead of the keyword: <c>pour</c>, <c>For</c>, <c>foreach</c>; else null.</summary>
    public string? Typed { get; init; }
}
