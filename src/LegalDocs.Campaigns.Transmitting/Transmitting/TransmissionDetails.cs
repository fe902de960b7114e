using System.Globalization;
using LegalDocs.Transmission;

namespace LegalDocs.Campaigns.Transmitting;

/// <summary>What a person is told about a transmission, with what to do.</summary>
internal static class TransmissionDetails
{
    public static TransmissionDetail HeldBack { get; } = new(
        "retenu : cet acte, ou une pièce qui lui est jointe, n’a pas pu être produit",
        "held back: this act, or one joined to it, could not be made");

    public static TransmissionDetail Blocked { get; } = new(
        "rien n’est envoyé : le contrôle avant envoi a trouvé ce qui doit être corrigé (legaldocs transmit preflight)",
        "nothing is sent: the check before sending found what must be corrected (legaldocs transmit preflight)");

    public static TransmissionDetail NotStored { get; } = new(
        "une pièce à joindre n’est pas encore dans le dépôt", "an act to be joined is not in the store yet");

    public static TransmissionDetail AnotherWorker { get; } = new(
        "une autre exécution s’en charge", "another run is at it");

    public static TransmissionDetail TooSlow { get; } = new(
        "le dépôt a répondu trop lentement ; l’envoi est remis", "the store answered too slowly; the send is put off");

    public static TransmissionDetail Lost { get; } = new(
        "l’envoi n’est jamais arrivé (vérifié sur la plateforme) ; il est refait sous le même numéro",
        "the send never arrived (checked on the platform); it is made again under the same number");

    public static TransmissionDetail Cancelled { get; } = new(
        "la transmission a été annulée sur la plateforme", "the transmission was cancelled on the platform");

    public static TransmissionDetail LostByDecision { get; } = new(
        "l’envoi n’est pas arrivé (décision d’une personne, vérifiée sur la plateforme) ; il est refait sous le même numéro",
        "the send did not arrive (a person decided it, checked on the platform); it is made again under the same number");

    public static TransmissionDetail CancelRefusedHere { get; } = new(
        "cette plateforme ne prend pas les annulations : demandez-la à la préfecture ; l’acte reste reçu.",
        "this platform takes no cancellation: ask the préfecture; the act stays received.");

    public static TransmissionDetail CancelRequested { get; } = new(
        "annulation demandée à l’État ; son accusé est attendu", "cancellation asked of the State; its receipt is awaited");

    public static TransmissionDetail Rehearsed { get; } = new(
        "la plateforme est réelle, et cet acte a été envoyé à une plateforme de répétition : prenez un dépôt neuf (--store).",
        "the platform is real, and this act was sent to a rehearsal one: take a fresh store (--store).");

    public static TransmissionDetail SentForReal { get; } = new(
        "cette exécution est une répétition, et cet acte a été envoyé pour de bon : répétez dans un autre dépôt (--store).",
        "this run is a rehearsal, and this act was sent for real: rehearse in another store (--store).");

    public static TransmissionDetail Held(string who, string motif) => new(
        $"retenu par {who} : {motif}", $"held by {who}: {motif}");

    public static TransmissionDetail Withdrawn(string who, string motif) => new(
        $"retiré avant l’envoi par {who} : {motif}", $"withdrawn before sending by {who}: {motif}");

    public static TransmissionDetail CancelAsked(string who, string motif) => new(
        $"annulation décidée par {who} : {motif}", $"cancellation decided by {who}: {motif}");

    public static TransmissionDetail CancelRefused(string message) => new(
        $"annulation refusée par la plateforme : {message} L’acte reste reçu.",
        $"cancellation refused by the platform: {message} The act stays received.");

    public static TransmissionDetail CancelRejected(string message) => new(
        $"annulation rejetée : {message} L’acte reste reçu.", $"cancellation rejected: {message} The act stays received.");

    public static TransmissionDetail TooManyRefusals(int count, string message) => new(
        $"arrêté après {count} refus de suite : {message} Corrigez le compte ou le certificat, puis : "
            + "legaldocs transmit retry NUMÉRO --motif …",
        $"stopped after {count} refusals in a row: {message} Correct account or certificate, then: "
            + "legaldocs transmit retry NUMBER --motif …");

    public static TransmissionDetail TooManyLosses(int count) => new(
        $"arrêté : {count} envois de suite n’ont laissé aucune trace sur la plateforme. Voyez avec elle, puis : "
            + "legaldocs transmit retry NUMÉRO --motif …",
        $"stopped: {count} sends in a row left no trace on the platform. Ask its operator, then: "
            + "legaldocs transmit retry NUMBER --motif …");

    public static TransmissionDetail Late(int code, int days) => new(
        $"accusé attendu depuis {days} jours (statut {code}) : demandez à la plateforme ce qu’il en est ; rien n’est renvoyé.",
        $"receipt awaited for {days} days (status {code}): ask the platform how it stands; nothing is sent again.");

    public static TransmissionDetail ClosedWithoutReceipt(string message) => new(
        $"fermé par la plateforme sans accusé : {message} L’État l’a peut-être reçu : vérifiez auprès de la préfecture avant "
            + "tout autre envoi.",
        $"closed by the platform without a receipt: {message} The State may have received it: ask the préfecture before "
            + "anything is sent again.");

    public static TransmissionDetail NoAccount(string siren) => new(
        $"aucun compte de transmission pour le SIREN {siren} : ajoutez-le à « plateforme » dans pipeline.yaml",
        $"no transmission account for SIREN {siren}: add it to 'plateforme' in pipeline.yaml");

    public static TransmissionDetail Changed(TransmissionDetail receipt) => new(
        $"modifié depuis l’accusé {receipt.French} : la nouvelle version ne peut pas partir sous le même numéro.",
        $"changed since the receipt {receipt.English}: the new version cannot leave under the same number.");

    public static TransmissionDetail Unreachable(string reason) => new(
        $"la plateforme ne répond pas ; nouvel essai plus tard ({reason})",
        $"the platform does not answer; tried again later ({reason})");

    public static TransmissionDetail PlatformDown(DateTimeOffset since) => new(
        string.Create(
            CultureInfo.InvariantCulture,
            $"la plateforme ne répond plus depuis le {since:dd/MM/yyyy} à {since:HH:mm} (UTC) ; l’acte attend"),
        string.Create(
            CultureInfo.InvariantCulture, $"the platform has not answered since {since:yyyy-MM-dd HH:mm} (UTC); the act waits"));

    public static TransmissionDetail Refused(string message) => Explained(
        "refusé par la plateforme",
        "refused by the platform",
        message,
        new("Corrigez l’acte, puis relancez.", "Correct the act, then run again."));

    public static TransmissionDetail RefusedForNow(string message) => Explained(
        "la plateforme ne l’a pas pris, nouvel essai plus tard",
        "the platform did not take it, tried again later",
        message,
        new("Vérifiez le compte et le certificat.", "Check account and certificate."));

    public static TransmissionDetail Unknown(string reason) => new(
        $"réponse inconnue : l’acte est recherché sur la plateforme avant tout nouvel envoi ({reason})",
        $"unknown answer: the act is looked up on the platform before anything is sent again ({reason})");

    public static TransmissionDetail NumberTaken(long transactionId, string date) => new(
        $"le numéro est celui d’un autre acte du {date} (transaction {transactionId}) : donnez un autre numéro à cet acte.",
        $"the number is that of another act of {date} (transaction {transactionId}): give this act another number.");

    public static TransmissionDetail NumberTakenElsewhere(string message) => new(
        $"le numéro est déjà pris sur la plateforme, et aucun acte de cette date ne le porte : {message}",
        $"the number is already taken on the platform, and no act of this date bears it: {message}");

    public static TransmissionDetail InProgress(int code) => new(
        $"en cours (statut {code})", $"in progress (status {code})");

    public static TransmissionDetail Anomaly(string message) => Explained(
        "rejeté après acceptation",
        "rejected after acceptance",
        message,
        new(
            "Le numéro reste pris : corrigez l’acte et donnez-lui un autre numéro.",
            "The number stays taken: correct the act and give it another number."));

    public static TransmissionDetail UnreadableReceipt(string fault) => new(
        $"l’accusé de réception est illisible ({fault}) ; il est conservé tel quel dans les journaux de l’acte.",
        $"the receipt cannot be read ({fault}); it is kept as it came in the logs of the act.");

    public static TransmissionDetail ForeignReceipt(string idActe, IReadOnlyList<string> fields) => new(
        $"l’accusé {idActe} n’est pas celui de cet acte ({string.Join(", ", fields)}) ; il est conservé dans ses journaux.",
        $"the receipt {idActe} is not that of this act ({string.Join(", ", fields)}); it is kept in its logs.");

    public static TransmissionDetail UnknownTransaction(long transactionId, string message) => new(
        $"la plateforme ne connaît plus la transaction {transactionId} : {message}",
        $"the platform no longer knows transaction {transactionId}: {message}");

    /// <summary>The platform's words, then what they mean and what to do, when they are known; else what is always right.</summary>
    private static TransmissionDetail Explained(string french, string english, string message, TransmissionDetail otherwise)
    {
        var known = AnomalieExplications.Find(message);
        return new TransmissionDetail(
            $"{french} : {message} {known?.French ?? otherwise.French}",
            $"{english}: {message} {known?.English ?? otherwise.English}");
    }
}
