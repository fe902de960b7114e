namespace LegalDocs.Pdf;

/// <summary>A paragraph, or a line of a page.</summary>
/// <param name="Place">Where it is, in French: « corps, paragraphe 12 ».</param>
/// <param name="PlaceEnglish">The same in English.</param>
/// <param name="Text">Its text, never blank; tabs and line breaks inside.</param>
public sealed record TextPassage(string Place, string PlaceEnglish, string Text);
