using Scriban.Parsing;
using Scriban.Syntax;

namespace LegalDocs.Templating;

/// <summary>A failure of an expression whose cause is already known in both languages.</summary>
internal sealed class ProblemException(SourceSpan span, Problem problem) : ScriptRuntimeException(span, problem.English)
{
    public Problem Problem { get; } = problem;
}
