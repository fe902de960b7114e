namespace LegalDocs.Templating;

/// <summary>How the value of a tag is written at a place that is not the text of a run.</summary>
/// <remarks>A tag only carries it; what it writes with is known to the layer that runs the merge.</remarks>
internal abstract class TagTarget;
