using System.Globalization;
using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Letters;

/// <summary>Why an answer to the préfecture cannot be sent (codes LD4610 to LD4629).</summary>
internal static class AnswerFindings
{
    public static Finding NotAnsweredHere(StoredLetter letter) => Of(
        "LD4610",
        letter,
        "un déféré ne se répond pas sur la plateforme",
        "a referral to the court is not answered on the platform",
        "défendez l’acte devant le tribunal administratif, par un mémoire.",
        "defend the act before the administrative court, by a statement.");

    public static Finding AlreadyAnswered(StoredLetter letter, StoredAnswer answer) => Of(
        "LD4611",
        letter,
        $"une réponse ({answer.Number}) est déjà {(answer.Ending == AnswerEnding.Pending ? "en cours d’envoi" : "partie")}",
        $"an answer ({answer.Number}) {(answer.Ending == AnswerEnding.Pending ? "is being sent" : "has been sent")} already",
        "attendez son issue, ou ajoutez --nouvelle pour envoyer un complément.",
        "wait for its end, or add --further to send a complement.");

    public static Finding WrongType(StoredLetter letter, string file) => Of(
        "LD4612",
        letter,
        $"« {file} » n’est ni un PDF, ni un PNG, ni un JPEG, ni un XML (d’après son contenu)",
        $"'{file}' is neither PDF, PNG, JPEG nor XML (by its content)",
        "enregistrez le document en PDF.",
        "save the document as PDF.");

    public static Finding TooManyFiles(StoredLetter letter, int count, int max) => Of(
        "LD4613",
        letter,
        $"{Text(count)} fichiers, {Text(max)} au plus",
        $"{Text(count)} files, at most {Text(max)}",
        "réunissez des fichiers, ou répondez en plusieurs fois.",
        "join files, or answer in several times.");

    public static Finding TooBig(StoredLetter letter, long bytes) => Of(
        "LD4614",
        letter,
        $"{Text(bytes / 1024 / 1024)} Mo en tout, 150 au plus",
        $"{Text(bytes / 1024 / 1024)} MB in all, at most 150",
        "allégez les fichiers, ou répondez en plusieurs fois.",
        "make the files lighter, or answer in several times.");

    public static Finding UnknownTypePiece(StoredLetter letter, string typePiece, IEnumerable<string> known) => Of(
        "LD4615",
        letter,
        $"le type de pièce « {typePiece} » n’existe pas pour la nature de cet acte",
        $"the type of file '{typePiece}' does not exist for the nature of this act",
        $"choisissez parmi : {string.Join(", ", known.Order(StringComparer.Ordinal))}.",
        $"choose among: {string.Join(", ", known.Order(StringComparer.Ordinal))}.");

    public static Finding OneFileOnly(StoredLetter letter) => Of(
        "LD4616",
        letter,
        "seul l’envoi de pièces complémentaires prend plusieurs fichiers",
        "only the sending of further documents takes several files",
        "réunissez votre réponse en un seul PDF.",
        "join your answer into one PDF.");

    public static Finding NoLetters(StoredLetter letter, string platform) => Of(
        "LD4617",
        letter,
        $"« {platform} » ne transmet pas de réponses",
        $"'{platform}' transmits no answers",
        "répondez sur le site de votre opérateur, ou par courrier.",
        "answer on the site of your operator, or by post.");

    public static Finding NoAccount(StoredLetter letter, string siren) => Of(
        "LD4618",
        letter,
        $"aucun compte de transmission pour le SIREN {siren}",
        $"no transmission account for SIREN {siren}",
        "ajoutez-le à « plateforme » dans pipeline.yaml.",
        "add it to 'plateforme' in pipeline.yaml.");

    public static Finding AnotherPerson(StoredLetter letter) => Of(
        "LD4619",
        letter,
        "une autre personne vient de répondre à ce courrier",
        "another person has just answered this letter",
        "lisez sa réponse : legaldocs letters list.",
        "read that answer: legaldocs letters list.");

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static Finding Of(
        string code, StoredLetter letter, string french, string english, string remedyFrench, string remedyEnglish) => new()
        {
            Code = code,
            Severity = FindingSeverity.Error,
            File = string.Empty,
            Place = string.Create(CultureInfo.InvariantCulture, $"courrier {letter.Id} ({letter.Type.French()})"),
            PlaceEnglish = string.Create(CultureInfo.InvariantCulture, $"letter {letter.Id} ({letter.Type.English()})"),
            French = french,
            English = english,
            RemedyFrench = remedyFrench,
            RemedyEnglish = remedyEnglish,
        };
}
