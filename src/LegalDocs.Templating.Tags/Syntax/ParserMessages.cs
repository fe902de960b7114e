using System.Text.RegularExpressions;

namespace LegalDocs.Templating;

/// <summary>What the sentences of the parser mean, for people who know no grammar. Codes LD1170 to LD1189.</summary>
/// <remarks>The sentences are those of the pinned version of Scriban; a test fails when one of them changes.</remarks>
internal static partial class ParserMessages
{
    private static readonly (string Sign, string French, string English)[] Brackets =
        [("(", "parenthèse", "bracket"), ("[", "crochet", "square bracket")];

    private static readonly string[] LoopMarks =
        ["for.index", "for.first", "for.last", "for.length", "for.rindex", "for.even", "for.odd", "for.changed"];

    /// <summary>The same in words; null for a sentence that none of the usual mistakes causes.</summary>
    public static Problem? Translate(string message, string code)
    {
        if (DecimalComma().Match(code) is { Success: true } number)
        {
            return Comma(number.Value);
        }

        if (code.Count(sign => sign == '\'') % 2 == 1 && Apostrophe().Match(code) is { Success: true } word)
        {
            return Elision(word.Value);
        }

        bool Says(string words) => message.Contains(words, StringComparison.Ordinal);
        return message switch
        {
            _ when Says("top level assignment") => Assignment(code),
            _ when LoopVariable().Match(message) is { Success: true } mark => UnknownLoopMark(mark.Groups["name"].Value),
            _ when Says("before `:`") => Colon(code),
            _ when Says("conditional expression") => Choice(),
            _ when Says("When is expecting") => SyntaxProblems.NothingAfter("when"),
            _ when Says("must be preceded") => Unexpected("else", code),
            _ when Says("increment or decrement") => Unexpected(code.Contains("++", StringComparison.Ordinal) ? "++" : "--", code),
            _ when Says("binary expression") || Says("assign expression") || Says("unary expression") => MissingOperand(code),
            _ when Says("Expecting a closing") => Unclosed(0),
            _ when Says("nested expression") && Says("instead of `}}`") => Unclosed(0),
            _ when Says("argument function calls") || Says("comma to separate") => Unclosed(0),
            _ when Says("array initializer") || Says("indexer expression") || Says("closing `]`") || Says("Expecting ']'") => Unclosed(1),
            _ when Says("found `)`") || Says("found ')'") => Unopened(0),
            _ when Says("found `]`") || Says("found ']'") => Unopened(1),
            _ when Says("pipe expression") || Says("token |") || Says("token `|`") || Says("instead of `|`") => AroundPipe(),
            _ when Says("dot operator") => AfterDot(code),
            _ when Says("while expecting") && code.Contains('?', StringComparison.Ordinal) => Choice(),
            _ when Sign().Match(message) is { Success: true } found && found.Groups["sign"].Value is not ("}}" or "<EOL>") =>
                Unexpected(found.Groups["sign"].Value, code),
            _ => null,
        };
    }

    private static Problem MissingOperand(string code) => new(
        "LD1170",
        $"il manque une valeur à côté d’un opérateur dans « {code} »",
        $"a value is missing beside an operator in '{code}'",
        "donnez une valeur de chaque côté : « {{ a + b }} », « {{ if a == b }} ».",
        "give a value on both sides: '{{ a + b }}', '{{ if a == b }}'.");

    private static Problem Unclosed(int bracket) => new(
        "LD1171",
        $"« {Brackets[bracket].Sign} » : {Brackets[bracket].French} jamais {(bracket == 0 ? "fermée" : "fermé")}",
        $"'{Brackets[bracket].Sign}': a {Brackets[bracket].English} is never closed",
        bracket == 0 ? "ajoutez « ) » avant « }} »." : "donnez un rang et fermez : « liste[0] ».",
        bracket == 0 ? "add ')' before '}}'." : "give a rank and close: 'list[0]'.");

    private static Problem Unopened(int bracket) => new(
        "LD1172",
        bracket == 0 ? "« ) » ferme une parenthèse qui n’est pas ouverte" : "« ] » ferme un crochet qui n’est pas ouvert",
        $"'{(bracket == 0 ? ")" : "]")}' closes a {Brackets[bracket].English} that is not open",
        "effacez ce signe, ou ouvrez-le avant.",
        "delete this sign, or open it before.");

    private static Problem AroundPipe() => new(
        "LD1173",
        "« | » attend une valeur avant et une fonction après",
        "'|' needs a value before it and a function after it",
        "écrivez « {{ valeur | fonction }} », ou effacez « | ».",
        "write '{{ value | function }}', or delete '|'.");

    private static Problem AfterDot(string code) => new(
        "LD1174",
        $"il manque un nom après un point dans « {code} »",
        $"a name is missing after a point in '{code}'",
        "complétez le nom du champ, ou effacez le point.",
        "complete the name of the field, or delete the point.");

    private static Problem Choice() => new(
        "LD1175",
        "« ? » attend deux valeurs séparées par « : »",
        "'?' needs two values separated by ':'",
        "écrivez « {{ condition ? \"oui\" : \"non\" }} » ; pour une valeur de remplacement, « ?? ».",
        "write '{{ condition ? \"yes\" : \"no\" }}'; for a replacement value, '??'.");

    public static Problem Assignment(string code) => new(
        "LD1176",
        $"« = » n’est pas à sa place dans « {code} »",
        $"'=' is out of place in '{code}'",
        "pour donner une valeur : « {{ nom = valeur }} » ; pour comparer : « == ».",
        "to give a value: '{{ name = value }}'; to compare: '=='.");

    private static Problem Comma(string number) => new(
        "LD1177",
        $"« {number} » : la virgule ne sert pas de signe décimal dans une balise",
        $"'{number}': a comma is no decimal sign in a tag",
        $"écrivez « {number.Replace(',', '.')} » ; le document, lui, aura une virgule : « {{{{ 12.5 | nombre }}}} ».",
        $"write '{number.Replace(',', '.')}'.");

    private static Problem Elision(string word) => new(
        "LD1178",
        $"« {word.Replace('\'', '’')} » : un nom de champ n’a pas d’apostrophe",
        $"'{word}': the name of a field has no apostrophe",
        "mettez un texte entre guillemets droits (\"l’enfant\") ; un champ s’écrit avec « _ ».",
        "put a text between straight quotes (\"l'enfant\"); a field is written with '_'.");

    private static Problem Colon(string code) => new(
        "LD1180",
        $"« : » n’est pas à sa place dans « {code} »",
        $"':' is out of place in '{code}'",
        "avec « ? », mettez ce qui est calculé entre parenthèses : « {{ (a > b) ? (c | fonction) : d }} ».",
        "with '?', put what is computed between brackets: '{{ (a > b) ? (c | function) : d }}'.");

    private static Problem UnknownLoopMark(string name) => new(
        "LD1181",
        $"« {name} » n’existe pas dans une boucle",
        $"'{name}' does not exist in a loop",
        Suggestions.French(Suggestions.For(name, LoopMarks), $"les repères d’une boucle : {string.Join(", ", LoopMarks)}."),
        Suggestions.English(Suggestions.For(name, LoopMarks), $"the marks of a loop: {string.Join(", ", LoopMarks)}."));

    private static Problem Unexpected(string sign, string code) => new(
        "LD1179",
        $"« {sign} » n’a pas de sens à cet endroit de « {code} »",
        $"'{sign}' has no meaning at this place of '{code}'",
        "effacez-le ; un texte se met entre guillemets : \"…\".",
        "delete it; a text goes between quotes: \"…\".");

    [GeneratedRegex(@"loop variable <(?<name>[^>]+)>")]
    private static partial Regex LoopVariable();

    [GeneratedRegex(@"(?<![\w.""'])\d+,\d+(?![\w.""'])")]
    private static partial Regex DecimalComma();

    [GeneratedRegex(@"\b[\p{L}]{1,2}'[\p{L}]\w*")]
    private static partial Regex Apostrophe();

    [GeneratedRegex(@"(found|[Tt]oken|instead of|Unexpected|expression)\s+[`'](?<sign>[^`']+)[`']|Unexpected token\s+(?<sign>\S+)")]
    private static partial Regex Sign();
}
