using LegalDocs.Campaigns.Data.Cells;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Texts;
using LegalDocs.Campaigns.Yaml;

namespace LegalDocs.Campaigns.Data.Documents;

/// <summary>What can be wrong in the form of data files (codes LD2040 to LD2042, LD2047, LD2055 to LD2059).</summary>
internal static class DocumentFaults
{
    public static CellFault From(FileReading.Failed failed) => new(
        failed.Fault switch
        {
            FileFault.Missing => "LD2040",
            FileFault.TooLarge => "LD2042",
            _ => "LD2041",
        },
        failed.Cause,
        failed.Remedy);

    public static CellFault UnknownKind(string extension) => new(
        "LD2047",
        new Wording($"l’extension « {extension} » n’est pas connue", $"the extension '{extension}' is not known"),
        new Wording("extensions admises : .json, .yaml.", "accepted extensions: .json, .yaml."));

    public static CellFault MissingTable(string name, IEnumerable<string> known)
    {
        var nearest = NearestName.Suggest(name, known);
        return new CellFault(
            "LD2055",
            new Wording(
                $"l’objet racine n’a pas de membre « {name} »{nearest.French}",
                $"the root object has no member '{name}'{nearest.English}"),
            new Wording("corrigez « tableau » dans pipeline.yaml.", "correct 'tableau' in pipeline.yaml."));
    }

    public static CellFault NotAList(string? name) => new(
        "LD2055",
        name is null
            ? new Wording("une liste de lignes est attendue à la racine", "a list of rows is expected at the root")
            : new Wording($"« {name} » n’est pas une liste de lignes", $"'{name}' is not a list of rows"),
        new Wording(
            "écrivez une liste, ou nommez-la avec « tableau » dans pipeline.yaml.",
            "write a list, or name it with 'tableau' in pipeline.yaml."));

    public static CellFault RowIsNotAnObject() => new(
        "LD2056",
        new Wording(
            "une ligne est un objet, avec un membre par colonne", "a row is an object, with a member for each column"),
        new Wording("écrivez { \"nom\": … }.", "write { \"nom\": … }."));

    public static CellFault NotAnObject() => new(
        "LD2056",
        new Wording("un objet est attendu à la racine", "an object is expected at the root"),
        new Wording(
            "écrivez { \"nom\": … } : les membres sont les noms que voient les modèles.",
            "write { \"nom\": … }: its members are the names that templates see."));

    public static CellFault From(YamlFault fault) => new(
        fault.Kind switch
        {
            YamlFaultKind.DuplicateKey => "LD2054",
            YamlFaultKind.Syntax => "LD2057",
            _ => "LD2058",
        },
        fault.Cause,
        fault.Remedy);
}
