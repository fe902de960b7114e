using Scriban;
using Scriban.Syntax;

namespace LegalDocs.Templating;

/// <summary>Evaluates the expression of a tag and writes its value at the place of the tag.</summary>
internal sealed class ValueStatement : ScriptStatement
{
    private readonly ScriptExpression _expression;
    private readonly MemberPath? _path;
    private readonly Tag _tag;

    public ValueStatement(ScriptExpression expression, Tag tag)
    {
        _expression = expression;
        _path = MemberPath.Of(expression);
        _tag = tag;
        CanOutput = false;
    }

    public override object? Evaluate(TemplateContext context)
    {
        var run = (RunContext)context;
        try
        {
            var value = _path is not null && _path.TryGet(run, out var found) ? found : context.Evaluate(_expression);
            run.WriteValue(value, _tag);
        }
        catch (ScriptRuntimeException error) when (error is not StopException)
        {
            run.Report(error, _tag);
        }

        return null;
    }

    public override void PrintTo(ScriptPrinter printer) => printer.Write(_expression);
}
