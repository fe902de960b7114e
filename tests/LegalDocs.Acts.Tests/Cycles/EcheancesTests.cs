namespace LegalDocs.Acts.Tests.Cycles;

public sealed class EcheancesTests
{
    [Fact]
    public void Every_day_is_computed_from_the_publicity_and_the_receipt()
    {
        var days = EcheancesActe.Of(Acte("2025-04-02", "2025-04-04"));

        Assert.Equal(Some.Date("2025-04-04"), days.Executoire);
        Assert.Equal(Some.Date("2025-06-05"), days.FinDefere);
        Assert.Equal(Some.Date("2025-06-03"), days.FinRecours);
        Assert.Equal(Some.Date("2025-06-02"), days.FinMiseEnLigne);
        Assert.Equal(Some.Date("2025-06-06"), days.DelaisPurges);
    }

    [Theory]
    [InlineData("2025-04-02", null)]
    [InlineData(null, "2025-04-04")]
    [InlineData(null, null)]
    public void What_is_not_known_is_not_computed(string? published, string? received)
    {
        var days = EcheancesActe.Of(Acte(published, received));

        Assert.Null(days.Executoire);
        Assert.Null(days.DelaisPurges);
        Assert.Equal(received is null, days.FinDefere is null);
        Assert.Equal(published is null, days.FinRecours is null);
    }

    [Theory]
    [InlineData("2025-05-12", "2025-07-15")]
    [InlineData(null, null)]
    public void Pieces_asked_for_begin_the_time_of_the_defere_anew(string? answered, string? last)
    {
        var acte = Acte("2025-04-02", "2025-04-04");
        var retour = new RetourTransmission
        {
            Nature = NatureRetourTransmission.DemandePieces,
            Date = Some.Date("2025-05-01"),
            DateReponse = answered is null ? null : Some.Date(answered),
        };

        var days = EcheancesActe.Of(acte with { Transmission = acte.Transmission! with { Retours = [retour] } });

        Assert.Equal(last is null ? null : Some.Date(last), days.FinDefere);
    }

    [Theory]
    [InlineData("2018-09-01", 0, EtatConvention.AnnexesCompletes)]
    [InlineData("2018-10-05", 0, EtatConvention.AvisRendus)]
    [InlineData("2018-10-22", 0, EtatConvention.Approuvee)]
    [InlineData("2018-10-25", 2, EtatConvention.Signable)]
    [InlineData("2018-11-05", 2, EtatConvention.Signee)]
    [InlineData("2019-01-01", 2, EtatConvention.EnVigueur)]
    [InlineData("2019-01-01", 1, EtatConvention.Approuvee)]
    public void A_convention_stands_where_its_last_condition_is_met(string date, int received, EtatConvention state)
    {
        var cycle = CycleConvention.Of(Dossier(received), Some.Date("2019-01-01"), Some.Date(date));

        Assert.Equal(state, cycle.Etat);
        Assert.Equal(2, cycle.Parties);
    }

    [Theory]
    [InlineData("2018-10-02", EtatConvention.AvisRendus)]
    [InlineData("2018-10-01", EtatConvention.AnnexesCompletes)]
    [InlineData("2018-10-24", EtatConvention.Signable)]
    public void Each_condition_is_met_on_its_very_day(string date, EtatConvention state) =>
        Assert.Equal(state, CycleConvention.Of(Dossier(2), null, Some.Date(date)).Etat);

    [Fact]
    public void One_party_without_opinion_holds_the_convention_back_and_without_party_nothing_is_met()
    {
        var dossier = Dossier(2);
        var without = dossier with { Parties = [dossier.Parties[0], dossier.Parties[1] with { Avis = null }] };

        Assert.Equal(EtatConvention.AnnexesCompletes, CycleConvention.Of(without, null, Some.Date("2019-01-01")).Etat);
        Assert.Equal(
            EtatConvention.AnnexesCompletes, CycleConvention.Of(dossier with { Parties = [] }, null, Some.Date("2019-01-01")).Etat);
    }

    private static Acte Acte(string? published, string? received) => Some.Acte() with
    {
        Publicite = new PubliciteActe { DateMiseEnLigne = published is null ? null : Some.Date(published) },
        Transmission = new TransmissionActe { DateAR = received is null ? null : Some.Date(received) },
    };

    private static DossierServiceCommun Dossier(int received) => new()
    {
        Service = "service commun des archives",
        Date = Some.Date("2018-11-05"),
        Epci = Some.Metropole(),
        Parties = [Party(Some.Metropole(), received > 0), Party(Some.Commune(), received > 1)],
        FicheImpact = new FicheImpact { Annexee = true },
    };

    private static PartieConvention Party(Collectivite body, bool received) => new()
    {
        Collectivite = body,
        Avis = new AvisComite { Date = Some.Date("2018-10-02"), Sigle = "CT" },
        Deliberation = new DeliberationPartie
        {
            Auteur = body.Siren,
            Numero = NumeroInterne.Parse("D1"),
            Date = Some.Date("2018-10-22"),
            DateAR = received ? Some.Date("2018-10-24") : null,
        },
        DateSignature = Some.Date("2018-11-05"),
    };
}
