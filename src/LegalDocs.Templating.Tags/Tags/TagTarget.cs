namespace LegalDocs.Templating;

/// <summary>How the value of a tag is written at a place that is not the text of a run. Tags only carry it: what it writes with, they do not know.</summary>
internal abstract class TagTarget;
