using System.Collections.Frozen;
using System.Text.RegularExpressions;
using LegalDocs.French.Dictionaries;

namespace LegalDocs.French.Proofreading;

/// <summary>The faults that a pattern finds in one paragraph.</summary>
internal static partial class PatternRules
{
    private static readonly FrozenDictionary<string, string> Accented = WordList.LoadPairs("capitales.txt");

    // Said twice by grammar (« nous nous réunissons »), or a foreign word.
    private static readonly FrozenSet<string> RightlyDoubled =
        new[] { "nous", "vous", "tout", "pas", "bis", "ter" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> NotElided =
        new[] { "un", "une", "huit", "onze", "onzième", "oui", "uns", "ou", "et", "y" }.ToFrozenSet(StringComparer.Ordinal);

    public static IEnumerable<PatternRule> Words() =>
    [
        new(TextFaultKind.DoubledWord, DoubledWord(), match => RightlyDoubled.Contains(match.Groups["w"].Value) ? null
            : new Remark($"le mot « {match.Groups["w"].Value} » est écrit deux fois", $"the word '{match.Groups["w"].Value}' "
                + "stands twice", match.Groups["w"].Value)),
        new(TextFaultKind.DoubledWord, DoubledConjunction(), match => new Remark(
            $"« {match.Value} » : « que » est déjà dans « {match.Groups["w"].Value} »",
            $"'{match.Value}': 'que' is already in '{match.Groups["w"].Value}'",
            match.Groups["w"].Value)),
        new(TextFaultKind.Capital, CapitalWord(), match => Accented.TryGetValue(match.Value, out var right)
            ? new Remark($"« {match.Value} » : les capitales gardent leurs accents", $"'{match.Value}': capitals keep "
                + "their accents", right)
            : null),
        new(TextFaultKind.Capital, InitialA(), _ => new Remark(
            "« A » en tête de phrase est la préposition « À »", "'A' at the head of the sentence is the preposition 'À'", "À")),
        new(TextFaultKind.Capital, InitialEtat(), match => new Remark(
            $"« {match.Value} » : la capitale garde son accent", $"'{match.Value}': the capital keeps its accent",
            "É" + match.Value[1..])),
    ];

    public static IEnumerable<PatternRule> Spaces() =>
    [
        new(TextFaultKind.Space, SeveralSpaces(), _ => new Remark(
            "plusieurs espaces de suite", "several spaces in a row", "une seule espace")),
        new(TextFaultKind.Space, SpaceBeforeComma(), match => new Remark(
            $"espace avant « {match.Value[^1]} »", $"space before '{match.Value[^1]}'", match.Value[^1].ToString())),
        new(TextFaultKind.Space, SpaceInBrackets(), _ => new Remark(
            "espace à l’intérieur d’une parenthèse", "space inside brackets", "supprimez l’espace")),
        new(TextFaultKind.Space, NoSpaceAfter(), match => new Remark(
            $"espace manquante après « {match.Groups["x"].Value} »", $"space missing after '{match.Groups["x"].Value}'",
            match.Groups["x"].Value + " ")),
        new(TextFaultKind.Punctuation, Punctuation(), match => new Remark(
            $"« {match.Value} » : deux signes qui s’excluent", $"'{match.Value}': two signs that exclude each other")),
    ];

    public static IEnumerable<PatternRule> Marks() =>
    [
        new(TextFaultKind.LeftoverMark, LeftoverMark(), match => new Remark(
            $"« {match.Value} » : marque oubliée par une conversion, une fusion ou un brouillon",
            $"'{match.Value}': a mark left by a conversion, a merge or a draft",
            "supprimez la marque, ou remplacez-la par le texte attendu")),
        new(TextFaultKind.OpenAgreement, OpenAgreement(), match => new Remark(
            $"« {match.Value} » : accord laissé ouvert", $"'{match.Value}': agreement left open",
            "accordez avec la personne ou le nombre réel")),
        new(TextFaultKind.Ordinal, LongOrdinal(), match => new Remark(
            $"« {match.Value} » : abréviation fautive de l’ordinal", $"'{match.Value}': wrong short form of the ordinal",
            Short(match))),
        new(TextFaultKind.Ordinal, FirstOfMonth(), match => new Remark(
            $"« {match.Value} » : le premier jour du mois s’écrit « 1er »", $"'{match.Value}': the first day of a month is "
                + "written '1er'",
            "1er " + match.Groups["m"].Value)),
    ];

    public static IEnumerable<PatternRule> Grammar() =>
    [
        new(TextFaultKind.Contraction, NotContracted(), match => new Remark(
            $"« {match.Value} » se contracte", $"'{match.Value}' contracts",
            Contract(match.Groups["p"].Value, match.Groups["a"].Value) + match.Groups["n"].Value)),
        new(TextFaultKind.Elision, NotElidedWord(), Elide),
        new(TextFaultKind.Agreement, Feminine(), match => new Remark(
            $"« {match.Groups["x"].Value} » ne s’accorde pas avec « Mme »",
            $"'{match.Groups["x"].Value}' does not agree with 'Mme'",
            match.Groups["x"].Value + "e")),
        new(TextFaultKind.Agreement, Masculine(), match => new Remark(
            $"« {match.Groups["x"].Value} » ne s’accorde pas avec « M. »",
            $"'{match.Groups["x"].Value}' does not agree with 'M.'",
            match.Groups["x"].Value[..^1])),
    ];

    private static Remark? Elide(Match match)
    {
        var (word, next) = (match.Groups["w"].Value, match.Groups["n"].Value);
        if (NotElided.Contains(next))
        {
            return null;
        }

        try
        {
            var joined = LegalDocs.French.Words.Elision.Join(next, word);
            return joined.StartsWith(word + " ", StringComparison.Ordinal) ? null : new Remark(
                $"« {match.Value} » : élision manquante", $"'{match.Value}': elision missing", joined);
        }
        catch (FrenchFormatException)
        {
            return null;
        }
    }

    private static string Contract(string preposition, string article) => (preposition, article) switch
    {
        ("de", "le") => "du ",
        ("de", _) => "des ",
        (_, "le") => "au ",
        _ => "aux ",
    };

    private static string Short(Match match) => match.Groups["n"].Value + (match.Groups["e"].Value switch
    {
        "ère" => "re",
        "ères" => "res",
        "ier" => "er",
        "èmes" or "emes" => "es",
        _ => "e",
    });

    [GeneratedRegex(
        @"(?<![\p{L}\p{M}\d'’-])(?:(?<w>\p{Ll}{2,})[ \u00A0\u202F]+\k<w>"
        + @"|(?<w>Le|La|Les|De|Du|Des|Un|Une|Et|Que|Il|En)[ \u00A0\u202F]+(?i:\k<w>))(?![\p{L}\p{M}'’-])")]
    private static partial Regex DoubledWord();

    [GeneratedRegex(@"\b(?<w>[lL]orsque|[pP]uisque|[qQ]uoique) qu(?:e\b|['’])")]
    private static partial Regex DoubledConjunction();

    [GeneratedRegex(@"(?<![\p{L}\p{M}\p{N}_.&'’-])\p{Lu}{3,}(?![\p{L}\p{M}\p{N}_&-])")]
    private static partial Regex CapitalWord();

    [GeneratedRegex(
        @"(?:^|[.;:–] )(?<x>A)(?= (?:l['’]\p{L}|la |ce |cet |cette |ces |compter |défaut |titre |l’issue))")]
    private static partial Regex InitialA();

    [GeneratedRegex(@"\b(?:Etats?|Ecoles?|Etablissements?|Elus?|Equipements?|Education|Economie)\b")]
    private static partial Regex InitialEtat();

    [GeneratedRegex(@"(?<=[^\s\uFFFC])[ \u00A0\u202F]{2,}(?=[^\s\uFFFC])")]
    private static partial Regex SeveralSpaces();

    [GeneratedRegex(@"(?<=\p{L})[ \u00A0\u202F]+(?:,|\.(?![.\d\p{L}]))")]
    private static partial Regex SpaceBeforeComma();

    [GeneratedRegex(@"\([ \u00A0\u202F]+(?=[\p{L}\d])|(?<=[\p{L}\d])[ \u00A0\u202F]+\)")]
    private static partial Regex SpaceInBrackets();

    [GeneratedRegex(@"(?<=\p{Ll})(?<x>[,;])(?=\p{L})")]
    private static partial Regex NoSpaceAfter();

    [GeneratedRegex(@"[,;:]{2,}|(?<!\.)\.\.(?!\.)|[,;:][ \u00A0\u202F]+[,;:.]")]
    private static partial Regex Punctuation();

    // Marks that drafters and programs leave in an act, "TODO" among them: texts looked for, none is about this file.
    [GeneratedRegex(
        @"\*\*|\{\{|\}\}|<<\w+>>|\uFFFD|Ã[©¨ª«‰]|\#(?:N/A|REF!|VALEUR!|VALUE!|NOM\?|NAME\?|DIV/0!|NUL!)"
        + @"|\b[Ll]orem ipsum\b|\[(?:à compléter|à préciser|…|\.\.\.)\]|\bXXX+\b|\bTODO\b"
        + @"|Error! Reference source not found|Erreur ! (?:Source du renvoi|Signet)")]
    private static partial Regex LeftoverMark();

    [GeneratedRegex(@"(?<!\p{L})\p{L}+\((?:e|s|es|ne|le|nes|les|ère|trice|euse|x)\)(?:\(?s\)?)?")]
    private static partial Regex OpenAgreement();

    [GeneratedRegex(@"\b(?<n>\d+)(?<e>ièmes?|èmes?|emes?|ème|ères?|ier)\b")]
    private static partial Regex LongOrdinal();

    [GeneratedRegex(
        @"(?<![\d/,.-])\b1 (?<m>janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre"
        + @"|décembre)\b")]
    private static partial Regex FirstOfMonth();

    [GeneratedRegex(
        @"\b(?<p>de|à) (?<a>le) (?<n>(?:[cC]onseil|[mM]aire|[pP]résident|[dD]épartement|[pP]réfet|[cC]omité"
        + @"|[cC]entre|[sS]ervice|[bB]udget|[cC]ode|[dD]irecteur|[sS]yndicat)\b)|\b(?<p>de"
        + @"|à) (?<a>les) (?<n>(?:agents|communes|conseillers|élus|services|membres|maires|collectivités"
        + @"|parties)\b)")]
    private static partial Regex NotContracted();

    [GeneratedRegex(@"(?<![\p{L}\p{M}\d'’-])(?<w>de|le|la|que|ne|se|jusque) (?<n>[aàâeéèêiîoôuùû]\p{Ll}{2,})\b")]
    private static partial Regex NotElidedWord();

    [GeneratedRegex(
        @"\bM(?:me|adame)[ \u00A0][^.;:,]{2,60}?,? (?:a été |est )(?<x>désigné|nommé|élu|chargé|habilité"
        + @"|autorisé)(?![\p{L}\p{M}(])")]
    private static partial Regex Feminine();

    [GeneratedRegex(
        @"\bM(?:\.|onsieur)[ \u00A0](?:(?!M(?:me|adame))[^.;:,]){2,60}?,? (?:a été |est )(?<x>désignée|nommée"
        + @"|élue|chargée|habilitée|autorisée)(?![\p{L}\p{M}(])")]
    private static partial Regex Masculine();
}
