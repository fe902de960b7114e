namespace LegalDocs.Acts.Tests.Cycles;

/// <summary>What the letters of the préfecture make of the time limit of the déféré (CTL-1, domain.md 2.2 and 6).</summary>
public sealed class DelaiDefereTests
{
    private static readonly DateOnly Received = Some.Date("2025-04-04");

    [Fact]
    public void Without_a_letter_the_two_months_run_from_the_receipt()
    {
        var limit = DelaiDefere.Of(Received, []);

        Assert.Equal((Received, (DateOnly?)Some.Date("2025-06-05")), (limit.Debut, limit.Fin));
        Assert.Equal(limit.Fin, limit.FinAuPlusTard);
        Assert.Empty(limit.Effets);
    }

    [Theory]
    [InlineData(NatureRetourTransmission.DemandePieces)]
    [InlineData(NatureRetourTransmission.LettreObservations)]
    public void An_answer_makes_the_two_months_run_again_from_its_day(NatureRetourTransmission nature)
    {
        var limit = DelaiDefere.Of(Received, [Letter(nature, "2025-05-01", "2025-05-12")]);

        Assert.Equal((Some.Date("2025-05-12"), (DateOnly?)Some.Date("2025-07-15")), (limit.Debut, limit.Fin));
        Assert.Equal(EffetDelai.Recommence, Assert.Single(limit.Effets).Effet);
    }

    [Theory]
    [InlineData(NatureRetourTransmission.DemandePieces)]
    [InlineData(NatureRetourTransmission.LettreObservations)]
    public void Without_answer_the_end_is_open_and_silence_of_two_months_bounds_it(NatureRetourTransmission nature)
    {
        var limit = DelaiDefere.Of(Received, [Letter(nature, "2025-05-02")]);

        Assert.Null(limit.Fin);
        Assert.Equal((Some.Date("2025-07-02"), Some.Date("2025-09-03")), (limit.Debut, limit.FinAuPlusTard));
        Assert.Equal(EffetDelai.AttendReponse, Assert.Single(limit.Effets).Effet);
    }

    [Theory]
    [InlineData("2025-06-05", EffetDelai.AttendReponse)]
    [InlineData("2025-06-06", EffetDelai.Tardif)]
    public void A_letter_counts_until_the_last_day_and_not_one_day_longer(string written, EffetDelai effect)
    {
        var limit = DelaiDefere.Of(Received, [Letter(NatureRetourTransmission.DemandePieces, written)]);

        Assert.Equal(effect, Assert.Single(limit.Effets).Effet);
        Assert.Equal(effect == EffetDelai.Tardif, limit.Fin is not null);
    }

    [Fact]
    public void Observations_may_follow_the_pieces_and_prolong_once()
    {
        var limit = DelaiDefere.Of(Received,
        [
            Letter(NatureRetourTransmission.LettreObservations, "2025-07-10", "2025-08-01"),
            Letter(NatureRetourTransmission.DemandePieces, "2025-05-01", "2025-05-12"),
            Letter(NatureRetourTransmission.LettreObservations, "2025-09-01", "2025-09-10"),
        ]);

        Assert.Equal((DateOnly?)Some.Date("2025-10-02"), limit.Fin);
        Assert.Equal(
            [EffetDelai.Recommence, EffetDelai.Recommence, EffetDelai.Aucun], limit.Effets.Select(effect => effect.Effet));
    }

    [Fact]
    public void A_letter_never_shortens_the_time_limit()
    {
        var limit = DelaiDefere.Of(Received, [Letter(NatureRetourTransmission.DemandePieces, "2025-04-04", "2025-04-03")]);

        Assert.Equal((DateOnly?)Some.Date("2025-06-05"), limit.Fin);
    }

    [Theory]
    [InlineData(NatureRetourTransmission.CourrierSimple)]
    [InlineData(NatureRetourTransmission.Anomalie)]
    public void A_plain_letter_changes_nothing(NatureRetourTransmission nature)
    {
        var limit = DelaiDefere.Of(Received, [Letter(nature, "2025-05-01")]);

        Assert.Equal((DateOnly?)Some.Date("2025-06-05"), limit.Fin);
        Assert.Equal(EffetDelai.Aucun, Assert.Single(limit.Effets).Effet);
    }

    [Fact]
    public void An_act_before_the_court_has_no_day_on_which_it_is_safe()
    {
        var acte = Some.Acte() with
        {
            Publicite = new PubliciteActe { DateMiseEnLigne = Some.Date("2025-04-02") },
            Transmission = new TransmissionActe
            {
                DateAR = Received,
                Retours = [Letter(NatureRetourTransmission.Defere, "2025-05-20")],
            },
        };

        var days = EcheancesActe.Of(acte);

        Assert.True(days.Defere!.EstDefere);
        Assert.Equal(Some.Date("2025-06-05"), days.FinDefere);
        Assert.Null(days.DelaisPurges);
    }

    private static RetourTransmission Letter(NatureRetourTransmission nature, string written, string? answered = null) => new()
    {
        Nature = nature,
        Date = Some.Date(written),
        DateReponse = answered is null ? null : Some.Date(answered),
    };
}
