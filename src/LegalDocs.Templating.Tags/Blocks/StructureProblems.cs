using System.Text.RegularExpressions;

namespace LegalDocs.Templating;

/// <summary>What is wrong with the structure of blocks. Codes LD1200 to LD1249.</summary>
internal static partial class StructureProblems
{
    public static Problem Unclosed(string keyword) => new(
        "LD1200",
        $"le bloc « {keyword} » n’est jamais fermé",
        $"the block '{keyword}' is never closed",
        "ajoutez « {{ end }} » là où le bloc finit.",
        "add '{{ end }}' where the block ends.");

    public static Problem EndOutside() => new(
        "LD1201",
        "« end » ne ferme aucun bloc",
        "'end' closes no block",
        "effacez cette balise, ou ajoutez avant elle le « for » ou le « if » qu’elle ferme.",
        "delete this tag, or add before it the 'for' or the 'if' that it closes.");

    /// <summary>« endif », « end if », « Fin », « fin pour »: all that is meant to close a block.</summary>
    public static Problem? MistypedEnd(string code) =>
        code != "end" && MistypedEndWords().IsMatch(code)
            ? new Problem(
                "LD1202",
                $"« {code} » n’existe pas : un bloc se ferme par « end »",
                $"'{code}' does not exist: a block is closed by 'end'",
                "écrivez « {{ end }} ».",
                "write '{{ end }}'.")
            : null;

    public static Problem MiddleOutside(string keyword) => new(
        "LD1203",
        $"« {keyword} » est en dehors de tout bloc",
        $"'{keyword}' is outside any block",
        keyword == "when" ? "mettez-le entre « {{ case … }} » et « {{ end }} »." : "mettez-le entre « {{ if … }} » et « {{ end }} ».",
        keyword == "when" ? "put it between '{{ case … }}' and '{{ end }}'." : "put it between '{{ if … }}' and '{{ end }}'.");

    public static Problem MiddleOfOther(string keyword, string block, string open) => new(
        "LD1204",
        $"« {keyword} » n’a pas de sens dans le bloc « {block} » ouvert par « {open} »",
        $"'{keyword}' has no meaning in the block '{block}' opened by '{open}'",
        "fermez d’abord ce bloc par « {{ end }} ».",
        "close that block first with '{{ end }}'.");

    public static Problem JumpOutside(string keyword) => new(
        "LD1205",
        $"« {keyword} » est en dehors de toute boucle",
        $"'{keyword}' is outside any loop",
        "effacez cette balise, ou mettez-la entre « {{ for … }} » et son « {{ end }} ».",
        "delete this tag, or put it between '{{ for … }}' and its '{{ end }}'.");

    public static Problem RetOutside() => new(
        "LD1206",
        "« ret » est en dehors de toute fonction",
        "'ret' is outside any function",
        "effacez cette balise ; pour ne pas écrire la suite, entourez-la de « {{ if … }} » et « {{ end }} ».",
        "delete this tag; to leave out what follows, put it between '{{ if … }}' and '{{ end }}'.");

    [GeneratedRegex(
        "^(end|fin)[ _-]*(if|for|foreach|each|while|case|with|capture|func|loop|si|pour|tant ?que|selon|boucle|condition)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MistypedEndWords();
}
