using System.Collections;
using Scriban.Runtime;

namespace LegalDocs.Templating;

/// <summary>What is wrong with values while a document is made. Codes LD1300 to LD1339.</summary>
internal static class ValueProblems
{
    public static Problem UnknownVariable(string name, IReadOnlyList<string> near) => new(
        "LD1300",
        $"« {name} » n’existe pas dans les données",
        $"'{name}' does not exist in the data",
        Suggestions.French(near, "ajoutez-le aux données, ou donnez une valeur de remplacement : « {{ " + name + " ?? \"\" }} »."),
        Suggestions.English(near, "add it to the data, or give a replacement: '{{ " + name + " ?? \"\" }}'."));

    public static Problem MissingMember(string owner, string member, object target) => target switch
    {
        string => NotAnObject(owner, member),
        IList list => MemberOfList(owner, member, list),
        _ when target.GetType().IsPrimitive || target is decimal => NotAnObject(owner, member),
        _ => UnknownMember(owner, member, Suggestions.For(member, MembersOf(target)), MembersOf(target)),
    };

    public static Problem FunctionPrinted() => new(
        "LD1310",
        "c’est une fonction, pas une valeur",
        "this is a function, not a value",
        "donnez-lui une valeur : « {{ valeur | fonction }} ».",
        "give it a value: '{{ value | function }}'.");

    public static Problem ListPrinted(int? count) => new(
        "LD1311",
        $"une liste{(count is null ? "" : $" de {count} éléments")} ne s’écrit pas telle quelle",
        $"a list{(count is null ? "" : $" of {count} items")} is not a text",
        "parcourez-la (« {{ for x in liste }} … {{ end }} ») ou joignez-la (« {{ liste | array.join \", \" }} »).",
        "go through it ('{{ for x in list }} … {{ end }}') or join it ('{{ list | array.join \", \" }}').");

    public static Problem ObjectPrinted(object value)
    {
        var (members, membersEnglish) = Listed(MembersOf(value), 5);
        return new Problem(
            "LD1312",
            "un objet ne s’écrit pas tel quel",
            "an object is not a text",
            members.Length == 0 ? "choisissez l’un de ses champs." : $"choisissez l’un de ses champs : {members}.",
            members.Length == 0 ? "choose one of its fields." : $"choose one of its fields: {membersEnglish}.");
    }

    public static Problem FunctionRefused(string function, string french, string english) => new(
        "LD1320",
        $"la fonction « {function} » refuse la valeur : {french.TrimEnd('.')}",
        $"the function '{function}' refuses the value: {english.TrimEnd('.')}",
        "corrigez la donnée, ou l’expression de la balise.",
        "correct the datum, or the expression of the tag.");

    public static Problem FunctionFailed(string function, Exception error) => new Problem(
        "LD1321",
        $"la fonction « {function} » est tombée en panne sur cette valeur",
        $"the function '{function}' broke down on this value",
        $"signalez-le, avec la valeur, à la personne qui a écrit la fonction (panne : {error.GetType().Name}).",
        $"report it, with the value, to the person who wrote the function (failure: {error.GetType().Name}).")
    {
        Failure = error,
    };

    public static Problem CharactersDropped() => new Problem(
        "LD1330",
        "la valeur contient des caractères qu’un document Word ne peut pas contenir ; ils ont été retirés",
        "the value holds characters that a Word document cannot hold; they were left out",
        "nettoyez la donnée (caractères de contrôle venus d’un copier-coller).",
        "clean the datum (control characters from a copy and paste).").AsWarning();

    private static Problem UnknownMember(
        string owner, string member, IReadOnlyList<string> near, IEnumerable<string> members)
    {
        var (known, knownEnglish) = Listed(members, 8);
        return new Problem(
            "LD1301",
            $"« {member} » n’existe pas dans « {owner} »",
            $"'{member}' does not exist in '{owner}'",
            Suggestions.French(near, known.Length == 0 ? "cet objet est vide." : $"ses champs : {known}."),
            Suggestions.English(near, known.Length == 0 ? "that object is empty." : $"its fields: {knownEnglish}."));
    }

    private static Problem MemberOfList(string owner, string member, IList list) => new(
        "LD1302",
        $"« {owner} » est une liste de {list.Count} éléments : « {member} » est un champ de ses éléments",
        $"'{owner}' is a list of {list.Count} items: '{member}' is a field of its items",
        $"parcourez-la : « {{{{ for x in {owner} }}}} {{{{ x.{member} }}}} {{{{ end }}}} », ou prenez-en un : « {owner}[0].{member} ».",
        $"go through it: '{{{{ for x in {owner} }}}} {{{{ x.{member} }}}} {{{{ end }}}}', or take one: '{owner}[0].{member}'.");

    private static Problem NotAnObject(string owner, string member) => new(
        "LD1303",
        $"« {owner} » est une valeur simple et n’a pas de champ « {member} »",
        $"'{owner}' is a plain value and has no field '{member}'",
        $"écrivez « {{{{ {owner} }}}} ».",
        $"write '{{{{ {owner} }}}}'.");

    /// <summary>The first names, and how many there are besides: a list that is cut must not look whole.</summary>
    private static (string French, string English) Listed(IEnumerable<string> names, int most)
    {
        var all = names.ToList();
        var first = string.Join(", ", all.Take(most));
        return (all.Count - most) switch
        {
            <= 0 => (first, first),
            1 => ($"{first} et un autre", $"{first} and one more"),
            var left => ($"{first} et {left} autres", $"{first} and {left} more"),
        };
    }

    private static IEnumerable<string> MembersOf(object target) => target switch
    {
        DataObject data => data.Keys,
        IScriptObject scripted => scripted.GetMembers(),
        _ => [],
    };
}
