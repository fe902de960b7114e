namespace LegalDocs.Templating;

/// <summary>What is wrong with content controls. Codes LD1540 to LD1549.</summary>
internal static class ControlProblems
{
    public static Problem NotAnExpression(string tag) => new(
        "LD1540",
        $"la balise du contrôle de contenu (« {tag} ») n’est pas une seule expression",
        $"the tag of the content control ('{tag}') is not one expression",
        "dans les propriétés du contrôle, écrivez une expression : « {{ commune.nom }} » ; les blocs s’écrivent dans le texte.",
        "in the properties of the control, write one expression: '{{ commune.nom }}'; blocks are written in the text.");

    public static Problem AroundRows(string tag) => new(
        "LD1541",
        $"le contrôle de contenu « {tag} » entoure des lignes d’un tableau",
        $"the content control '{tag}' surrounds rows of a table",
        "placez le contrôle dans une cellule, ou employez une boucle : « {{ for … }} ».",
        "put the control into a cell, or use a loop: '{{ for … }}'.");

    public static Problem NotInList(string value, IEnumerable<string> items) => new(
        "LD1542",
        $"« {value} » n’est pas dans la liste déroulante ({string.Join(", ", items.Select(item => $"« {item} »"))})",
        $"'{value}' is not in the drop-down list ({string.Join(", ", items.Select(item => $"'{item}'"))})",
        "corrigez la donnée, ou ajoutez l’élément à la liste du modèle.",
        "correct the datum, or add the item to the list of the template.");
}
