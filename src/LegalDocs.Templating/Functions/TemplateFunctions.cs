using System.Collections.Frozen;
using Scriban;
using Scriban.Runtime;

namespace LegalDocs.Templating;

/// <summary>The functions that every template has, whatever the caller adds.</summary>
/// <remarks>
/// Those of Scriban that are pure and independent of culture, machine and time. Left out on purpose: clock, randomness,
/// evaluation of code, inclusion of files, HTML, hashing, formatting by culture.
/// </remarks>
public static class TemplateFunctions
{
    private static readonly Dictionary<string, string> Allowed = new()
    {
        ["array"] = "add add_range any compact concat contains cycle each filter first insert_at join last limit map offset "
            + "remove_at reverse size sort uniq",
        ["math"] = "abs ceil divided_by floor is_number minus modulo plus round times",
        ["object"] = "default has_key has_value keys kind size typeof values",
        ["regex"] = "escape match matches replace split unescape",
        ["string"] = "append capitalize capitalizewords contains downcase empty ends_with equals_ignore_case index_of lstrip "
            + "pad_left pad_right prepend remove remove_first remove_last replace replace_first rstrip size slice slice1 split "
            + "starts_with strip strip_newlines to_double to_float to_int to_long truncate truncatewords upcase whitespace",
    };

    // Made once: looking Scriban's functions up is a sixth of the compilation of a letter.
    private static readonly ScriptObject Builtins = Choose();

    /// <summary>Names as templates write them: <c>array.join</c>, <c>string.upcase</c>…</summary>
    public static IReadOnlySet<string> Names { get; } = Allowed
        .SelectMany(group => group.Value.Split(' ').Select(name => $"{group.Key}.{name}"))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A read-only object with these functions and those of the caller; safe from several threads.</summary>
    internal static ScriptObject With(IReadOnlyDictionary<string, Delegate> functions)
    {
        var result = new ScriptObject();
        foreach (var (name, builtin) in Builtins)
        {
            result[name] = builtin;
        }

        foreach (var (name, function) in functions)
        {
            result[name] = new DelegateFunction(name, function);
        }

        result.IsReadOnly = true;
        return result;
    }

    private static ScriptObject Choose()
    {
        var source = TemplateContext.GetDefaultBuiltinObject();
        var result = new ScriptObject { ["empty"] = source["empty"] };
        foreach (var (group, names) in Allowed)
        {
            var all = (ScriptObject)source[group]!;
            var allowed = new ScriptObject();
            foreach (var name in names.Split(' '))
            {
                allowed[name] = all[name] ?? throw new InvalidOperationException($"Scriban has no {group}.{name}.");
            }

            foreach (var (name, function) in ExactMath.All.Where(_ => group == "math"))
            {
                allowed[name] = new DelegateFunction($"math.{name}", function);
            }

            foreach (var (_, name, function) in OrdinalFunctions.All.Where(item => item.Group == group))
            {
                allowed[name] = new DelegateFunction($"{group}.{name}", function);
            }

            allowed.IsReadOnly = true;
            result[group] = allowed;
        }

        foreach (var (name, value) in RichFunctions.Constants)
        {
            result[name] = value;
        }

        foreach (var (name, function) in RichFunctions.All)
        {
            result[name] = function;
        }

        result.IsReadOnly = true;
        return result;
    }
}
