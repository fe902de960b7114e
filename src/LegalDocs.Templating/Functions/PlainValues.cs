using System.Collections;
using Scriban.Runtime;

namespace LegalDocs.Templating;

/// <summary>Values at the border between templates and functions of the caller.</summary>
internal static class PlainValues
{
    /// <summary>A value as a function receives it: text, <c>long</c>, <c>decimal</c>, <c>bool</c>, null, dictionary, list.</summary>
    public static object? ToFunction(object? value) => value switch
    {
        null or string or long or decimal or bool or DataObject or DataList or byte[] or RichValue => value,
        int number => (long)number,
        double number => double.IsFinite(number) && Math.Abs(number) < 1e15 ? (decimal)number : number,
        float number => (decimal)number,
        EmptyScriptObject => null,
        IScriptCustomFunction => value,
        IList list => ToList(list),
        ScriptObject scripted => ToObject(scripted),
        IScriptObject => value,
        IEnumerable items => new DataList([.. items.Cast<object?>().Select(ToFunction)]),
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

    private static DataList ToList(IList list)
    {
        var items = new object?[list.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = ToFunction(list[i]);
        }

        return new DataList(items);
    }

    private static DataObject ToObject(ScriptObject scripted) => new(
        new DataShape([.. scripted.Keys]), [.. scripted.Values.Select(ToFunction)]);
}
