using System.Reflection;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace LegalDocs.Templating;

/// <summary>A function of the caller, called by position or by name of its parameters.</summary>
internal sealed class DelegateFunction : IScriptCustomFunction
{
    private readonly string _name;
    private readonly Delegate _function;
    private readonly MethodInvoker _invoker;
    private readonly ParameterInfo[] _parameters;

    public DelegateFunction(string name, Delegate function)
    {
        _name = name;
        _function = function;
        _invoker = MethodInvoker.Create(function.GetType().GetMethod("Invoke")!);
        _parameters = Parameters(function);
        RequiredParameterCount = _parameters.Count(parameter => !parameter.HasDefaultValue);
    }

    public int RequiredParameterCount { get; }

    public int ParameterCount => _parameters.Length;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index)
    {
        if (index >= _parameters.Length)
        {
            return new ScriptParameterInfo(typeof(object), "");
        }

        var parameter = _parameters[index];
        return parameter.HasDefaultValue
            ? new ScriptParameterInfo(typeof(object), parameter.Name!, parameter.DefaultValue!)
            : new ScriptParameterInfo(typeof(object), parameter.Name!);
    }

    public object? Invoke(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var values = new object?[_parameters.Length];
        var span = callerContext?.Span ?? context.CurrentSpan;
        var limits = ((RunContext)context).Limits;
        try
        {
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = i < arguments.Count ? PlainValues.ToFunction(arguments[i], limits) : _parameters[i].DefaultValue;
            }

            return _invoker.Invoke(_function, values.AsSpan()) is var result && result is string text && text.Length > limits.TextLength
                ? throw new RichValueException(LimitProblems.Text(limits.TextLength))
                : PlainValues.ToTemplate(result);
        }
        catch (RichValueException error)
        {
            throw new ProblemException(span, error.Problem);
        }
        catch (FormatException error)
        {
            var english = error.Data["en"] as string ?? error.Message;
            throw new ProblemException(span, ValueProblems.FunctionRefused(_name, error.Message, english));
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            throw new ProblemException(span, ValueProblems.FunctionFailed(_name, error));
        }
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));

    // A delegate that is closed over its first argument does not show it.
    private static ParameterInfo[] Parameters(Delegate function)
    {
        var parameters = function.Method.GetParameters();
        return function.Method.IsStatic && function.Target is not null && parameters.Length > 0 ? parameters[1..] : parameters;
    }
}
