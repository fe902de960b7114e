namespace LegalDocs.Transmission.Tests.Anomalies;

/// <summary>Each refusal and anomaly of the protocol (3, 3.1, 5.4) has its cause and its remedy in both languages.</summary>
public sealed class AnomalieExplicationsTests
{
    [Theory]
    [InlineData("Anomalie signalee par le ministère : 002 - ODT-VERIF-01 : Votre acte a été transmis avec une date de classification", "ODT-VERIF-01")]
    [InlineData("Anomalie signalee par le ministère : 999 - ODT-VERIF-17 : La transaction que vous avez envoyé n'est pas reconnu", "ODT-VERIF-17")]
    [InlineData("Enveloppe rejetée par le ministère (5 : PREF-VERIF-02 : Votre numéro de SIREN n'est pas encore enregistré)", "PREF-VERIF-02")]
    [InlineData("Anomalie signalee par le ministère : 042 - raison libre", "Anomalie signalee par le")]
    [InlineData("Enveloppe rejetée par le ministère (001 : adresse)", "Enveloppe rejetée par le")]
    [InlineData("Enveloppe invalide : Problème sur acte.pdf : certificat inconnu", "Problème sur")]
    [InlineData("Enveloppe invalide : la typologie ne va pas avec la nature", "Enveloppe invalide")]
    [InlineData("Un virus a été trouvé", "virus")]
    [InlineData("Fermeture automatique de la transaction de plus de 30 jours", "Fermeture automatique de la transaction")]
    [InlineData("Un acte portant le même numéro interne existe déjà dans la base de données.", "Un acte portant le même numéro interne existe déjà")]
    [InlineData("Le numéro n'est pas correct", "Le numéro n'est pas correct")]
    [InlineData("La date de décision est une date dans le futur", "La date de décision est une date dans le futur")]
    [InlineData("La taille totale des fichiers est trop importante (max : 157286400)", "La taille totale des fichiers est trop importante")]
    [InlineData("La taille de l'archive est trop élevée, 200 octets (maximum 100 octets autorisés)", "La taille de l'archive est trop élevée")]
    [InlineData("Le nombre d'annexes est trop important (max : 19)", "Le nombre d'annexes est trop important")]
    [InlineData("Aucun fichier acte n'a été posté", "Aucun fichier acte n'a été posté")]
    [InlineData("Erreur lors de la réception du fichier annexe plan.pdf : typologie absente", "typologie absente")]
    [InlineData("Le code de la PJ doit faire 5 caractères", "Le code de la PJ doit faire 5 caractères")]
    [InlineData("Erreur de validation du fichier de l'acte : a.doc Fichier PDF ou XML requis.", "Erreur de validation du fichier")]
    [InlineData("Erreur lors de la récéption du fichier : Le fichier semble vide", "Le fichier semble vide")]
    [InlineData("Erreur lors de la récéption du fichier : Le fichier n'a été que partiellement reçu", "Le fichier n'a été que partiellement reçu")]
    [InlineData("Erreur lors de la récéption du fichier : disque", "Erreur lors de la récéption du fichier")]
    [InlineData("Échec de l'authentification", "Échec de l'authentification")]
    [InlineData("Accès refusé", "Accès refusé")]
    [InlineData("La télétransmission nécessite un certificat RGS Erreur : absent", "certificat RGS")]
    [InlineData("La connexion n'a pas pu ?tre ?tablie", "La connexion n'a pas pu")]
    [InlineData("Mode « papier » actif. Accès interdit.", "Mode « papier » actif")]
    [InlineData("Erreur lors de l'enregistrement de l'enveloppe : x", "Erreur lors de l'enregistrement de l'enveloppe")]
    [InlineData("Erreur lors de l'enregistrement de la transaction : x", "Erreur lors de l'enregistrement de la transaction")]
    [InlineData("Erreur lors de la génération de l'archive.", "Erreur lors de la génération de l'archive")]
    [InlineData("Erreur système 12", "Erreur système")]
    [InlineData("certificate or login unknown to the platform (redirection)", "certificate or login unknown to the platform")]
    [InlineData("closed as invalid on the platform", "closed as invalid on the platform")]
    public void Every_message_of_the_protocol_is_explained_by_its_most_precise_entry(string message, string code) =>
        Assert.Equal(code, AnomalieExplications.Find(message)?.Code);

    [Fact]
    public void Every_entry_has_a_cause_and_a_remedy_in_both_languages_and_can_be_found()
    {
        Assert.All(AnomalieExplications.All, entry =>
        {
            Assert.True(entry.French.Split(". ").Length >= 2, entry.Code);
            Assert.True(entry.English.Split(". ").Length >= 2, entry.Code);
            Assert.Equal(entry, AnomalieExplications.Find(entry.Code));
        });
        Assert.Equal(AnomalieExplications.All.Count, AnomalieExplications.All.Select(entry => entry.Code).Distinct().Count());
    }

    [Fact]
    public void Words_that_nobody_knows_are_left_as_they_are() => Assert.Null(AnomalieExplications.Find("autre chose"));
}
