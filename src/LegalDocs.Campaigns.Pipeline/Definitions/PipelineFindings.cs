using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline.Format;
using LegalDocs.Campaigns.Yaml;

namespace LegalDocs.Campaigns.Pipeline;

/// <summary>What can be wrong in the form of a pipeline file (codes LD2500 to LD2519).</summary>
internal static class PipelineFindings
{
    public static Finding Unreadable(Wording cause, Wording remedy) => Error("LD2500", cause, remedy);

    public static Finding From(YamlFault fault) => Error(
        fault.Kind switch
        {
            YamlFaultKind.Syntax => "LD2501",
            YamlFaultKind.DuplicateKey => "LD2503",
            _ => "LD2511",
        },
        fault.Cause,
        fault.Remedy) with
    {
        Excerpt = fault.Excerpt,
    };

    public static Finding UnknownKey(string key, IEnumerable<string> known)
    {
        var names = known.ToList();
        var nearest = NearestName.Suggest(key, names);
        return Error(
            "LD2502",
            new Wording(
                $"la clé « {key} » n’existe pas ici{nearest.French}",
                $"the key '{key}' does not exist here{nearest.English}"),
            new Wording(
                $"clés admises : {string.Join(", ", names)}.", $"keys accepted: {string.Join(", ", names)}."));
    }

    public static Finding MissingKey(KeySpec key) => Error(
        "LD2504",
        new Wording($"il manque la clé « {key.Name} »", $"the key '{key.Name}' is missing"),
        new Wording(key.Description, $"add '{key.Name}: …'."));

    public static Finding MappingExpected(string key) => Error(
        "LD2505",
        new Wording(
            $"« {key} » attend des clés, une par ligne, en retrait", $"'{key}' expects keys, one a line, indented"),
        new Wording(
            $"écrivez « {key}: » puis chaque clé deux espaces plus loin.",
            $"write '{key}:', then each key two spaces further."));

    public static Finding SequenceExpected(string key) => Error(
        "LD2505",
        new Wording($"« {key} » attend une liste", $"'{key}' expects a list"),
        new Wording(
            $"écrivez {key}: [premier, second] ou un tiret par ligne.",
            $"write {key}: [first, second] or a dash on each line."));

    public static Finding TextExpected(string key) => Error(
        "LD2505",
        new Wording($"« {key} » attend un texte", $"'{key}' expects a text"),
        new Wording(
            "mettez entre guillemets un texte qui commence par une accolade ou un crochet.",
            "put a text that begins with a brace or a bracket between quotes."));

    public static Finding EmptySequence(string key) => Error(
        "LD2506",
        new Wording($"la liste « {key} » est vide", $"the list '{key}' is empty"),
        new Wording("ajoutez au moins un élément.", "add one item at least."));

    public static Finding EmptyValue(string key) => Error(
        "LD2506",
        new Wording($"« {key} » n’a pas de valeur", $"'{key}' has no value"),
        new Wording(
            "donnez une valeur, ou retirez la clé si elle est facultative.",
            "give a value, or remove the key when it is optional."));

    public static Finding WrongValue(string key, string value, Wording expected, IEnumerable<string> known)
    {
        var nearest = NearestName.Suggest(value, known);
        return Error(
            "LD2506",
            new Wording(
                $"« {value} » ne convient pas à « {key} »{nearest.French}",
                $"'{value}' does not suit '{key}'{nearest.English}"),
            new Wording($"attendu : {expected.French}.", $"expected: {expected.English}."));
    }

    public static Finding WrongName(string name) => Error(
        "LD2506",
        new Wording($"« {name} » n’est pas un nom admis", $"'{name}' is not an accepted name"),
        new Wording(
            "un nom s’écrit en minuscules sans accent, chiffres et soulignés, une lettre au début : code_insee.",
            "a name has lower-case letters without accents, digits and underscores, a letter first: code_insee."));

    public static Finding SilentComment(string key) => Error(
        "LD2512",
        new Wording(
            $"le texte de « {key} » s’arrête avant « # » : la suite est un commentaire",
            $"the text of '{key}' stops before '#': what follows is a comment"),
        new Wording(
            "si le dièse fait partie du texte, mettez le texte entre guillemets.",
            "if the hash belongs to the text, put the text between quotes.")) with
    {
        Severity = FindingSeverity.Warning,
    };

    public static Finding Error(string code, Wording cause, Wording remedy) => new()
    {
        Code = code,
        Severity = FindingSeverity.Error,
        File = PipelineFile.FileName,
        French = cause.French,
        English = cause.English,
        RemedyFrench = remedy.French,
        RemedyEnglish = remedy.English,
    };
}
