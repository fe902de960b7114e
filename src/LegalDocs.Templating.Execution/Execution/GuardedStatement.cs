using Scriban;
using Scriban.Syntax;

namespace LegalDocs.Templating;

/// <summary>A statement whose failure is reported and skipped, so that all errors of a document come together.</summary>
internal sealed class GuardedStatement : ScriptStatement
{
    private readonly ScriptStatement _inner;
    private readonly Tag _tag;

    public GuardedStatement(ScriptStatement inner, Tag tag)
    {
        _inner = inner;
        _tag = tag;
        CanOutput = inner.CanOutput;
    }

    public override object? Evaluate(TemplateContext context)
    {
        try
        {
            return context.Evaluate(_inner);
        }
        catch (ScriptRuntimeException error) when (error is not StopException)
        {
            ((RunContext)context).Report(error, _tag, Assigned());
            return null;
        }
    }

    public override void PrintTo(ScriptPrinter printer) => printer.Write(_inner);

    // A variable whose assignment failed is not reported again each time it is read.
    private string? Assigned() => _inner switch
    {
        ScriptExpressionStatement { Expression: ScriptAssignExpression { Target: ScriptVariable variable } } => variable.Name,
        ScriptCaptureStatement { Target: ScriptVariable variable } => variable.Name,
        _ => null,
    };
}
