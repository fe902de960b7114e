namespace LegalDocs.Templating;

/// <summary>What is wrong with merge fields. Codes LD1530 to LD1539.</summary>
internal static class FieldProblems
{
    public static Problem NotAnExpression(string code) => new(
        "LD1530",
        $"le champ de fusion « {code} » ne contient pas une expression",
        $"the merge field '{code}' does not hold an expression",
        "donnez-lui le nom d’une donnée : « MERGEFIELD commune.nom ».",
        "give it the name of a datum: 'MERGEFIELD commune.nom'.");

    public static Problem InsideCode(string code) => new(
        "LD1531",
        $"un champ de fusion se trouve dans le code d’un autre champ (« {code} »)",
        $"a merge field stands in the code of another field ('{code}')",
        "remplacez le champ extérieur par des balises : « {{ if … }} … {{ else }} … {{ end }} ».",
        "replace the outer field by tags: '{{ if … }} … {{ else }} … {{ end }}'.");

    public static Problem AcrossParagraphs(string code) => new(
        "LD1532",
        $"le champ de fusion « {code} » ne tient pas dans un seul paragraphe",
        $"the merge field '{code}' does not stay within one paragraph",
        "supprimez le champ et insérez-le de nouveau, ou écrivez une balise.",
        "delete the field and insert it again, or write a tag.");

    public static Problem NumberFormat(string format) => new(
        "LD1533",
        $"le format de nombre « \\# {format} » d’un champ de fusion n’est pas compris",
        $"the number format '\\# {format}' of a merge field is not understood",
        "retirez « \\# » et employez une fonction des modèles.",
        "remove '\\#' and use a function of the templates.");

    public static Problem InsideResult(string field) => new Problem(
        "LD1534",
        $"la balise est dans le résultat d’un champ de Word ({field}), que Word calcule de nouveau : sa valeur sera remplacée",
        $"the tag stands in the result of a field of Word ({field}), which Word computes again: its value will be replaced",
        "mettez la balise hors du champ, ou remplacez le champ par son résultat (Ctrl+Maj+F9).",
        "put the tag outside the field, or replace the field by its result (Ctrl+Shift+F9).").AsWarning();
}
