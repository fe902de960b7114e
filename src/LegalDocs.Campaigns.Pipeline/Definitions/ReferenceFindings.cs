using System.Globalization;
using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Pipeline;

/// <summary>What can be wrong between the parts of a pipeline file (codes LD2520 to LD2559, LD2534 aside).</summary>
internal static class ReferenceFindings
{
    public static Finding Reserved(string name, Wording use) => PipelineFindings.Error(
        "LD2520",
        new Wording($"le nom « {name} » est réservé : {use.French}", $"the name '{name}' is reserved: {use.English}"),
        new Wording("choisissez un autre nom.", "choose another name."));

    public static Finding NameTaken(string name, int line)
    {
        var figures = line.ToString(CultureInfo.InvariantCulture);
        return PipelineFindings.Error(
            "LD2521",
            new Wording(
                $"le nom « {name} » désigne déjà autre chose (ligne {figures})",
                $"the name '{name}' already stands for something else (line {figures})"),
            new Wording(
                "documents du contexte, tableaux et éléments portent des noms différents : communes, commune.",
                "context documents, tables and elements bear different names: communes, commune."));
    }

    public static Finding Unknown(string kindFrench, string kindEnglish, string name, IEnumerable<string> known)
    {
        var names = known.ToList();
        var nearest = NearestName.Suggest(name, names);
        var list = names.Count == 0 ? "–" : string.Join(", ", names);
        return PipelineFindings.Error(
            "LD2522",
            new Wording(
                $"« {name} » n’est pas {kindFrench}{nearest.French}",
                $"'{name}' is not {kindEnglish}{nearest.English}"),
            new Wording($"noms connus ici : {list}.", $"names known here: {list}."));
    }

    public static Finding UnknownDataset(string name, IEnumerable<string> known) =>
        Unknown("un tableau de « donnees »", "a table of 'donnees'", name, known);

    public static Finding UnknownColumn(string name, string dataset, IEnumerable<string> known) =>
        Unknown($"une colonne du tableau « {dataset} »", $"a column of the table '{dataset}'", name, known);

    public static Finding UnknownActe(string name, IEnumerable<string> known) =>
        Unknown("une sorte d’acte", "a kind of act", name, known);

    public static Finding Twice(string value) => PipelineFindings.Error(
        "LD2523",
        new Wording($"« {value} » figure deux fois", $"'{value}' stands twice"),
        new Wording("gardez-le une fois.", "keep it once."));

    public static Finding Needs(string key, string reasonFrench, string reasonEnglish) => PipelineFindings.Error(
        "LD2524",
        new Wording($"il manque « {key} » : {reasonFrench}", $"'{key}' is missing: {reasonEnglish}"),
        new Wording($"ajoutez « {key} ».", $"add '{key}'."));

    public static Finding OutOfPlace(string key, string reasonFrench, string reasonEnglish) => PipelineFindings.Error(
        "LD2525",
        new Wording(
            $"« {key} » n’a pas lieu d’être ici : {reasonFrench}", $"'{key}' is out of place here: {reasonEnglish}"),
        new Wording($"retirez « {key} ».", $"remove '{key}'."));

    public static Finding WrongKeyColumn(string column) => PipelineFindings.Error(
        "LD2526",
        new Wording(
            $"la colonne « {column} » ne peut pas désigner une ligne",
            $"the column '{column}' cannot name a row"),
        new Wording(
            "une clé ou un lien est une colonne requise de type texte, code, siren ou choix.",
            "a key or a link is a required column of type texte, code, siren or choix."));

    public static Finding WrongLinkTarget(string dataset) => PipelineFindings.Error(
        "LD2527",
        new Wording(
            $"le tableau « {dataset} » a une clé de plusieurs colonnes : une seule colonne ne peut pas le désigner",
            $"the table '{dataset}' has a key of several columns: one column cannot name its rows"),
        new Wording("liez un tableau dont la clé a une colonne.", "link a table whose key has one column."));

    public static Finding SameHeading(string title, string otherColumn) => PipelineFindings.Error(
        "LD2528",
        new Wording(
            $"le titre « {title} » est déjà celui de la colonne « {otherColumn} »",
            $"the title '{title}' is already that of the column '{otherColumn}'"),
        new Wording(
            "donnez deux titres qui diffèrent par autre chose que la casse ou les accents.",
            "give two titles that differ by more than case or accents."));

    public static Finding HiddenByLink(string column) => PipelineFindings.Error(
        "LD2529",
        new Wording(
            $"la colonne « {column} » porte le nom de l’élément d’un tableau lié",
            $"the column '{column}' bears the name of the element of a linked table"),
        new Wording(
            $"renommez la colonne : {column}_code, {column}_nom.", $"rename the column: {column}_code, {column}_nom."));

    public static Finding Circle(string name, string key) => PipelineFindings.Error(
        "LD2530",
        new Wording(
            $"« {name} » se renvoie à lui-même par « {key} »", $"'{name}' leads back to itself through '{key}'"),
        new Wording("rompez le cercle.", "break the circle."));

    public static Finding WrongBounds(string min, string max) => PipelineFindings.Error(
        "LD2531",
        new Wording($"min ({min}) dépasse max ({max})", $"min ({min}) is greater than max ({max})"),
        new Wording("échangez les deux valeurs.", "swap the two values."));

    public static Finding Unrelated(string acte, string pour, string otherPour) => PipelineFindings.Error(
        "LD2532",
        new Wording(
            $"rien ne relie « {acte} » à cet acte : aucun lien entre les tableaux « {pour} » et « {otherPour} »",
            $"nothing relates '{acte}' to this act: no link between the tables '{pour}' and '{otherPour}'"),
        new Wording(
            "ajoutez un lien dans « liens », ou retirez ce renvoi.",
            "add a link in 'liens', or remove this reference."));

    public static Finding WrongExample(string example, int parts)
    {
        var figures = parts.ToString(CultureInfo.InvariantCulture);
        return PipelineFindings.Error(
            "LD2535",
            new Wording(
                $"l’exemple « {example} » n’a pas les {figures} parties déclarées",
                $"the example '{example}' has not the {figures} parts declared"),
            new Wording("séparez-les par des points-virgules.", "separate them by semicolons."));
    }

    public static Finding NeverReceived(string acte) => PipelineFindings.Error(
        "LD2533",
        new Wording(
            $"« {acte} » n’est pas transmis : son accusé de réception ne viendra jamais",
            $"'{acte}' is not transmitted: its receipt will never come"),
        new Wording($"ajoutez « transmission » à « {acte} ».", $"add 'transmission' to '{acte}'."));
}
