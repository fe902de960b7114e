using System.Globalization;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;

namespace LegalDocs.Campaigns.Preflight;

/// <summary>What stands in the way of an account, or of the whole campaign (codes LD4540 to LD4549).</summary>
internal static class AccountFindings
{
    public static Finding NoAccount(Siren siren, int actes) => Of(
        "LD4540",
        FindingSeverity.Error,
        siren,
        $"aucun compte de transmission n’est réglé, et {Count(actes)} à envoyer en demandent un",
        $"no transmission account is set, and {CountEnglish(actes)} to be sent need one",
        "ajoutez ce SIREN à « plateforme » dans pipeline.yaml, et ses secrets à l’environnement.",
        "add this SIREN to 'plateforme' in pipeline.yaml, and its secrets to the environment.");

    public static Finding ExpiredCertificate(Siren siren, DateTimeOffset end) => Of(
        "LD4541",
        FindingSeverity.Error,
        siren,
        $"le certificat du compte n’est plus valable depuis le {Day(end)} : la plateforme refuserait la connexion sans rien dire",
        $"the certificate of the account is not valid since {Day(end)}: the platform would refuse the connection without a word",
        "installez le nouveau certificat et sa variable d’environnement.",
        "install the new certificate and its environment variable.");

    public static Finding EndingCertificate(Siren siren, DateTimeOffset end) => Of(
        "LD4542",
        FindingSeverity.Warning,
        siren,
        $"le certificat du compte cesse d’être valable le {Day(end)}",
        $"the certificate of the account ceases to be valid on {Day(end)}",
        "demandez-en un nouveau dès maintenant : la délivrance prend des semaines.",
        "ask for a new one now: issuing takes weeks.");

    public static Finding OldClassification(Siren siren, DateOnly date, DateTimeOffset fetched, TimeSpan age, string cause) => Of(
        "LD4543",
        FindingSeverity.Warning,
        siren,
        $"la plateforme ne donne pas la classification ({cause}) ; les codes sont jugés par celle du {Iso(date)}, "
            + $"relevée le {Day(fetched)} (il y a {Age(age, "heure", "jour")})",
        $"the platform does not give the classification ({cause}); codes are judged by that of {Iso(date)}, "
            + $"fetched on {Day(fetched)} ({Age(age, "hour", "day")} ago)",
        "rien à faire si elle répond bientôt.",
        "nothing to do if it answers soon.");

    public static Finding NoClassification(Siren siren, string cause) => Of(
        "LD4544",
        FindingSeverity.Warning,
        siren,
        $"la plateforme ne donne pas la classification, et aucune copie récente n’est gardée ({cause}) : rien n’est envoyé",
        $"the platform does not give the classification, and no recent copy is kept ({cause}): nothing is sent",
        "relancez quand elle répond ; « legaldocs worker » réessaie de lui-même.",
        "run again when it answers; 'legaldocs worker' tries by itself.");

    public static Finding Rehearsed(IReadOnlyList<string> numeros) => Whole(
        "LD4545",
        $"la plateforme est réelle, et {Names(numeros)} {(numeros.Count == 1 ? "a" : "ont")} été envoyé"
            + $"{(numeros.Count == 1 ? "" : "s")} à une plateforme de répétition : leurs accusés n’ont aucune valeur",
        $"the platform is real, and {Names(numeros)} {(numeros.Count == 1 ? "was" : "were")} sent to a rehearsal platform: "
            + "those receipts are worth nothing",
        "prenez un dépôt neuf (--store folder:depot-reel) : tout y est produit et envoyé pour de bon. Ne mêlez jamais les deux.",
        "take a fresh store (--store folder:depot-reel): everything is made and sent there for real. Never mix the two.");

    public static Finding SentForReal(IReadOnlyList<string> numeros) => Whole(
        "LD4546",
        $"cette exécution est une répétition, et {Names(numeros)} {(numeros.Count == 1 ? "a" : "ont")} été envoyé"
            + $"{(numeros.Count == 1 ? "" : "s")} pour de bon",
        $"this run is a rehearsal, and {Names(numeros)} {(numeros.Count == 1 ? "was" : "were")} sent for real",
        "répétez ailleurs : --store folder:depot-repetition et LEGALDOCS_REGISTER=sqlite:repetition.db ; ou remettez « plateforme » "
            + "dans pipeline.yaml.",
        "rehearse elsewhere: --store folder:depot-repetition and LEGALDOCS_REGISTER=sqlite:repetition.db; or put 'plateforme' back "
            + "into pipeline.yaml.");

    private static Finding Whole(string code, string french, string english, string remedyFrench, string remedyEnglish) => new()
    {
        Code = code,
        Severity = FindingSeverity.Error,
        File = PipelineFile.FileName,
        Place = "plateforme",
        French = french,
        English = english,
        RemedyFrench = remedyFrench,
        RemedyEnglish = remedyEnglish,
    };

    private static Finding Of(
        string code,
        FindingSeverity severity,
        Siren siren,
        string french,
        string english,
        string remedyFrench,
        string remedyEnglish) => new()
        {
            Code = code,
            Severity = severity,
            File = PipelineFile.FileName,
            Place = $"plateforme, SIREN {siren}",
            French = french,
            English = english,
            RemedyFrench = remedyFrench,
            RemedyEnglish = remedyEnglish,
        };

    private static string Names(IReadOnlyList<string> numeros) =>
        string.Join(", ", numeros.Take(5)) + (numeros.Count > 5
            ? string.Create(CultureInfo.InvariantCulture, $"… ({numeros.Count})")
            : string.Empty);

    private static string Count(int actes) => actes == 1 ? "1 acte" : string.Create(CultureInfo.InvariantCulture, $"{actes} actes");

    private static string CountEnglish(int actes) => actes == 1 ? "1 act" : string.Create(CultureInfo.InvariantCulture, $"{actes} acts");

    private static string Age(TimeSpan age, string hour, string day)
    {
        var (number, unit) = age < TimeSpan.FromDays(2) ? ((int)age.TotalHours, hour) : ((int)age.TotalDays, day);
        return string.Create(CultureInfo.InvariantCulture, $"{number} {unit}{(number > 1 ? "s" : "")}");
    }

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
