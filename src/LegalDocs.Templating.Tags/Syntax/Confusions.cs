using System.Text.RegularExpressions;

namespace LegalDocs.Templating;

/// <summary>Habits of other languages, of spreadsheets and of French. Codes LD1154, LD1157 to LD1159.</summary>
internal static partial class Confusions
{
    /// <summary>What the author of a statement confused; null when nothing is recognised.</summary>
    /// <param name="keyword">Keyword of the statement; empty for an expression.</param>
    /// <param name="rest">Its code after the keyword.</param>
    public static Problem? Of(string keyword, string rest)
    {
        var bare = Strings().Replace(rest, "\"\"");
        if (keyword.Length == 0 && Partial().Match(bare) is { Success: true } foreign)
        {
            return Foreign(foreign.Value.Trim());
        }

        if (UnknownSign().Match(bare) is { Success: true } sign)
        {
            return Sign(sign.Value.Trim(), Right(sign.Value.Trim()));
        }

        if (keyword is "if" or "while" or "else" && WordOperator().Match(bare) is { Success: true } word)
        {
            var typed = word.Groups["word"].Value;
            return SyntaxProblems.OperatorInWords(typed, Operator(typed));
        }

        return keyword is "if" or "while" or "else" && Negation().Match(bare) is { Success: true } negation
            ? SyntaxProblems.OperatorInWords(negation.Groups["word"].Value, "!")
            : null;
    }

    /// <summary>« {{#each x}} », « {{#personnes}} »: a comment in our language, and so passed over in silence.</summary>
    public static Problem? ForeignOpening(string code) =>
        Section().Match(code) is { Success: true } found ? Foreign(found.Value.Trim()) : null;

    /// <summary>A tag of Mustache, Handlebars and their like: « {{#each x}} », « {{/if}} », « {{> partiel}} ».</summary>
    public static Problem Foreign(string mark) => new(
        "LD1158",
        $"« {mark} » est d’un autre langage de modèles",
        $"'{mark}' belongs to another template language",
        "écrivez « {{ for x in liste }} » ou « {{ if condition }} », et fermez par « {{ end }} ».",
        "write '{{ for x in list }}' or '{{ if condition }}', and close with '{{ end }}'.");

    private static Problem Sign(string typed, string right) => new(
        "LD1157",
        $"« {typed} » n’est pas un signe du langage des modèles",
        $"'{typed}' is not a sign of the template language",
        $"écrivez « {right} ».",
        $"write '{right}'.");

    private static string Right(string sign) => sign switch
    {
        "===" => "==",
        "!==" or "<>" => "!=",
        "=<" => "<=",
        "=>" => ">=",
        ":=" => "=",
        _ => "&&",
    };

    private static string Operator(string word) => word.ToLowerInvariant() switch
    {
        "et" or "and" => "&&",
        "ou" or "or" => "||",
        "is not" or "ne" or "différent de" or "different de" => "!=",
        "contient" or "contains" => "array.contains",
        "gt" => ">",
        "lt" => "<",
        "ge" => ">=",
        "le" => "<=",
        _ => "==",
    };

    // What is between quotes is the author's text.
    [GeneratedRegex(@"""(\\.|[^""\\])*""|'(\\.|[^'\\])*'|`[^`]*`")]
    private static partial Regex Strings();

    [GeneratedRegex(@"^\s*#((each|if|unless|with|for|foreach|list)\b.*|[\p{L}_][\w.]*\s*)$")]
    private static partial Regex Section();

    [GeneratedRegex(@"^([/>^=]\s*[\p{L}_][\w.]*)\s*$")]
    private static partial Regex Partial();

    [GeneratedRegex(@"===|!==|<>|=<(?!=)|(?<![=!<>])=>(?!=)|:=|(?<!&)&(?!&)")]
    private static partial Regex UnknownSign();

    [GeneratedRegex(
        @"[\w""')\]]\s+(?<word>et|ou|and|or|is not|is|égale?|egale?|equals|eq|ne|gt|lt|ge|le|diff[ée]rente? de|contient|contains)"
            + @"\s+[\w""'(!]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WordOperator();

    [GeneratedRegex(@"(^|&&|\|\||\()\s*(?<word>not|non|pas)\s+[\w(]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Negation();
}
