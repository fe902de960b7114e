using Scriban.Parsing;
using Scriban.Syntax;

namespace LegalDocs.Templating;

/// <summary>Ends a rendering at once: a limit was reached, or there is no use in going on.</summary>
internal sealed class StopException(SourceSpan span, string message) : ScriptRuntimeException(span, message);
