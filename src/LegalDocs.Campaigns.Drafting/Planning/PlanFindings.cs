using System.Globalization;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;

namespace LegalDocs.Campaigns.Planning;

/// <summary>What can be wrong in a plan (codes LD3000 to LD3499).</summary>
internal static class PlanFindings
{
    public static Finding WrongNumero(string place, string value) => Error(
        "LD3001",
        place,
        $"le numéro « {value} » n’est pas admis par la plateforme",
        $"the number '{value}' is not accepted by the platform",
        $"1 à {NumeroInterne.MaxLength} majuscules, chiffres ou soulignés, sans souligné au début ni à la fin ; "
            + "corrigez « numero » ou raccourcissez le code qui le compose.",
        $"1 to {NumeroInterne.MaxLength} capitals, digits or underscores, the underscore neither first nor last; "
            + "correct 'numero' or shorten the code it is made of.");

    public static Finding WrongDate(string place, string value) => Error(
        "LD3002",
        place,
        $"« {value} » n’est pas une date (attendu : AAAA-MM-JJ)",
        $"'{value}' is not a date (expected YYYY-MM-DD)",
        "« date » doit désigner une colonne de type date ou une date du contexte.",
        "'date' must name a column of type date or a date of the context.");

    public static Finding WrongEmetteur(string place, string value) => Error(
        "LD3003",
        place,
        $"« {value} » n’est pas un SIREN",
        $"'{value}' is not a SIREN",
        "« emetteur » doit désigner le SIREN (neuf chiffres) de la collectivité qui adopte l’acte.",
        "'emetteur' must name the SIREN (nine digits) of the collectivité that adopts the act.");

    public static Finding DuplicateNumero(PlannedActe first, PlannedActe second) => Error(
        "LD3004",
        second.Definition.Id,
        $"le numéro « {second.Numero} » est déjà celui de {first.Definition.Id}, {first.RowPlace}",
        $"the number '{second.Numero}' is already that of {first.Definition.Id}, {first.RowPlaceEnglish}",
        "composez « numero » avec la clé de la ligne (code INSEE, code du service).",
        "make 'numero' from the key of the row (INSEE code, service code).");

    public static Finding DuplicateFile(PlannedActe first, PlannedActe second) => Error(
        "LD3005",
        second.Definition.Id,
        $"le fichier « {second.FileName} » serait aussi celui de {first.Definition.Id}, {first.RowPlace}",
        $"the file '{second.FileName}' would also be that of {first.Definition.Id}, {first.RowPlaceEnglish}",
        "ajoutez à « fichier » le numéro de l’acte ou le code INSEE.",
        "add the number of the act or the INSEE code to 'fichier'.");

    public static Finding WrongFile(PlannedActe acte, string character) => Error(
        "LD3006",
        acte.Definition.Id,
        $"le nom de fichier « {acte.FileName} » n’est pas admis ({character})",
        $"the file name '{acte.FileName}' is not accepted ({character})",
        "utilisez la fonction « fichier » : {{ commune.nom | fichier }} ; 120 caractères au plus.",
        "use the function 'fichier': {{ commune.nom | fichier }}; at most 120 characters.");

    public static Finding WrongObjet(PlannedActe acte, int length) => Error(
        "LD3007",
        acte.Definition.Id,
        $"l’objet compte {length.ToString(CultureInfo.InvariantCulture)} caractères (de 1 à {PlanChecks.MaxObjet}, "
            + "sur une ligne)",
        $"the objet has {length.ToString(CultureInfo.InvariantCulture)} characters (1 to {PlanChecks.MaxObjet}, "
            + "on one line)",
        "raccourcissez « objet ».",
        "shorten 'objet'.");

    public static Finding TooManyPieces(PlannedActe acte, int count) => Error(
        "LD3008",
        acte.Definition.Id,
        $"{count.ToString(CultureInfo.InvariantCulture)} pièces jointes, annexes comprises "
            + $"({PlanChecks.MaxPieces} au plus par envoi)",
        $"{count.ToString(CultureInfo.InvariantCulture)} files attached, annexes included (at most {PlanChecks.MaxPieces})",
        "laissez les annexes à un autre envoi (« annexes: false » dans « pieces_jointes »), ou scindez l’acte.",
        "leave the annexes to another send ('annexes: false' in 'pieces_jointes'), or split the act.");

    public static Finding NothingPlanned() => Error(
        "LD3009",
        string.Empty,
        "aucun acte à produire : les tableaux de données sont vides ou écartés par « si »",
        "no act to make: the data tables are empty or set aside by 'si'",
        "vérifiez les lignes du classeur et les conditions « si ».",
        "check the rows of the workbook and the 'si' conditions.");

    private static Finding Error(
        string code, string place, string french, string english, string remedyFrench, string remedyEnglish) => new()
        {
            Code = code,
            Severity = FindingSeverity.Error,
            File = PipelineFile.FileName,
            Place = place,
            French = french,
            English = english,
            RemedyFrench = remedyFrench,
            RemedyEnglish = remedyEnglish,
        };
}
