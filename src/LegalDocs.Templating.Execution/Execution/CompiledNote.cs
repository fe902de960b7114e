using Scriban.Syntax;

namespace LegalDocs.Templating;

/// <summary>A note that is written anew for each reference, with the values in sight there.</summary>
internal sealed record CompiledNote(ScriptPage Page, PartMarkup Markup, int Entry);
