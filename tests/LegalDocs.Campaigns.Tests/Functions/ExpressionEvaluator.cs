using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace LegalDocs.Campaigns.Tests.Functions;

/// <summary>Runs the calls written in FONCTIONS.md: values, lists, pipes, positional and named arguments; nothing
/// more.</summary>
internal sealed partial class ExpressionEvaluator(
    IReadOnlyDictionary<string, Delegate> functions, IReadOnlyDictionary<string, object?> data)
{
    private Queue<string> _tokens = [];

    internal object? Evaluate(string expression)
    {
        _tokens = new Queue<string>(Token().Matches(expression).Select(match => match.Value));
        var value = functions.ContainsKey(_tokens.Peek()) ? Call([]) : Value();
        while (_tokens.TryDequeue(out var pipe))
        {
            Assert("|", pipe);
            value = Call([value]);
        }

        return value;
    }

    private object? Call(List<object?> positional)
    {
        var function = functions[_tokens.Dequeue()];
        Dictionary<string, object?> named = [];
        while (_tokens.TryPeek(out var token) && token != "|")
        {
            if (token.EndsWith(':'))
            {
                named[_tokens.Dequeue()[..^1]] = Value();
            }
            else
            {
                positional.Add(Value());
            }
        }

        return Invoke(function, positional, named);
    }

    private static object? Invoke(Delegate function, List<object?> positional, Dictionary<string, object?> named)
    {
        var parameters = function.Method.GetParameters();
        var arguments = parameters.Select((parameter, i) => i < positional.Count
            ? positional[i]
            : named.Remove(parameter.Name!, out var value)
                ? value
                : parameter.HasDefaultValue
                    ? parameter.DefaultValue
                    : throw new InvalidOperationException($"'{parameter.Name}' is missing.")).ToArray();
        if (named.Count > 0 || positional.Count > parameters.Length)
        {
            throw new InvalidOperationException("An argument has no parameter.");
        }

        try
        {
            return function.DynamicInvoke(arguments);
        }
        catch (TargetInvocationException error) when (error.InnerException is FormatException refusal)
        {
            throw refusal;
        }
    }

    private object? Value()
    {
        var token = _tokens.Dequeue();
        return token switch
        {
            "[" => List(),
            ['"', ..] => token[1..^1],
            [>= '0' and <= '9' or '-', ..] when token.Contains('.') =>
                decimal.Parse(token, CultureInfo.InvariantCulture),
            [>= '0' and <= '9' or '-', ..] => long.Parse(token, CultureInfo.InvariantCulture),
            _ => data[token],
        };
    }

    private List<object?> List()
    {
        List<object?> items = [];
        while (_tokens.Peek() != "]")
        {
            items.Add(Value());
            if (_tokens.Peek() == ",")
            {
                _ = _tokens.Dequeue();
            }
        }

        Assert("]", _tokens.Dequeue());
        return items;
    }

    private static void Assert(string expected, string token)
    {
        if (token != expected)
        {
            throw new InvalidOperationException($"'{expected}' was expected, not '{token}'.");
        }
    }

    [GeneratedRegex("""
        "[^"]*"|-?\d+(\.\d+)?|\w+:?|[|\[\],]
        """)]
    private static partial Regex Token();
}
