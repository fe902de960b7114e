namespace LegalDocs.Templating.Contracts;

/// <summary>One place of a template that uses a field.</summary>
/// <param name="Place">Part, table, row, cell, paragraph.</param>
/// <param name="Expression">The tag as its author typed it, with its braces.</param>
/// <param name="Excerpt">The sentence around it, the tag between <c>►</c> and <c>◄</c>.</param>
public sealed record FieldPlace(TemplatePlace Place, string Expression, string Excerpt);
