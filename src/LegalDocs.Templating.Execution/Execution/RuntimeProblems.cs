using System.Text.RegularExpressions;
using Scriban.Syntax;

namespace LegalDocs.Templating;

/// <summary>Says what the interpreter's messages mean. Codes LD1340 to LD1399.</summary>
/// <remarks>The messages are those of the pinned version of Scriban; a test fails when one of them changes.</remarks>
internal static partial class RuntimeProblems
{
    public static Problem From(ScriptRuntimeException error)
    {
        var message = error.OriginalMessage;
        if (NullTarget().Match(message) is { Success: true } target)
        {
            return NullBeforeDot(target.Groups["object"].Value, target.Groups["path"].Value);
        }

        if (OutOfBounds().Match(message) is { Success: true } index)
        {
            return IndexOutside(index.Groups["index"].Value, index.Groups["length"].Value, index.Groups["list"].Value);
        }

        return message switch
        {
            _ when message.Contains("for iterator", StringComparison.Ordinal) => NotIterable(),
            _ when message.Contains("readonly", StringComparison.Ordinal) || message.Contains("read-only", StringComparison.Ordinal) =>
                ReadOnlyData(),
            _ when message.Contains("for assignment", StringComparison.Ordinal) => ParserMessages.Assignment("…"),
            _ when message.Contains("Divi", StringComparison.OrdinalIgnoreCase) && message.Contains("zero", StringComparison.Ordinal)
                => DivisionByZero(),
            _ => OperatorProblems.Translate(message) ?? Other(message),
        };
    }

    public static Problem NullBeforeDot(string owner, string path) => new(
        "LD1340",
        $"« {owner} » n’a pas de valeur : « {path} » ne peut pas être lu",
        $"'{owner}' has no value: '{path}' cannot be read",
        $"complétez la donnée, ou prévoyez son absence : « {{{{ {path} ?? \"\" }}}} » ou « {{{{ if {owner} }}}} ».",
        $"fill the datum in, or provide for its absence: '{{{{ {path} ?? \"\" }}}}' or '{{{{ if {owner} }}}}'.");

    public static Problem NotIterable() => new(
        "LD1341",
        "la valeur parcourue par « for » n’est pas une liste",
        "the value that 'for' goes through is not a list",
        "donnez une liste après « in », ou utilisez « {{ if … }} » pour une valeur simple.",
        "give a list after 'in', or use '{{ if … }}' for a plain value.");

    private static Problem ReadOnlyData() => new(
        "LD1342",
        "un modèle ne peut pas modifier les données",
        "a template cannot change the data",
        "donnez la valeur à une variable au nom nouveau : « {{ total = … }} ».",
        "give the value to a variable with a new name: '{{ total = … }}'.");

    public static Problem DivisionByZero() => new(
        "LD1343",
        "division par zéro",
        "division by zero",
        "vérifiez le diviseur avant : « {{ if x != 0 }} ».",
        "check the divisor first: '{{ if x != 0 }}'.");

    public static Problem IndexOutside(string index, string length, string list) => new(
        "LD1344",
        $"« {list} » n’a pas d’élément {index} : elle en compte {length}, numérotés à partir de 0",
        $"'{list}' has no item {index}: it holds {length}, numbered from 0",
        $"vérifiez le nombre d’abord (« {{{{ if {list}.size > {index} }}}} ») ou parcourez la liste avec « for ».",
        $"check the number first ('{{{{ if {list}.size > {index} }}}}') or go through the list with 'for'.");

    private static Problem Other(string message) => new(
        "LD1399",
        "l’expression ne peut pas être évaluée",
        $"the expression cannot be evaluated ({message.TrimEnd('.', ' ')})",
        "vérifiez l’expression et le type des données qu’elle emploie.",
        "check the expression and the kind of data it uses.");

    [GeneratedRegex("^The index (?<index>-?\\d+) is out of bounds \\[0, (?<length>\\d+)\\] on the `(?<list>.+?)`")]
    private static partial Regex OutOfBounds();

    [GeneratedRegex("^(Object `(?<object>.+?)` is null\\. Cannot access member: (?<path>.+)|"
        + "Object `(?<object>.+?)` is null\\. Cannot access indexer: (?<path>.+)|"
        + "Cannot get the member (?<path>(?<object>.+)\\.[^.]+) for a null object\\.)")]
    private static partial Regex NullTarget();
}
