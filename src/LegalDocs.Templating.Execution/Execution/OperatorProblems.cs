using System.Text.RegularExpressions;

namespace LegalDocs.Templating;

/// <summary>What the interpreter says of operators and functions given the wrong kind of value. Codes LD1345 to LD1353.</summary>
internal static partial class OperatorProblems
{
    /// <summary>The same in words; null for a sentence that none of the usual mistakes causes.</summary>
    public static Problem? Translate(string message)
    {
        if (Conversion().Match(message) is { Success: true } conversion)
        {
            return WrongKind(conversion.Groups["from"].Value, conversion.Groups["to"].Value);
        }

        if (Operator().Match(message) is { Success: true } sign)
        {
            return NumbersOnly(sign.Groups["sign"].Value);
        }

        if (NotAFunction().Match(message) is { Success: true } target)
        {
            return NotCallable(target.Groups["name"].Value);
        }

        return message switch
        {
            _ when message.Contains("not a number", StringComparison.Ordinal) => WrongKind(
                message.Contains("List", StringComparison.Ordinal) ? "array" : "object", "long"),
            _ when message.Contains("cannot be null", StringComparison.Ordinal) => WithoutValue(),
            _ when message.Contains("null indexer", StringComparison.Ordinal) => WithoutIndex(),
            _ when message.Contains("non-numeric", StringComparison.Ordinal) => NumbersOnly("-"),
            _ when message.Contains("too large or too small", StringComparison.Ordinal) => TooLarge(),
            _ when message.Contains("as a list", StringComparison.Ordinal) || message.Contains("to a list", StringComparison.Ordinal) =>
                WrongKind("long", "IEnumerable"),
            _ when message.Contains("[with]", StringComparison.Ordinal) => WithoutObject(),
            _ when message.Contains("Invalid pattern", StringComparison.Ordinal) => WrongPattern(),
            _ when message.Contains("number of arguments", StringComparison.Ordinal)
                || message.Contains("Argument index", StringComparison.Ordinal) => WrongCount(),
            _ => null,
        };
    }

    public static Problem TooLarge() => new(
        "LD1350",
        "le résultat du calcul a plus de 28 chiffres",
        "the result of the calculation has more than 28 digits",
        "vérifiez la formule, et la boucle qui la répète.",
        "check the formula, and the loop that repeats it.");

    private static Problem WithoutValue() => new(
        "LD1353",
        "une fonction reçoit une donnée qui n’a pas de valeur",
        "a function receives a datum without value",
        "complétez la donnée, ou donnez une valeur de remplacement avant la fonction : « {{ (nom ?? \"\") | fonction }} ».",
        "fill the datum in, or give a replacement before the function: '{{ (name ?? \"\") | function }}'.");

    private static Problem WithoutIndex() => new(
        "LD1352",
        "ce qui est entre crochets n’a pas de valeur",
        "what stands between square brackets has no value",
        "donnez un rang (« liste[0] ») ou un nom de champ (« objet[\"nom\"] »).",
        "give a rank ('list[0]') or the name of a field ('object[\"name\"]').");

    private static Problem WithoutObject() => new(
        "LD1351",
        "« with » demande un objet, dont il donne les champs",
        "'with' needs an object, whose fields it gives",
        "écrivez « {{ with commune }} {{ nom }} {{ end }} » ; si l’objet peut manquer, entourez-le de « {{ if commune }} ».",
        "write '{{ with commune }} {{ nom }} {{ end }}'; if the object may be missing, put '{{ if commune }}' around it.");

    private static Problem WrongKind(string from, string to) => new(
        "LD1345",
        $"l’expression attend {French(to)} et reçoit {French(from)}",
        $"the expression expects {English(to)} and receives {English(from)}",
        "vérifiez la donnée et la fonction : nombre, texte et liste ne se mélangent pas.",
        "check the datum and the function: numbers, texts and lists do not mix.");

    private static Problem NumbersOnly(string sign)
    {
        var compares = sign.AsSpan().ContainsAny('<', '>');
        return new Problem(
            "LD1346",
            compares ? $"« {sign} » ne compare que deux nombres ou deux textes" : $"« {sign} » ne s’applique qu’à des nombres",
            compares ? $"'{sign}' compares two numbers or two texts only" : $"'{sign}' applies to numbers only",
            "donnez des nombres ; pour joindre des textes, « + ».",
            "give numbers; to join texts, '+'.");
    }

    private static Problem NotCallable(string name) => new(
        "LD1347",
        $"« {name} » n’est pas une fonction",
        $"'{name}' is not a function",
        "une valeur est suivie de « | » puis d’une fonction ; deux valeurs sont séparées par un opérateur.",
        "a value is followed by '|', then by a function; two values are separated by an operator.");

    private static Problem WrongPattern() => new(
        "LD1348",
        "l’expression régulière n’est pas correcte",
        "the regular expression is not correct",
        "vérifiez ses parenthèses et ses crochets.",
        "check its brackets.");

    private static Problem WrongCount() => new(
        "LD1349",
        "une fonction ne reçoit pas le nombre de valeurs qu’elle attend",
        "a function does not receive the number of values it expects",
        "vérifiez ce qui suit le nom de la fonction.",
        "check what follows the name of the function.");

    private static string French(string type) => type switch
    {
        "array" or "IEnumerable" or "IList" or "range" => "une liste",
        "object" => "un objet",
        "string" => "un texte",
        "bool" => "vrai ou faux",
        _ => "un nombre",
    };

    private static string English(string type) => type switch
    {
        "array" or "IEnumerable" or "IList" or "range" => "a list",
        "object" => "an object",
        "string" => "a text",
        "bool" => "true or false",
        _ => "a number",
    };

    [GeneratedRegex("^Unable to convert type `(?<from>[^`]+)` to `?(?<to>\\w+)`?")]
    private static partial Regex Conversion();

    [GeneratedRegex("[Oo]perator `(?<sign>[^`]+)` is not (supported|implemented|valid)|^Unsupported types `[^`]*` (?<sign>\\S+) ")]
    private static partial Regex Operator();

    [GeneratedRegex("Invalid target function `(?<name>[^`]+)`|parameter `(?<name>[^`]+)` is not a function")]
    private static partial Regex NotAFunction();
}
