using System.Text.RegularExpressions;

namespace LegalDocs.Templating.Contracts;

/// <summary>Marks of other programs, which no merge would fill: <c>&lt;&lt;nom&gt;&gt;</c>, <c>[nom]</c>.</summary>
public static partial class StrayMarks
{
    /// <summary>Finds them.</summary>
    /// <param name="text">The text of a template.</param>
    /// <param name="template">Name of the template in diagnostics.</param>
    /// <returns>A warning for each, with its place and sentence.</returns>
    public static IReadOnlyList<TemplateDiagnostic> Of(TemplateText text, string template)
    {
        ArgumentNullException.ThrowIfNull(text);
        var bag = new DiagnosticBag(template);
        foreach (var line in text.Lines)
        {
            // What stands in tags is code: « liste[rang] » is no mark.
            var outside = Tags().Replace(line.Text, tag => new string(' ', tag.Length));
            foreach (var mark in Marks().EnumerateMatches(outside))
            {
                var typed = line.Text.Substring(mark.Index, mark.Length);
                bag.Add(Problem(typed), line.Place, new TagQuote(line.Text, mark.Index, mark.Index + mark.Length));
            }
        }

        return bag.All;
    }

    private static Problem Problem(string typed)
    {
        var name = typed.Trim('<', '>', '[', ']', '$', '{', '}', '«', '»', ' ');
        return new Problem(
            "LD1106",
            $"« {typed} » n’est pas une balise et restera tel quel",
            $"'{typed}' is no tag and will stay as it is",
            $"si c’est un champ à remplir, écrivez « {{{{ {name} }}}} ».",
            $"if it is a field to fill in, write '{{{{ {name} }}}}'.").AsWarning();
    }

    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.Singleline)]
    private static partial Regex Tags();

    [GeneratedRegex(
        @"<<\s?[\p{L}_][\w.]*\s?>>|\[\[\s?[\p{L}_][\w.]*\s?\]\]|\[(?!sic\])[\p{L}_]\w+([._]\w+)*\]|\$\{[\p{L}_][\w.]*\}|«\w+[._]\w+»")]
    private static partial Regex Marks();
}
