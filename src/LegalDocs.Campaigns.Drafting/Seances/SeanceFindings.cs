using LegalDocs.Acts;
using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Seances;

/// <summary>What can be wrong in the description of a sitting (codes LD2080 to LD2099, and the rules of law).</summary>
internal static class SeanceFindings
{
    public static Finding WrongMember(string file, string place) => Error(
        "LD2080",
        file,
        place,
        "un membre est un objet { id, civilite, prenom, nom, presence }",
        "a member is an object { id, civilite, prenom, nom, presence }");

    public static Finding MissingText(string file, string place) => Error(
        "LD2081", file, place, "un texte est attendu ici", "a text is expected here");

    public static Finding UnknownPresence(string file, string place, string value)
    {
        var known = string.Join(", ", StatutPresenceWire.Texts.Order(StringComparer.Ordinal));
        return Error(
            "LD2082",
            file,
            place,
            $"« {value} » n’est pas une présence : {known}",
            $"'{value}' is not a presence: {known}");
    }

    /// <param name="file">The document of the sitting.</param>
    /// <param name="place">Where the date is expected.</param>
    /// <param name="value">What stands there; null when nothing does.</param>
    public static Finding WrongDate(string file, string place, string? value) => Error(
        "LD2083",
        file,
        place,
        value is null
            ? "la date de la séance manque (attendu : AAAA-MM-JJ)"
            : $"« {value} » n’est pas une date qui existe (attendu : AAAA-MM-JJ)",
        value is null
            ? "the date of the sitting is missing (expected YYYY-MM-DD)"
            : $"'{value}' is not a day that exists (expected YYYY-MM-DD)");

    public static Finding MissingNumber(string file, string place) => Error(
        "LD2084", file, place, "un nombre entier est attendu ici", "a whole number is expected here");

    public static Finding UnknownMember(string file, string place, string id, Assemblee assemblee)
    {
        var nearest = NearestName.Suggest(
            id, assemblee.Membres.SelectMany(elu => new[] { elu.Id, $"{elu.Nom} {elu.Prenom}", $"{elu.Prenom} {elu.Nom}" }));
        return Error(
            "LD2085",
            file,
            place,
            $"« {id} » n’est l’identifiant d’aucun membre{nearest.French}",
            $"'{id}' is the identifier of no member{nearest.English}");
    }

    public static Finding NoCollectivite(string file) => Error(
        "LD2086",
        file,
        string.Empty,
        "on ne sait quelle assemblée siège : aucun document du contexte n’a « siren », « nom » et « type »",
        "nobody knows which assembly sits: no context document has 'siren', 'nom' and 'type'") with
    {
        RemedyFrench = "ajoutez au contexte la collectivité (type : COMMUNE, METRO, CU, CA, CC, SYNDICAT…).",
        RemedyEnglish = "add the collectivité to the context (type: COMMUNE, METRO, CU, CA, CC, SYNDICAT…).",
    };

    public static Finding TooOld(string file, DateOnly first) => Error(
        "LD2087",
        file,
        "/date",
        $"les règles d’une séance antérieure au {first:yyyy-MM-dd} ne sont pas connues",
        $"the rules of a sitting before {first:yyyy-MM-dd} are not known") with
    {
        Severity = FindingSeverity.Warning,
    };

    public static Finding WrongPart(string file, string place, string detail) => Error(
        "LD2088",
        file,
        place,
        $"cette partie ne se lit pas ({detail})",
        $"this part cannot be read ({detail})") with
    {
        RemedyFrench = "comparez au schéma : legaldocs schema seance.",
        RemedyEnglish = "compare with the schema: legaldocs schema seance.",
    };

    public static Finding RepeatedPoint(string file, string place, string acte) => Error(
        "LD2089",
        file,
        place,
        $"l’acte « {acte} » a déjà son point",
        $"the act '{acte}' has its item already");

    public static Finding RepeatedMember(string file, string place, string id) => Error(
        "LD2090",
        file,
        place,
        $"« {id} » y figure deux fois",
        $"'{id}' stands there twice");

    private static Finding Error(string code, string file, string place, string french, string english) => new()
    {
        Code = code,
        Severity = FindingSeverity.Error,
        File = file,
        Place = place,
        French = french,
        English = english,
        RemedyFrench = "corrigez le fichier de la séance.",
        RemedyEnglish = "correct the file of the sitting.",
    };
}
