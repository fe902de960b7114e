using System.Text.RegularExpressions;

namespace LegalDocs.Templating;

/// <summary>Mistakes in the code of a tag. Codes LD1150 to LD1199.</summary>
internal static partial class SyntaxProblems
{
    /// <summary>The usual mistakes, recognised before the parser gives its own message.</summary>
    public static Problem? Of(IReadOnlyList<TagStatement> statements)
    {
        foreach (var statement in statements)
        {
            var code = statement.Code;
            var rest = code[(statement.Typed ?? statement.Keyword).Length..].Trim();
            if (statement.Typed is { } typed)
            {
                return FrenchKeyword(typed, MistypedKeywords.Meaning(typed));
            }

            var problem = statement.Keyword switch
            {
                "if" or "while" or "case" or "when" or "capture" or "func" or "with" when rest.Length == 0 =>
                    NothingAfter(statement.Keyword),
                "if" or "while" or "else" when rest.Length > 0 && Confusions.Of(statement.Keyword, rest) is { } confusion => confusion,
                "for" when !ForIn().IsMatch(code) => ForWithoutIn(code),
                "if" or "while" when AssignedInCondition().IsMatch(rest) => EqualsInCondition(code),
                "else" when rest.StartsWith("if ", StringComparison.Ordinal) && AssignedInCondition().IsMatch(rest) =>
                    EqualsInCondition(code),
                _ => Confusions.Of(statement.Keyword, rest),
            };
            if (problem is not null)
            {
                return problem;
            }
        }

        return null;
    }

    /// <summary>What the parser says, in words; where there are none, its own sentence for readers of English.</summary>
    public static Problem From(string message, Tag tag) => ParserMessages.Translate(message, tag.Code) ?? new(
        "LD1150",
        $"l’expression « {tag.Code} » n’est pas correcte",
        $"the expression '{tag.Code}' is not correct ({message.TrimEnd('.', ' ')})",
        "vérifiez les parenthèses, les guillemets et les opérateurs.",
        "check the parentheses, the quotes and the operators.");

    public static Problem NothingAfter(string keyword) => new(
        "LD1151",
        $"il manque une expression après « {keyword} »",
        $"an expression is missing after '{keyword}'",
        $"complétez la balise : « {{{{ {keyword} … }}}} ».",
        $"complete the tag: '{{{{ {keyword} … }}}}'.");

    public static Problem ForWithoutIn(string code) => new(
        "LD1152",
        $"« {code} » n’a pas la forme d’une boucle",
        $"'{code}' has not the form of a loop",
        "écrivez « {{ for element in liste }} ».",
        "write '{{ for item in list }}'.");

    public static Problem EqualsInCondition(string code) => new(
        "LD1153",
        $"« = » donne une valeur et ne compare pas (« {code} »)",
        $"'=' gives a value and does not compare ('{code}')",
        "écrivez « == » pour comparer.",
        "write '==' to compare.");

    public static Problem OperatorInWords(string word, string sign) => new(
        "LD1154",
        $"« {word} » n’est pas un opérateur",
        $"'{word}' is not an operator",
        $"écrivez « {sign} ».",
        $"write '{sign}'.");

    public static Problem FrenchKeyword(string word, string keyword) => new(
        "LD1155",
        $"« {word} » n’est pas un mot du langage des modèles",
        $"'{word}' is not a word of the template language",
        $"écrivez « {keyword} ».",
        $"write '{keyword}'.");

    public static Problem Forbidden(string word) => new(
        "LD1156",
        $"« {word} » n’est pas permis dans un modèle",
        $"'{word}' is not allowed in a template",
        "effacez cette balise.",
        "delete this tag.");

    public static Problem UnknownFunction(string name, IReadOnlyList<string> near) => new(
        "LD1160",
        $"la fonction « {name} » n’existe pas",
        $"the function '{name}' does not exist",
        Suggestions.French(near, "consultez la liste des fonctions dans le guide des modèles."),
        Suggestions.English(near, "see the list of functions in the guide of the templates."));

    public static Problem UnknownArgument(string function, string argument, IReadOnlyList<string> known) => new(
        "LD1161",
        $"la fonction « {function} » n’a pas de précision « {argument} »",
        $"the function '{function}' has no argument '{argument}'",
        Suggestions.French(Suggestions.For(argument, known), $"ses précisions : {string.Join(", ", known)}."),
        Suggestions.English(Suggestions.For(argument, known), $"its arguments: {string.Join(", ", known)}."));

    public static Problem ArgumentCount(string function, int given, int required, int most) => new(
        "LD1162",
        $"la fonction « {function} » reçoit {given} valeur{(given > 1 ? "s" : "")} au lieu de {Range(required, most, "à")}",
        $"the function '{function}' receives {given} value{(given > 1 ? "s" : "")} instead of {Range(required, most, "to")}",
        "vérifiez ce qui suit le nom de la fonction, et la valeur avant « | ».",
        "check what follows the name of the function, and the value before '|'.");

    public static Problem NameWithSpaces(IReadOnlyList<string> words) => new(
        "LD1163",
        $"« {string.Join(' ', words)} » : un nom de champ ne contient pas d’espace, et « {words[0]} » n’est pas une fonction",
        $"'{string.Join(' ', words)}': the name of a field holds no space, and '{words[0]}' is not a function",
        $"écrivez « {string.Join('.', words)} », « {string.Join('_', words)} », ou « {words[^1]} | fonction ».",
        $"write '{string.Join('.', words)}', '{string.Join('_', words)}', or '{words[^1]} | function'.");

    private static string Range(int from, int to, string word) => from == to ? $"{from}" : $"{from} {word} {to}";

    [GeneratedRegex(@"^for\s+\$?[\p{L}_][\p{L}\d_]*\s+in\s+\S")]
    private static partial Regex ForIn();

    [GeneratedRegex(@"(?<![=!<>?])=(?![=>])(?=(?:[^""']|""[^""]*""|'[^']*')*$)")]
    private static partial Regex AssignedInCondition();
}
