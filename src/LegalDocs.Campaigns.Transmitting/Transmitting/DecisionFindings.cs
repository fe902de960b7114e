using System.Globalization;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Register;

namespace LegalDocs.Campaigns.Transmitting;

/// <summary>Why a decision about a transmission is refused (codes LD4501 to LD4519).</summary>
internal static class DecisionFindings
{
    public static Finding Unknown(string numero) => Of(
        "LD4501",
        numero,
        "cet acte n’est pas à transmettre dans ce registre : rien n’y a encore été mis en file pour lui",
        "this act is not to be transmitted in this register: nothing was queued for it yet",
        "lancez d’abord « legaldocs run », ou nommez le registre (--register) ou la campagne (--campagne).",
        "run 'legaldocs run' first, or name the register (--register) or the campaign (--campagne).");

    public static Finding Busy(ActeRecord acte, DateTimeOffset until) => Of(
        "LD4502",
        acte.Numero.Value,
        $"une exécution s’en occupe en ce moment (jusqu’à {Instant(until)} au plus tard)",
        $"a run is at it now (until {Instant(until)} at the latest)",
        "réessayez dans un instant ; rien n’a été changé.",
        "try again in a moment; nothing was changed.");

    public static Finding NothingToRetry(ActeRecord acte, TransmissionEtat etat) => Of(
        "LD4503",
        acte.Numero.Value,
        etat == TransmissionEtat.AccuseRecu
            ? "cet acte est reçu : il n’y a rien à relancer"
            : "cet acte est annulé : il ne repart pas sous ce numéro",
        etat == TransmissionEtat.AccuseRecu
            ? "this act is received: there is nothing to retry"
            : "this act is cancelled: it does not leave again under this number",
        "pour un nouvel envoi, faites un autre acte, sous un autre numéro.",
        "to send anything else, make another act under another number.");

    public static Finding HeldBack(ActeRecord acte, HoldMark hold) => Of(
        "LD4504",
        acte.Numero.Value,
        $"cet acte est retenu par {hold.Who} depuis le {Instant(hold.At)} : {hold.Motif}",
        $"this act is held by {hold.Who} since {Instant(hold.At)}: {hold.Motif}",
        $"levez d’abord la retenue : legaldocs transmit release {acte.Numero} --motif …",
        $"release it first: legaldocs transmit release {acte.Numero} --motif …");

    public static Finding NothingToHold(ActeRecord acte, TransmissionEtat etat) => Of(
        "LD4505",
        acte.Numero.Value,
        $"il n’y a plus d’envoi à retenir (état : {etat.ToText()})",
        $"there is no send left to hold (state: {etat.ToText()})",
        $"pour revenir sur un acte parti : legaldocs transmit cancel {acte.Numero} --motif …",
        $"to take back an act that left: legaldocs transmit cancel {acte.Numero} --motif …");

    public static Finding NotHeld(ActeRecord acte) => Of(
        "LD4506",
        acte.Numero.Value,
        "cet acte n’est pas retenu",
        "this act is not held",
        $"legaldocs transmit status {acte.Numero} dit où il en est.",
        $"legaldocs transmit status {acte.Numero} says where it stands.");

    public static Finding AlreadyCancelled(ActeRecord acte, TransmissionEtat etat) => Of(
        "LD4507",
        acte.Numero.Value,
        $"c’est déjà décidé ou fait (état : {etat.ToText()})",
        $"that is decided or done already (state: {etat.ToText()})",
        $"legaldocs transmit status {acte.Numero} dit où il en est.",
        $"legaldocs transmit status {acte.Numero} says where it stands.");

    public static Finding NothingToCancel(ActeRecord acte, long transaction) => Of(
        "LD4508",
        acte.Numero.Value,
        $"la transaction {Number(transaction)} s’est arrêtée sans accusé : il n’y a rien à annuler auprès de l’État",
        $"transaction {Number(transaction)} stopped without a receipt: there is nothing to cancel at the State",
        $"si la plateforme dit aujourd’hui autre chose : legaldocs transmit retry {acte.Numero} --motif … redemande l’état.",
        $"if the platform says otherwise today: legaldocs transmit retry {acte.Numero} --motif … asks for the state again.");

    public static Finding NothingUnknown(ActeRecord acte, TransmissionEtat etat) => Of(
        "LD4509",
        acte.Numero.Value,
        $"l’issue de l’envoi n’est pas inconnue (état : {etat.ToText()})",
        $"the outcome of the send is not unknown (state: {etat.ToText()})",
        $"legaldocs transmit status {acte.Numero} dit où il en est.",
        $"legaldocs transmit status {acte.Numero} says where it stands.");

    public static Finding NoSuchTransaction(ActeRecord acte, long transaction) => Of(
        "LD4510",
        acte.Numero.Value,
        $"la plateforme ne montre pas de transaction {Number(transaction)} pour ce compte",
        $"the platform shows no transaction {Number(transaction)} for this account",
        "relevez le numéro de la transaction sur la plateforme, avec le compte de la même collectivité.",
        "read the number of the transaction on the platform, with the account of the same collectivité.");

    public static Finding AnotherAct(ActeRecord acte, long transaction, string numero, string? date) => Of(
        "LD4511",
        acte.Numero.Value,
        $"la transaction {Number(transaction)} est celle de l’acte {numero}{(date is null ? "" : $" du {date}")}, et non de celui-ci",
        $"transaction {Number(transaction)} is that of act {numero}{(date is null ? "" : $" of {date}")}, not of this one",
        "relevez le numéro de la transaction de cet acte, ou dites qu’il n’est pas arrivé (--non-arrive).",
        "read the number of this act's transaction, or say that it did not arrive (--not-arrived).");

    public static Finding TooEarly(ActeRecord acte, DateTimeOffset until) => Of(
        "LD4512",
        acte.Numero.Value,
        $"la plateforme peut encore enregistrer l’envoi jusqu’à {Instant(until)} : personne ne peut dire avant qu’il n’est pas arrivé",
        $"the platform may still record the send until {Instant(until)}: nobody can say before that it did not arrive",
        "attendez cet instant ; une exécution le vérifiera aussi d’elle-même.",
        "wait until then; a run will check it by itself too.");

    public static Finding ItIsThere(ActeRecord acte, long transaction) => Of(
        "LD4513",
        acte.Numero.Value,
        $"il est arrivé : la plateforme l’a pour transaction {Number(transaction)}",
        $"it did arrive: the platform has it as transaction {Number(transaction)}",
        $"legaldocs transmit resolve {acte.Numero} --arrive {Number(transaction)} --motif …",
        $"legaldocs transmit resolve {acte.Numero} --arrived {Number(transaction)} --motif …");

    public static Finding NumberTaken(ActeRecord acte, long transaction, string date) => Of(
        "LD4514",
        acte.Numero.Value,
        $"le numéro est pris sur la plateforme par un autre acte, du {date} (transaction {Number(transaction)})",
        $"the number is taken on the platform by another act, of {date} (transaction {Number(transaction)})",
        "donnez un autre numéro à cet acte dans les données de la campagne.",
        "give this act another number in the data of the campaign.");

    public static Finding Unreachable(ActeRecord acte, string reason) => Of(
        "LD4515",
        acte.Numero.Value,
        $"la plateforme ne répond pas, et la décision ne peut pas être vérifiée ({reason})",
        $"the platform does not answer, and the decision cannot be checked ({reason})",
        "réessayez quand elle répond ; rien n’a été changé.",
        "try again when it answers; nothing was changed.");

    public static Finding NoAccount(ActeRecord acte) => Of(
        "LD4516",
        acte.Numero.Value,
        $"aucun compte de transmission n’est réglé pour le SIREN {acte.Siren}",
        $"no transmission account is set for SIREN {acte.Siren}",
        "ajoutez-le à « plateforme » dans pipeline.yaml, et ses secrets à l’environnement.",
        "add it to 'plateforme' in pipeline.yaml, and its secrets to the environment.");

    public static Finding CannotCancel(ActeRecord acte) => Of(
        "LD4517",
        acte.Numero.Value,
        "cette plateforme ne prend pas les annulations",
        "this platform takes no cancellation",
        "demandez-la à la préfecture.",
        "ask the préfecture for it.");

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Instant(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static Finding Of(
        string code, string numero, string french, string english, string remedyFrench, string remedyEnglish) => new()
        {
            Code = code,
            Severity = FindingSeverity.Error,
            File = string.Empty,
            Place = $"acte {numero}",
            PlaceEnglish = $"act {numero}",
            French = french,
            English = english,
            RemedyFrench = remedyFrench,
            RemedyEnglish = remedyEnglish,
        };
}
