namespace LegalDocs.Acts.Tests.Seances;

public sealed class FeuillePresenceTests
{
    [Fact]
    public void A_suppleant_who_sits_counts_as_present_and_a_pouvoir_does_not()
    {
        Presence replaced = new() { EluId = "S01", Statut = StatutPresence.Supplee };
        var comptes = Some.Feuille(
            [.. Some.Presents(5), replaced, Some.Represente("R01", "P01"), Some.Absent("A01"), Some.Aside("N01", null)]).Comptes;

        Assert.Equal((6, 1, 7), (comptes.Presents, comptes.Pouvoirs, comptes.Votants));
        Assert.Equal((9, 9), (comptes.MembresEnExercice, comptes.MembresDuConseil));
    }

    [Fact]
    public void The_legal_size_is_the_size_of_the_council_when_it_is_known()
    {
        var feuille = Some.Feuille([.. Some.Presents(5)]);
        var counted = feuille with { Assemblee = feuille.Assemblee with { EffectifLegal = 79 } };

        Assert.Equal((79, 5), (counted.Comptes.MembresDuConseil, counted.Comptes.MembresEnExercice));
    }
}
