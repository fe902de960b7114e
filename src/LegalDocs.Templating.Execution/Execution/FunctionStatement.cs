using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace LegalDocs.Templating;

/// <summary><c>func</c>: a function of the template, whose value is what it returns, else the text it writes.</summary>
internal sealed class FunctionStatement : ScriptStatement, IScriptCustomFunction
{
    private readonly ScriptFunction _function;
    private readonly ScriptVariable _name;

    public FunctionStatement(ScriptFunction function, ScriptVariable name)
    {
        _function = function;
        _name = name;
        Span = function.Span;
        CanOutput = false;
    }

    public int RequiredParameterCount => _function.RequiredParameterCount;

    public int ParameterCount => _function.ParameterCount;

    public ScriptVarParamKind VarParamKind => _function.VarParamKind;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => _function.GetParameterInfo(index);

    public override object? Evaluate(TemplateContext context)
    {
        context.SetValue(_name, this);
        return null;
    }

    public object? Invoke(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var (text, result) = PlainOutput.Collect(
            context, () => _function.Invoke(context, callerContext, arguments, blockStatement));
        return result ?? text;
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));

    public override void PrintTo(ScriptPrinter printer) => printer.Write(_function);
}
