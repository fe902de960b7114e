using System.Globalization;

namespace LegalDocs.Templating;

/// <summary>The functions of Scriban that ask a culture what letters are equal or first, made anew without one.</summary>
internal static class OrdinalFunctions
{
    /// <summary>By group and name; they take the place of those of the same name.</summary>
    public static IReadOnlyList<(string Group, string Name, Delegate Function)> All { get; } =
    [
        ("array", "sort", Sort),
        ("string", "index_of", IndexOf),
        ("string", "starts_with", (object? text, object? search) => Text(text).StartsWith(Text(search), StringComparison.Ordinal)),
        ("string", "ends_with", (object? text, object? search) => Text(text).EndsWith(Text(search), StringComparison.Ordinal)),
        ("string", "contains", (object? text, object? search) => Text(text).Contains(Text(search), StringComparison.Ordinal)),
        ("string", "remove_first", (object? text, object? search) => ReplaceFirst(text, search, "")),
        ("string", "remove_last", RemoveLast),
        ("string", "replace_first", ReplaceFirst),
    ];

    private static List<object?>? Sort(object? list, object? member = null) => (list as IReadOnlyList<object?>)?
        .OrderBy(item => member is string name ? Member(item, name) : item, TextOrder.Instance).ToList();

    private static object? Member(object? item, string name) =>
        item is IReadOnlyDictionary<string, object?> members ? members.GetValueOrDefault(name) : null;

    private static int IndexOf(object? text, object? search, object? start = null, object? count = null)
    {
        var value = Text(text);
        var from = Math.Clamp(Number(start, 0), 0, value.Length);
        return value.IndexOf(Text(search), from, Math.Clamp(Number(count, value.Length), 0, value.Length - from), StringComparison.Ordinal);
    }

    private static string ReplaceFirst(object? text, object? search, object? replacement)
    {
        var (value, found) = (Text(text), Text(search));
        var at = found.Length == 0 ? -1 : value.IndexOf(found, StringComparison.Ordinal);
        return at < 0 ? value : value[..at] + Text(replacement) + value[(at + found.Length)..];
    }

    private static string RemoveLast(object? text, object? search)
    {
        var (value, found) = (Text(text), Text(search));
        var at = found.Length == 0 ? -1 : value.LastIndexOf(found, StringComparison.Ordinal);
        return at < 0 ? value : value.Remove(at, found.Length);
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static int Number(object? value, int otherwise) => value is long number ? (int)Math.Clamp(number, 0, int.MaxValue) : otherwise;
}
