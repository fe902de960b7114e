namespace LegalDocs.Acts.Tests.Seances;

public sealed class SeanceTableauxTests
{
    [Fact]
    public void A_name_is_printed_with_civilite_first_name_and_surname()
    {
        var elu = new Elu { Id = "P01", Civilite = "M.", Prenom = "François", Nom = "REBSAMEN" };

        Assert.Equal("M. François REBSAMEN", elu.NomAffiche);
        Assert.Equal("M. REBSAMEN", (elu with { Prenom = string.Empty }).NomAffiche);
    }

    [Fact]
    public void Names_go_down_the_first_column_then_the_second_then_the_third()
    {
        var rows = Some.Feuille([.. Some.Presents(7)]).PresentsLignes();

        Assert.Equal(
            [
                ["Mme Anne NOM-P01", "Mme Anne NOM-P04", "Mme Anne NOM-P07."],
                ["Mme Anne NOM-P02", "Mme Anne NOM-P05", ""],
                ["Mme Anne NOM-P03", "Mme Anne NOM-P06", ""],
            ],
            rows);
    }

    [Theory]
    [InlineData(1, 1, 1, 0, 0)]
    [InlineData(3, 1, 1, 1, 1)]
    [InlineData(4, 2, 2, 2, 0)]
    [InlineData(54, 18, 18, 18, 18)]
    [InlineData(58, 20, 20, 20, 18)]
    public void The_last_columns_may_be_shorter(int count, int rowCount, int first, int second, int third)
    {
        var rows = Some.Feuille([.. Some.Presents(count)]).PresentsLignes();

        Assert.Equal(rowCount, rows.Count);
        Assert.Equal([first, second, third], Enumerable.Range(0, 3).Select(c => rows.Count(row => row[c].Length > 0)));
        Assert.Single(rows.SelectMany(row => row), name => name.EndsWith('.'));
    }

    [Fact]
    public void Nobody_present_makes_no_row() => Assert.Empty(Some.Feuille(Some.Absent("A1")).PresentsLignes());

    [Fact]
    public void Absents_stand_on_the_left_and_pouvoirs_on_the_right_with_one_full_stop()
    {
        var rows = Some.Feuille(
            Some.Present("P1"),
            Some.Present("P2"),
            Some.Absent("A1"),
            Some.Represente("R1", "P1"),
            Some.Represente("R2", "P2")).AbsentsLignes();

        Assert.Equal(
            [
                new LigneAbsents("Mme Anne NOM-A1", "Mme Anne NOM-R1 pouvoir à Mme Anne NOM-P1"),
                new LigneAbsents("", "Mme Anne NOM-R2 pouvoir à Mme Anne NOM-P2."),
            ],
            rows);
    }

    [Fact]
    public void Without_pouvoir_the_last_absent_ends_the_table()
    {
        var rows = Some.Feuille(Some.Present("P1"), Some.Absent("A1"), Some.Absent("A2")).AbsentsLignes();

        Assert.Equal([new("Mme Anne NOM-A1", ""), new LigneAbsents("Mme Anne NOM-A2.", "")], rows);
    }

    [Fact]
    public void An_unknown_holder_is_printed_by_its_identifier()
    {
        var row = Assert.Single(Some.Feuille(Some.Represente("R1", "P99")).AbsentsLignes());

        Assert.Equal("Mme Anne NOM-R1 pouvoir à « P99 ».", row.AvecPouvoir);
    }

    [Fact]
    public void A_suppleant_who_sits_is_printed_in_the_place_of_the_member()
    {
        var suppleant = new Suppleant { Civilite = "Mme", Prenom = "Zoé", Nom = "PETIT" };
        var elu = Some.Elu("P1") with { Civilite = "M.", Suppleant = suppleant };
        var assemblee = Some.Assemblee(Some.Metropole()) with { Membres = [elu] };
        var presence = Some.Present("P1") with { Statut = StatutPresence.Supplee };

        var row = Assert.Single(
            FeuillePresence.Of(assemblee, Some.Date("2018-09-27"), [presence]).PresentsLignes());

        Assert.Equal("Mme Zoé PETIT (suppléante de M. Anne NOM-P1).", row[0]);
    }

    [Theory]
    [InlineData("present", StatutPresence.Present)]
    [InlineData("present_ne_prenant_pas_part", StatutPresence.PresentNePrenantPasPart)]
    [InlineData("absent", StatutPresence.Absent)]
    [InlineData("excuse", StatutPresence.Excuse)]
    [InlineData("represente", StatutPresence.Represente)]
    [InlineData("supplee", StatutPresence.Supplee)]
    public void Each_status_has_one_written_value(string text, StatutPresence statut)
    {
        Assert.True(StatutPresenceWire.TryParse(text, out var read));
        Assert.Equal((statut, text), (read, statut.ToText()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Présent")]
    [InlineData("0")]
    public void Another_value_is_no_status(string? text) => Assert.False(StatutPresenceWire.TryParse(text, out _));
}
