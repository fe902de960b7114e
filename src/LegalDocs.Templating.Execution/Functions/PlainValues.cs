using System.Collections;
using System.Numerics;
using Scriban.Runtime;

namespace LegalDocs.Templating;

/// <summary>Values at the border between templates and functions of the caller.</summary>
internal static class PlainValues
{
    // Deeper than any data, which JSON bounds to 64; a list may hold itself.
    private const int MostDepth = 100;

    /// <summary>A value as a function receives it: text, <c>long</c>, <c>decimal</c>, <c>bool</c>, null, dictionary, list.</summary>
    /// <exception cref="RichValueException">It holds more elements than the limit, or holds itself.</exception>
    public static object? ToFunction(object? value, TemplateLimits limits) => ToFunction(value, new Budget(limits), 0);

    private static object? ToFunction(object? value, Budget budget, int depth) => value switch
    {
        null or string or long or decimal or bool or DataObject or DataList or byte[] or RichValue => value,
        int number => (long)number,
        double number => double.IsFinite(number) && Math.Abs(number) < 1e15 ? (decimal)number : number,
        float number => (decimal)number,
        BigInteger number => BoundedExpression.Exact(number) ?? throw new RichValueException(OperatorProblems.TooLarge()),
        EmptyScriptObject => null,
        IScriptCustomFunction => value,
        IList list => ToList(list, budget, depth),
        ScriptObject scripted => ToObject(scripted, budget, depth),
        IScriptObject => value,
        IEnumerable items => ToList(items, budget, depth),
        _ => value,
    };

    /// <summary>A value as a template sees it; lists and dictionaries are copied, so nothing of .NET is exposed.</summary>
    public static object? ToTemplate(object? value) => value switch
    {
        null or string or long or decimal or bool or int or double or DataObject or DataList or byte[] or RichValue => value,
        IReadOnlyDictionary<string, object?> members => new DataObject(
            new DataShape([.. members.Keys]), [.. members.Values.Select(ToTemplate)]),
        IEnumerable items => new DataList([.. items.Cast<object?>().Select(ToTemplate)]),
        _ => value,
    };

    private static DataList ToList(IEnumerable list, Budget budget, int depth)
    {
        List<object?> items = [];
        foreach (var item in list)
        {
            budget.Spend(depth);
            items.Add(ToFunction(item, budget, depth + 1));
        }

        return new DataList([.. items]);
    }

    private static DataObject ToObject(ScriptObject scripted, Budget budget, int depth)
    {
        budget.Spend(depth);
        return new DataObject(
            new DataShape([.. scripted.Keys]), [.. scripted.Values.Select(member => ToFunction(member, budget, depth + 1))]);
    }

    // A list of lists that are the same one has more elements than memory has places.
    private sealed class Budget(TemplateLimits limits)
    {
        private int _left = limits.Iterations;

        public void Spend(int depth)
        {
            if (--_left < 0)
            {
                throw new RichValueException(LimitProblems.Elements(limits.Iterations));
            }

            if (depth > MostDepth)
            {
                throw new RichValueException(LimitProblems.Nested());
            }
        }
    }
}
