using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Yaml;

/// <summary>Explains to a drafter why a line of YAML cannot be read: the traps of French text (ecosystem
/// 3.4).</summary>
internal static class YamlSyntax
{
    private const int MaxQuoted = 80;

    /// <summary>The fault at a place where the parser gave up.</summary>
    public static YamlFault Explain(string text, YamlPosition position, string parserMessage)
    {
        var lines = text.Split('\n');
        var index = Math.Clamp(position.Line - 1, 0, lines.Length - 1);
        (Wording Cause, Wording Remedy)? fault = null;

        // The parser often notices on a neighbour of the line at fault.
        int[] near = [index, index - 1, index + 1];
        foreach (var candidate in near.Where(each => each >= 0 && each < lines.Length))
        {
            fault = ExplainLine(lines[candidate]);
            if (fault is not null)
            {
                index = candidate;
                break;
            }
        }

        if (fault is null && Array.FindIndex(lines, IsWronglyIndented) is >= 0 and var blank)
        {
            index = blank;
            fault = lines[index].TrimStart(' ').StartsWith('\t') ? Tab() : NoBreakIndent();
        }

        var (cause, remedy) = fault ?? Indent(lines, index) ?? General(parserMessage);
        var line = index == position.Line - 1 ? position : new YamlPosition(index + 1, 1);
        return new YamlFault(YamlFaultKind.Syntax, line, cause, remedy) { Excerpt = Excerpt(lines[index]) };
    }

    private static (Wording Cause, Wording Remedy)? ExplainLine(string line)
    {
        if (line.Length > 0 && line.TrimStart(' ').StartsWith('\t'))
        {
            return Tab();
        }

        var value = ValueOf(line);
        if (value.Length == 0)
        {
            return null;
        }

        return value[0] switch
        {
            '{' when value.StartsWith("{{", StringComparison.Ordinal) => Expression(value),
            '\'' when value.Trim().Count(character => character == '\'') is 1 or 3 => Apostrophe(value),
            '"' when value.Count(character => character == '"') is 1 or 3 => Quote(value),
            '@' or '`' or '%' or '&' or '*' or '!' or '|' or '>' when IsOneLine(value) => FirstSign(value),
            not ('"' or '\'' or '{' or '[') when HasColon(value) => Colon(value),
            _ => null,
        };
    }

    /// <summary>A tab or a no-break space before the first word: the parser notices it lines later, or names the first line.</summary>
    private static bool IsWronglyIndented(string line) =>
        line.TrimStart(' ') is [var first, ..] && first is '\t' or '\u00a0' or '\u202f' && line.Trim().Length > 0;

    /// <summary>A line that stands between two levels: not under the line before, nor beside one above.</summary>
    private static (Wording Cause, Wording Remedy)? Indent(string[] lines, int index)
    {
        var levels = new List<int>();
        for (var i = index - 1; i >= 0; i--)
        {
            if (lines[i].Trim() is [not '#', ..] && (levels.Count == 0 || DepthOf(lines[i]) < levels[^1]))
            {
                levels.Add(DepthOf(lines[i]));
            }
        }

        var depth = DepthOf(lines[index]);
        if (levels.Count == 0 || depth > levels[0] || levels.Contains(depth))
        {
            return null;
        }

        var (found, known) = (Figures(depth), string.Join(", ", levels.Order().Select(Figures)));
        return (
            new Wording(
                $"cette ligne commence par {found} espaces ; les niveaux ouverts au-dessus en ont {known}",
                $"this line begins with {found} spaces; the levels open above have {known}"),
            new Wording("alignez-la sur celles qui vont avec elle.", "align it with those that go with it."));
    }

    private static int DepthOf(string line) => line.Length - line.TrimStart(' ').Length;

    private static string Figures(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What follows the first « key: » of a line, list dashes left out.</summary>
    private static string ValueOf(string line)
    {
        var content = line.Trim().TrimStart('-').TrimStart();
        var colon = content.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0 && content.EndsWith(':'))
        {
            return string.Empty; // a key, its value on the next lines
        }

        return (colon > 0 && content[0] is not ('"' or '\'' or '{' or '[') ? content[(colon + 2)..] : content).Trim();
    }

    private static bool HasColon(string value) =>
        value.Contains(": ", StringComparison.Ordinal) || value.EndsWith(':');

    private static bool IsOneLine(string value) => value[0] is not ('|' or '>') || value.Length > 3;

    private static (Wording, Wording) Colon(string value) => (
        new Wording(
            $"le deux-points dans « {Short(value)} » doit être entre guillemets",
            $"the colon in '{Short(value)}' must be between quotes"),
        new Wording(
            $"écrivez \"{Short(value)}\" (guillemets droits autour de tout le texte).",
            $"write \"{Short(value)}\" (quotes around the whole text)."));

    private static (Wording, Wording) Apostrophe(string value) => (
        new Wording(
            $"une apostrophe ferme le texte trop tôt dans {Short(value)}",
            $"an apostrophe closes the text too early in {Short(value)}"),
        new Wording(
            "mettez le texte entre guillemets droits (\"…\"), ou doublez l’apostrophe.",
            "put the text between double quotes (\"…\"), or double the apostrophe."));

    private static (Wording, Wording) Quote(string value) => (
        new Wording($"il manque un guillemet dans {Short(value)}", $"a quote is missing in {Short(value)}"),
        new Wording(
            "un texte commence et finit par un guillemet droit ; à l’intérieur, écrivez « … » ou \\\".",
            "a text begins and ends with a quote; inside, write « … » or \\\"."));

    private static (Wording, Wording) Expression(string value) => (
        new Wording(
            $"un texte qui commence par « {{{{ » doit être entre guillemets : {Short(value)}",
            $"a text that begins with '{{{{' must be between quotes: {Short(value)}"),
        new Wording($"écrivez \"{Short(value)}\".", $"write \"{Short(value)}\"."));

    private static (Wording, Wording) FirstSign(string value) => (
        new Wording(
            $"un texte ne peut pas commencer par « {value[0]} » sans guillemets : {Short(value)}",
            $"a text cannot begin with '{value[0]}' without quotes: {Short(value)}"),
        new Wording($"écrivez \"{Short(value)}\".", $"write \"{Short(value)}\"."));

    private static (Wording, Wording) Tab() => (
        new Wording("la ligne commence par une tabulation", "the line begins with a tab"),
        new Wording("remplacez les tabulations par des espaces.", "replace tabs with spaces."));

    private static (Wording, Wording) NoBreakIndent() => (
        new Wording("la ligne commence par une espace insécable", "the line begins with a no-break space"),
        new Wording("remplacez-la par des espaces ordinaires.", "replace it with ordinary spaces."));

    /// <summary>The parser speaks English only.</summary>
    private static (Wording, Wording) General(string parserMessage) => (
        new Wording(
            "la syntaxe YAML n’est pas bonne ici",
            $"the YAML syntax is wrong here ({parserMessage})"),
        new Wording(
            "vérifiez le retrait (deux espaces par niveau), les deux-points suivis d’un espace et les guillemets.",
            "check the indentation (two spaces per level), the colons followed by a space, and the quotes."));

    private static string Short(string value) => value.Length <= MaxQuoted ? value : value[..MaxQuoted] + "…";

    private static string Excerpt(string line) => Short(line.TrimEnd('\r').Replace('\t', '→'));
}
