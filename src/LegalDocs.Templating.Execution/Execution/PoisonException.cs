using Scriban.Parsing;
using Scriban.Syntax;

namespace LegalDocs.Templating;

/// <summary>An expression reads a variable whose own assignment failed: already reported there.</summary>
internal sealed class PoisonException(SourceSpan span) : ScriptRuntimeException(span, "Its assignment failed.");
