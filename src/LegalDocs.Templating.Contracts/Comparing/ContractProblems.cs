using System.Globalization;

namespace LegalDocs.Templating.Contracts;

/// <summary>What is wrong between a template and its data, beside what a merge would find (codes LD1600 to LD1619).</summary>
internal static class ContractProblems
{
    /// <summary>Code of a datum that no tag uses; a note, not a fault.</summary>
    public const string UnusedCode = "LD1600";

    public static Problem MayLack(string path) => new Problem(
        "LD1601",
        $"« {path} » peut manquer ou être vide selon le schéma des données",
        $"'{path}' may be missing or null according to the schema of the data",
        $"prévoyez son absence : « {{{{ {path} ?? \"\" }}}} » ou « {{{{ if {path} }}}} ».",
        $"provide for its absence: '{{{{ {path} ?? \"\" }}}}' or '{{{{ if {path} }}}}'.").AsWarning();

    public static Problem ListAsValue(string path, TemplatePlace loop) => new(
        "LD1602",
        $"« {path} » est une liste (parcourue {In(loop, DiagnosticLanguage.French)}) et ne s’écrit pas telle quelle",
        $"'{path}' is a list (gone through in {In(loop, DiagnosticLanguage.English)}) and is not a text",
        $"écrivez un champ de l’élément de la boucle, ou joignez la liste : « {{{{ {path} | array.join \", \" }}}} ».",
        $"write a field of the item of the loop, or join the list: '{{{{ {path} | array.join \", \" }}}}'.");

    public static Problem ListAsObject(string owner, string member, TemplatePlace loop) => new(
        "LD1603",
        $"« {owner} » est une liste (parcourue {In(loop, DiagnosticLanguage.French)}) : « {member} » est un champ de ses éléments",
        $"'{owner}' is a list (gone through in {In(loop, DiagnosticLanguage.English)}): '{member}' is a field of its items",
        $"dans la boucle, écrivez l’élément : « {{{{ for x in {owner} }}}} {{{{ x.{member} }}}} {{{{ end }}}} ».",
        $"in the loop, write the item: '{{{{ for x in {owner} }}}} {{{{ x.{member} }}}} {{{{ end }}}}'.");

    public static Problem ObjectAsValue(string path, string members) => new(
        "LD1604",
        $"« {path} » a des champs ({members}) et ne s’écrit pas tel quel",
        $"'{path}' has fields ({members}) and is not a text",
        $"choisissez l’un de ses champs, par exemple « {{{{ {path}.{members.Split(',')[0]} }}}} ».",
        $"choose one of its fields, for instance '{{{{ {path}.{members.Split(',')[0]} }}}}'.");

    public static Problem NotAList(string path) => new(
        "LD1341",
        $"« {path} » est une valeur simple, pas une liste",
        $"'{path}' is a plain value, not a list",
        "donnez une liste après « in », ou utilisez « {{ if … }} » pour une valeur simple.",
        "give a list after 'in', or use '{{ if … }}' for a plain value.");

    public static Problem ObjectNotAList(string path) => new(
        "LD1341",
        $"« {path} » est un objet, pas une liste",
        $"'{path}' is an object, not a list",
        $"choisissez un champ par son nom : « {path}.champ ».",
        $"choose a field by its name: '{path}.field'.");

    public static Problem MemberOfList(string owner, string member, int? count) => new(
        "LD1302",
        $"« {owner} » est une liste{(count is null ? "" : $" de {count} éléments")} : « {member} » est un champ de ses éléments",
        $"'{owner}' is a list{(count is null ? "" : $" of {count} items")}: '{member}' is a field of its items",
        $"parcourez-la : « {{{{ for x in {owner} }}}} {{{{ x.{member} }}}} {{{{ end }}}} », ou prenez-en un : « {owner}[0].{member} ».",
        $"go through it: '{{{{ for x in {owner} }}}} {{{{ x.{member} }}}} {{{{ end }}}}', or take one: '{owner}[0].{member}'.");

    /// <summary>The same problem in items of a list: which one comes first, and how many they are.</summary>
    public static Problem InItems(Problem problem, string first, int count)
    {
        if (first.EndsWith("[]", StringComparison.Ordinal))
        {
            return problem;
        }

        var number = count.ToString(CultureInfo.InvariantCulture);
        return problem with
        {
            French = problem.French + (count == 1 ? $" (élément « {first} »)" : $" ({number} éléments, le premier : « {first} »)"),
            English = problem.English + (count == 1 ? $" (item '{first}')" : $" ({number} items, the first one: '{first}')"),
        };
    }

    private static string In(TemplatePlace place, DiagnosticLanguage language) => place.Describe(language);
}
