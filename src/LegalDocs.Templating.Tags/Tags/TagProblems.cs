namespace LegalDocs.Templating;

/// <summary>What is wrong with the braces of a tag. Codes LD1100 to LD1119.</summary>
internal static class TagProblems
{
    public static Problem Unclosed() => new(
        "LD1100",
        "la balise n’est jamais fermée : il manque « }} » dans ce paragraphe",
        "the tag is never closed: '}}' is missing in this paragraph",
        "fermez la balise par « }} » ; une balise tient dans un seul paragraphe.",
        "close the tag with '}}'; a tag stays within one paragraph.");

    public static Problem OpenString() => new(
        "LD1101",
        "un texte entre guillemets n’est pas fermé dans la balise",
        "a quoted text is not closed in the tag",
        "fermez les guillemets avant « }} ».",
        "close the quotes before '}}'.");

    public static Problem Unopened() => new(
        "LD1102",
        "« }} » ne ferme aucune balise",
        "'}}' closes no tag",
        "ouvrez la balise par « {{ », ou effacez « }} ».",
        "open the tag with '{{', or delete '}}'.");

    public static Problem Empty() => new(
        "LD1103",
        "la balise est vide",
        "the tag is empty",
        "écrivez une expression entre « {{ » et « }} », ou effacez la balise.",
        "write an expression between '{{' and '}}', or delete the tag.");

    public static Problem Jinja() => new(
        "LD1104",
        "« {% … %} » est d’un autre langage de modèles",
        "'{% … %}' belongs to another template language",
        "écrivez « {{ … }} » : « {{ for x in liste }} », « {{ if condition }} », « {{ end }} ».",
        "write '{{ … }}': '{{ for x in list }}', '{{ if condition }}', '{{ end }}'.");

    public static Problem SingleBraces(string name) => new Problem(
        "LD1105",
        $"« {{{name}}} » a des accolades simples et restera tel quel",
        $"'{{{name}}}' has single braces and will stay as it is",
        $"si c’est une balise, doublez les accolades : « {{{{ {name.TrimStart('#', '/', '^', '@', '%')} }}}} ».",
        $"if it is a tag, double the braces: '{{{{ {name.TrimStart('#', '/', '^', '@', '%')} }}}}'.").AsWarning();

    public static Problem BraceTooMany() => new Problem(
        "LD1107",
        "une accolade de trop après la balise restera telle quelle",
        "a brace too many after the tag will stay as it is",
        "effacez-la : une balise finit par « }} ».",
        "delete it: a tag ends with '}}'.").AsWarning();

    public static bool HasOpenString(string code)
    {
        for (var i = 0; i < code.Length; i++)
        {
            if (code[i] is '"' or '`' or '“' or '«')
            {
                i = TagScanner.StringEnd(code, i);
                if (i < 0)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
