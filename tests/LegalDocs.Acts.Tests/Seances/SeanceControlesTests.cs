namespace LegalDocs.Acts.Tests.Seances;

public sealed class SeanceControlesTests
{
    [Fact]
    public void Lists_that_agree_give_no_finding()
    {
        var seance = Some.Seance(
            Some.Present("P1"),
            Some.Present("P2"),
            Some.Present("P3"),
            Some.Absent("A1"),
            Some.Represente("R1", "P1"));

        Assert.Empty(seance.Verify(seance.Comptes));
        Assert.Equal((3, 1, 4), (seance.Comptes.Presents, seance.Comptes.Pouvoirs, seance.Comptes.Votants));
    }

    [Fact]
    public void Members_in_no_list_are_found_with_the_figures_compared()
    {
        var seance = Some.Seance([.. Some.Presents(78)]) with { MembresEnExercice = 79, MembresDuConseil = 79 };

        var constat = Assert.Single(seance.Verify(null));

        Assert.Equal(("EFF-1", "LD3501"), (constat.Regle.Id, constat.Regle.Code));
        Assert.Equal(GraviteRegle.Erreur, constat.Regle.Gravite);
        Assert.Equal([new RegleComparaison("membres_en_exercice", "79", "78")], constat.Comparaisons);
        Assert.Contains("78 membres", constat.French, StringComparison.Ordinal);
        Assert.Contains("79 membres en exercice", constat.French, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_listed_twice_is_found()
    {
        var seance = Some.Seance(Some.Present("P1"), Some.Present("P2"), Some.Absent("P1"));

        var constat = Assert.Single(seance.Verify(null));

        Assert.Contains("figure 2 fois", constat.French, StringComparison.Ordinal);
    }

    [Fact]
    public void More_members_in_office_than_seats_is_found()
    {
        var seance = Some.Seance([.. Some.Presents(3)]) with { MembresDuConseil = 2 };

        Assert.Equal("EFF-1", Assert.Single(seance.Verify(null)).Regle.Id);
    }

    [Fact]
    public void Each_announced_count_that_differs_is_found()
    {
        var seance = Some.Seance([.. Some.Presents(5)]);
        var stated = seance.Comptes with { Presents = 6, Pouvoirs = 1 };

        var names = seance.Verify(stated).SelectMany(constat => constat.Comparaisons).Select(values => values.Name);

        Assert.Equal(["presents", "pouvoirs"], names);
    }

    [Theory]
    [InlineData(33, 17, true)]
    [InlineData(33, 16, false)]
    [InlineData(20, 11, true)]
    [InlineData(20, 10, false)]
    public void The_quorum_counts_members_present_and_no_pouvoir(int membres, int presents, bool isReached)
    {
        var ids = Some.Presents(membres).ToList();
        var represented = ids.Skip(presents).Select((other, i) => Some.Represente(other.Elu.Id, ids[i].Elu.Id));
        var seance = Some.Seance([.. ids.Take(presents), .. represented]);

        var findings = seance.Verify(null).Where(constat => constat.Regle == RegleDroit.Quorum);

        Assert.Equal(isReached ? 0 : 1, findings.Count());
    }

    [Theory]
    [InlineData("2021-06-15", true)]
    [InlineData("2022-09-15", false)]
    public void Fifteen_of_forty_five_are_a_quorum_only_in_the_emergency(string date, bool isReached)
    {
        var absents = Enumerable.Range(1, 30).Select(i => Some.Absent($"A{i}"));
        var seance = Some.Seance([.. Some.Presents(15), .. absents]) with { Date = Some.Date(date) };

        Assert.Equal(isReached, seance.Verify(null).All(constat => constat.Regle != RegleDroit.Quorum));
    }

    [Theory]
    [InlineData("2018-09-27", 1)]
    [InlineData("2021-06-15", 0)]
    public void Two_pouvoirs_for_one_holder_are_allowed_only_in_the_emergency(string date, int findings)
    {
        Presence[] presences = [.. Some.Presents(5), Some.Represente("R1", "P01"), Some.Represente("R2", "P01")];
        var seance = Some.Seance(presences) with { Date = Some.Date(date) };

        Assert.Equal(findings, seance.Verify(null).Count(constat => constat.Regle == RegleDroit.NombrePouvoirs));
    }

    [Theory]
    [InlineData("A1")]
    [InlineData("R1")]
    [InlineData("P99")]
    public void The_holder_of_a_pouvoir_must_be_present(string mandataire)
    {
        var seance = Some.Seance([.. Some.Presents(5), Some.Absent("A1"), Some.Represente("R1", mandataire)]);

        Assert.Equal("POU-2", Assert.Single(seance.Verify(null)).Regle.Id);
    }

    [Fact]
    public void A_member_present_gives_no_pouvoir()
    {
        var seance = Some.Seance([.. Some.Presents(2), Some.Present("P3") with { MandataireId = "P01" }]);

        Assert.Equal("POU-2", Assert.Single(seance.Verify(null)).Regle.Id);
    }

    [Fact]
    public void Everything_wrong_is_said_at_once_with_a_remedy()
    {
        var seance = Some.Seance(Some.Present("P1"), Some.Represente("R1", "P99")) with { MembresEnExercice = 9 };

        var constats = seance.Verify(seance.Comptes with { Presents = 4 });

        Assert.Equal(
            ["EFF-1", "EFF-1", "EFF-1", "QUO-1", "POU-2"], constats.Select(constat => constat.Regle.Id));
        Assert.All(constats, constat => Assert.NotEmpty(constat.RemedyFrench));
        Assert.All(constats, constat => Assert.NotEmpty(constat.RemedyEnglish));
    }

    [Theory]
    [InlineData("present", StatutPresence.Present)]
    [InlineData("present_ne_prenant_pas_part", StatutPresence.PresentNePrenantPasPart)]
    [InlineData("absent", StatutPresence.Absent)]
    [InlineData("represente", StatutPresence.Represente)]
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
