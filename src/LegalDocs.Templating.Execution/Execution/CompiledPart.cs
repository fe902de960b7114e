using System.Collections.Frozen;
using Scriban.Syntax;

namespace LegalDocs.Templating;

/// <summary>A part ready to be rendered any number of times, from any thread.</summary>
/// <param name="Entry">Index of its entry in the package; -1 for a plain text.</param>
/// <param name="Page">Its code.</param>
/// <param name="Markup">The XML that values need in it.</param>
internal sealed record CompiledPart(int Entry, ScriptPage Page, PartMarkup Markup)
{
    /// <summary>Its notes that blocks refer to.</summary>
    public IReadOnlyDictionary<NoteKey, CompiledNote> Notes { get; init; } = FrozenDictionary<NoteKey, CompiledNote>.Empty;

    /// <summary>Relationships of the template that its rendering replaces.</summary>
    public IReadOnlyCollection<string> RemovedRelationships { get; init; } = [];
}
