using System.Collections.Frozen;

namespace LegalDocs.Templating.Style;

/// <summary>What formatting by hand is called: the words of <c>style.yaml</c> and of the messages, for the elements of Word.</summary>
public static class ManualFormatting
{
    /// <summary>Elements of <c>w:rPr</c> (ECMA-376-1 §17.3.2) by word; what is not listed counts as <c>autre</c>.</summary>
    private static readonly FrozenDictionary<string, string> Characters = Inverted(
        ("gras", ["b", "bCs"]),
        ("italique", ["i", "iCs"]),
        ("souligne", ["u"]),
        ("barre", ["strike", "dstrike"]),
        ("police", ["rFonts"]),
        ("taille", ["sz", "szCs"]),
        ("couleur", ["color"]),
        ("trame", ["shd"]),
        ("bordure", ["bdr"]),
        ("capitales", ["caps"]),
        ("petites_capitales", ["smallCaps"]),
        ("exposant", ["vertAlign"]),
        ("espacement", ["spacing", "w", "kern", "fitText", "position"]),
        ("masque", ["vanish", "specVanish"]),
        ("effet", ["outline", "shadow", "emboss", "imprint", "effect", "em"]));

    private static readonly FrozenDictionary<string, string> Paragraphs = Inverted(
        ("alignement", ["jc", "textAlignment"]),
        ("retraits", ["ind", "mirrorIndents", "adjustRightInd"]),
        ("espacement", ["spacing", "contextualSpacing", "snapToGrid"]),
        ("bordure", ["pBdr"]),
        ("trame", ["shd"]),
        ("tabulations", ["tabs"]),
        ("pagination", ["keepNext", "keepLines", "pageBreakBefore", "widowControl", "suppressLineNumbers"]),
        ("liste", ["numPr"]),
        ("niveau", ["outlineLvl"]),
        ("cadre", ["framePr"]));

    // What does not show: the style itself, language, proofing, the style of conditional rows, tracked changes (a rule of their own).
    private static readonly FrozenSet<string> Silent = FrozenSet.ToFrozenSet(
    [
        "rStyle", "lang", "noProof", "cs", "rtl", "webHidden", "oMath", "eastAsianLayout", "highlight", "rPrChange", "ins", "del",
        "moveFrom", "moveTo", "pStyle", "sectPr", "rPr", "cnfStyle", "divId", "pPrChange", "suppressAutoHyphens", "bidi",
    ]);

    private static readonly FrozenDictionary<string, string> EnglishWords = new Dictionary<string, string>
    {
        ["gras"] = "bold",
        ["italique"] = "italics",
        ["souligne"] = "underline",
        ["barre"] = "strikethrough",
        ["police"] = "font",
        ["taille"] = "size",
        ["couleur"] = "colour",
        ["trame"] = "shading",
        ["bordure"] = "border",
        ["capitales"] = "capitals",
        ["petites_capitales"] = "small capitals",
        ["exposant"] = "superscript",
        ["espacement"] = "spacing",
        ["masque"] = "hidden",
        ["effet"] = "effect",
        ["alignement"] = "alignment",
        ["retraits"] = "indents",
        ["tabulations"] = "tab stops",
        ["pagination"] = "pagination",
        ["liste"] = "list",
        ["niveau"] = "outline level",
        ["cadre"] = "frame",
        [Other] = "other",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> FrenchWords = new Dictionary<string, string>
    {
        ["souligne"] = "souligné",
        ["barre"] = "barré",
        ["petites_capitales"] = "petites capitales",
        ["masque"] = "masqué",
        [Other] = "autre",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private const string Other = "autre";

    /// <summary>The words for characters.</summary>
    public static IReadOnlyList<string> CharacterWords { get; } =
        [.. Characters.Values.Append(Other).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The words for paragraphs.</summary>
    public static IReadOnlyList<string> ParagraphWords { get; } =
        [.. Paragraphs.Values.Append(Other).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    internal static string? CharacterWord(string element) => Word(Characters, element);

    internal static string? ParagraphWord(string element) => Word(Paragraphs, element);

    internal static string French(string word) => FrenchWords.GetValueOrDefault(word, word);

    internal static string English(string word) => EnglishWords[word];

    private static string? Word(FrozenDictionary<string, string> words, string element) =>
        Silent.Contains(element) ? null : words.GetValueOrDefault(element, Other);

    private static FrozenDictionary<string, string> Inverted(params (string Word, string[] Elements)[] table) => table
        .SelectMany(row => row.Elements.Select(element => KeyValuePair.Create(element, row.Word)))
        .ToFrozenDictionary(StringComparer.Ordinal);
}
