namespace LegalDocs.Templating.Contracts;

/// <summary>A paragraph of a template, as text with its tags.</summary>
/// <param name="Place">Part, table, row, cell, paragraph.</param>
/// <param name="Text">The text as a reader sees it: breaks are line feeds, tabs are tabs; deleted text is left out.</param>
public sealed record TextLine(TemplatePlace Place, string Text);
