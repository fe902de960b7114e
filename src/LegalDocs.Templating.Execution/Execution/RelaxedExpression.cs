using Scriban;
using Scriban.Syntax;

namespace LegalDocs.Templating;

/// <summary>The left side of <c>??</c>: what is missing in it is null instead of an error.</summary>
internal sealed class RelaxedExpression : ScriptExpression
{
    private readonly ScriptExpression _inner;

    public RelaxedExpression(ScriptExpression inner)
    {
        _inner = inner;
        Span = inner.Span;
    }

    public override object? Evaluate(TemplateContext context) => ((RunContext)context).EvaluateRelaxed(_inner);

    public override void PrintTo(ScriptPrinter printer) => printer.Write(_inner);
}
