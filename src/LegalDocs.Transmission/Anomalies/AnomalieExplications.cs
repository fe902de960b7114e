namespace LegalDocs.Transmission;

/// <summary>Explains what platforms and the State answer when they refuse an act (protocol 3, 3.1, 5.4).</summary>
/// <remarks>
/// The State publishes no list of its codes: those seen in real messages are here, and every message of S²LOW that the protocol
/// page lists. The most precise entry comes first; a text that nothing recognises has no explanation, only its own words.
/// </remarks>
public static class AnomalieExplications
{
    private const StringComparison Loosely = StringComparison.OrdinalIgnoreCase;

    /// <summary>Every entry, the most precise first.</summary>
    public static IReadOnlyList<AnomalieExplication> All { get; } =
    [
        .. StateCodes(), .. PlatformChecks(), .. CreationRefusals(), .. Accounts(), .. ServerSide(), .. Envelopes(),
    ];

    /// <summary>Explains a message.</summary>
    /// <param name="message">The words of a platform.</param>
    /// <returns>The explanation; null when nothing in the message is recognised.</returns>
    public static AnomalieExplication? Find(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return All.FirstOrDefault(each => message.Contains(each.Code, Loosely));
    }

    private static AnomalieExplication[] StateCodes() =>
    [
        new(
            "ODT-VERIF-01",
            "La classification utilisée n’est plus celle de la préfecture. Récupérez la classification en vigueur, vérifiez matière "
                + "et types de pièce, puis renvoyez l’acte sous un autre numéro.",
            "The classification used is no longer that of the préfecture. Fetch the one in force, check subject and types of files, "
                + "then send the act again under another number."),
        new(
            "ODT-VERIF-17",
            "L’application de l’État ne connaît pas l’acte dont parle le message (annulation ou réponse). Vérifiez que l’acte a bien "
                + "son accusé de réception ; sinon, attendez-le.",
            "The State’s application does not know the act that the message is about (cancellation or answer). Check that the act "
                + "has its receipt; else wait for it."),
        new(
            "PREF-VERIF-02",
            "Le SIREN de la collectivité n’est pas encore inscrit à la préfecture. Signez ou complétez la convention de "
                + "télétransmission avec la préfecture, puis renvoyez l’acte sous un autre numéro.",
            "The SIREN of the collectivité is not yet registered at the préfecture. Sign or complete the agreement of transmission "
                + "with the préfecture, then send the act again under another number."),
    ];

    private static AnomalieExplication[] PlatformChecks() =>
    [
        new(
            "Problème sur",
            "La signature électronique d’un fichier n’est pas reconnue par la plateforme (certificat inconnu, expiré ou document "
                + "modifié après signature). Faites signer avec un certificat RGS reconnu, puis renvoyez sous un autre numéro.",
            "The electronic signature of a file is not recognised by the platform (certificate unknown, expired, or file changed "
                + "after signing). Sign with a recognised RGS certificate, then send again under another number."),
        new(
            "Enveloppe invalide",
            "Les contrôles de la plateforme refusent l’enveloppe : schéma, type de pièce qui ne va pas avec la nature, ou PDF "
                + "défectueux. Corrigez ce que dit le message, puis renvoyez sous un autre numéro.",
            "The checks of the platform refuse the envelope: schema, type of file that does not go with the nature, or a faulty "
                + "PDF. Correct what the message says, then send again under another number."),
        new(
            "virus",
            "L’antivirus de la plateforme a arrêté un fichier. Contrôlez le poste et le fichier, produisez-le de nouveau, puis "
                + "renvoyez sous un autre numéro.",
            "The antivirus of the platform stopped a file. Check the computer and the file, make it again, then send under another "
                + "number."),
        new(
            "Fermeture automatique de la transaction",
            "Aucun accusé n’est venu en trente jours : la plateforme a abandonné, mais l’État a peut-être reçu l’acte. Demandez à la "
                + "préfecture avant tout nouvel envoi.",
            "No receipt came within thirty days: the platform gave up, but the State may have received the act. Ask the préfecture "
                + "before sending anything again."),
    ];

    private static AnomalieExplication[] CreationRefusals() =>
    [
        new(
            "Un acte portant le même numéro interne existe déjà",
            "Le numéro est pris sur la plateforme, peut-être par un envoi fait à la main ou un ancien rejet. Recherchez-le sur la "
                + "plateforme ; si c’est un autre acte, donnez un autre numéro à celui-ci.",
            "The number is taken on the platform, perhaps by a send made by hand or an earlier rejection. Look it up there; if it "
                + "is another act, give this one another number."),
        new(
            "Le numéro n'est pas correct",
            "Le numéro a plus de quinze caractères, ou d’autres signes que capitales, chiffres et soulignés intérieurs. Corrigez "
                + "« numero » dans pipeline.yaml.",
            "The number has more than fifteen characters, or others than capitals, digits and inner underscores. Correct 'numero' "
                + "in pipeline.yaml."),
        new(
            "La date de décision est une date dans le futur",
            "La date de l’acte est à venir. Attendez ce jour, ou corrigez la date.",
            "The date of the act is in the future. Wait for that day, or correct the date."),
        new(
            "La taille totale des fichiers est trop importante",
            "Acte et annexes dépassent ensemble la limite de la plateforme (150 Mo en général). Allégez les annexes, ou envoyez-les "
                + "par un complément papier.",
            "Act and annexes together exceed the limit of the platform (150 MB in general). Make the annexes lighter, or send them "
                + "as a paper complement."),
        new(
            "La taille de l'archive est trop élevée",
            "L’archive dépasse la limite de la plateforme (150 Mo en général). Allégez les annexes.",
            "The archive exceeds the limit of the platform (150 MB in general). Make the annexes lighter."),
        new(
            "Le nombre d'annexes est trop important",
            "La plateforme prend vingt fichiers au plus, l’acte compris. Réunissez des annexes, ou retirez celles qui ne sont pas "
                + "nécessaires au contrôle.",
            "The platform takes twenty files at most, the act included. Join annexes, or leave out those the control does not need."),
        new(
            "Aucun fichier acte n'a été posté",
            "Le fichier de l’acte n’est pas arrivé, souvent parce que l’envoi dépasse la limite du serveur. Allégez les fichiers, "
                + "puis relancez.",
            "The file of the act did not arrive, often because the send exceeds the limit of the server. Make the files lighter, "
                + "then run again."),
        new(
            "typologie absente",
            "Un fichier n’a pas de type de pièce. Complétez « type_piece » dans pipeline.yaml.",
            "A file has no type. Complete 'type_piece' in pipeline.yaml."),
        new(
            "Le code de la PJ doit faire 5 caractères",
            "Un type de pièce n’a pas cinq caractères (99_DE). Corrigez « type_piece » dans pipeline.yaml.",
            "A type of file has not five characters (99_DE). Correct 'type_piece' in pipeline.yaml."),
        new(
            "Erreur de validation du fichier",
            "Le contenu d’un fichier n’est pas admis : l’acte doit être un PDF, une annexe un PDF, PNG, JPEG ou XML. Remplacez-le.",
            "The content of a file is not admitted: the act must be a PDF, an annexe a PDF, PNG, JPEG or XML. Replace it."),
        new(
            "Le fichier semble vide",
            "Un fichier est vide. Produisez-le de nouveau, puis relancez.",
            "A file is empty. Make it again, then run again."),
        new(
            "Le fichier n'a été que partiellement reçu",
            "La connexion a coupé pendant l’envoi d’un fichier. Relancez : l’envoi reprend sous le même numéro.",
            "The connection was cut while a file was sent. Run again: the send goes on under the same number."),
    ];

    private static AnomalieExplication[] Accounts() =>
    [
        new(
            "Échec de l'authentification",
            "La plateforme ne reconnaît pas le compte. Vérifiez le certificat, l’identifiant et le mot de passe de la collectivité.",
            "The platform does not recognise the account. Check certificate, login and password of the collectivité."),
        new(
            "Accès refusé",
            "Le compte n’a pas le droit demandé. Demandez à l’administrateur de la plateforme le droit de télétransmettre (TT) sur "
                + "le module Actes.",
            "The account lacks the right. Ask the administrator of the platform for the right to transmit (TT) on the module Actes."),
        new(
            "certificat RGS",
            "Le certificat du compte n’est pas un certificat RGS. Installez-en un, ou laissez l’acte en attente d’une confirmation.",
            "The certificate of the account is no RGS certificate. Install one, or leave the act waiting for a confirmation."),
        new(
            "La connexion n'a pas pu",
            "Plusieurs comptes partagent ce certificat. Indiquez « identifiant » dans pipeline.yaml et le mot de passe dans "
                + "l’environnement.",
            "Several accounts share this certificate. Give 'identifiant' in pipeline.yaml and the password in the environment."),
        new(
            "certificate or login unknown to the platform",
            "La plateforme ne connaît ni ce certificat ni cet identifiant. Vérifiez qu’ils sont ceux de la collectivité.",
            "The platform knows neither this certificate nor this login. Check that they are those of the collectivité."),
        new(
            "Mode « papier » actif",
            "La collectivité est réglée en mode papier sur la plateforme. Demandez à l’administrateur de lever ce mode.",
            "The collectivité is set to paper mode on the platform. Ask the administrator to lift it."),
    ];

    private static AnomalieExplication[] ServerSide() =>
    [
        ServerSide("Erreur lors de la récéption du fichier"),
        ServerSide("Erreur lors de l'enregistrement de l'enveloppe"),
        ServerSide("Erreur lors de l'enregistrement de la transaction"),
        ServerSide("Erreur lors de la génération de l'archive"),
        ServerSide("Erreur système"),
    ];

    private static AnomalieExplication ServerSide(string start) => new(
        start,
        "La plateforme a failli de son côté. L’acte est bon : il est renvoyé plus tard sous le même numéro.",
        "The platform failed on its side. The act is right: it is sent again later under the same number.");

    private static AnomalieExplication[] Envelopes() =>
    [
        new(
            "Enveloppe rejetée par le",
            "L’État a rejeté l’enveloppe entière : émetteur, adresse ou format. Vérifiez avec l’opérateur l’inscription de la "
                + "collectivité, puis renvoyez sous un autre numéro.",
            "The State rejected the whole envelope: sender, address or format. Check the registration of the collectivité with the "
                + "operator, then send again under another number."),
        new(
            "Anomalie signalee par le",
            "L’État a refusé l’acte et dit pourquoi. Corrigez ce que dit le message, puis renvoyez sous un autre numéro.",
            "The State refused the act and says why. Correct what the message says, then send again under another number."),
        new(
            "closed as invalid on the platform",
            "Une personne a fermé la transaction comme non valide sur la plateforme. Demandez-lui pourquoi avant tout nouvel envoi.",
            "A person closed the transaction as invalid on the platform. Ask why before sending anything again."),
    ];
}
