namespace LegalDocs.Acts.Tests.Regles;

public sealed class ActeTests
{
    [Theory]
    [InlineData("2022-07-01", new[] { "P01", "P02" }, Issue.Respectee)]
    [InlineData("2022-07-01", new[] { "P01" }, Issue.Enfreinte)]
    [InlineData("2022-06-30", new[] { "P01", "P02" }, Issue.Enfreinte)]
    [InlineData("2022-06-30", new[] { "P01", "P02", "P03" }, Issue.Respectee)]
    public void Who_signs_depends_on_the_day(string date, string[] signatories, Issue issue)
    {
        var acte = Some.Acte() with { Date = Some.Date(date), Signataires = [.. signatories.Select(Signed)] };

        Assert.Equal(issue, acte.Verify(Sitting(date)).Of(RegleDroit.Signatures));
    }

    [Fact]
    public void Before_2022_what_kept_a_member_from_signing_may_be_said()
    {
        var acte = Some.Acte() with
        {
            Date = Some.Date("2018-09-27"),
            Signataires = [Signed("P01"), Signed("P02")],
            EmpechesDeSigner = ["P03"],
        };

        Assert.Equal(Issue.Respectee, acte.Verify(Sitting("2018-09-27")).Of(RegleDroit.Signatures));
    }

    [Fact]
    public void Signatures_that_nobody_recorded_are_not_checkable()
    {
        Assert.Equal(["signataires"], Some.Acte().Verify().Missing(RegleDroit.Signatures));
        Assert.Equal(["signataires"], Some.Acte().Verify().Missing(RegleDroit.AuteurLisible));
        Assert.Equal(["seance"], (Some.Acte() with { Signataires = [] }).Verify().Missing(RegleDroit.Signatures));
    }

    [Fact]
    public void Only_a_deliberation_is_signed_by_the_secretaries() =>
        Assert.Equal(
            Issue.SansObjet,
            (Some.Acte() with { Nature = NatureActe.Contrat }).Verify().Of(RegleDroit.Signatures));

    [Theory]
    [InlineData("Anne", "DURAND", "présidente", Issue.Respectee)]
    [InlineData(null, "DURAND", "présidente", Issue.Enfreinte)]
    [InlineData("Anne", " ", "présidente", Issue.Enfreinte)]
    [InlineData("Anne", "DURAND", null, Issue.Enfreinte)]
    public void The_author_is_named_in_full(string? prenom, string? nom, string? qualite, Issue issue)
    {
        var acte = Some.Acte() with
        {
            Signataires = [new SignataireActe { Prenom = prenom, Nom = nom, Qualite = qualite }],
        };

        Assert.Equal(issue, acte.Verify().Of(RegleDroit.AuteurLisible));
    }

    [Fact]
    public void An_act_without_signatory_has_no_author() =>
        Assert.Equal(
            Issue.Enfreinte, (Some.Acte() with { Signataires = [] }).Verify().Of(RegleDroit.AuteurLisible));

    [Theory]
    [InlineData("2022-06-30", Issue.SansObjet)]
    [InlineData("2022-07-01", Issue.NonVerifiable)]
    public void Publication_on_line_is_asked_for_since_2022(string date, Issue issue) =>
        Assert.Equal(
            issue, (Some.Acte() with { Date = Some.Date(date) }).Verify().Of(RegleDroit.PublicationEnLigne));

    [Theory]
    [InlineData("2025-06-02", Issue.Respectee)]
    [InlineData("2025-06-01", Issue.Enfreinte)]
    public void An_act_stays_on_line_two_months(string end, Issue issue)
    {
        var acte = Published(Online() with { FinMinimale = Some.Date(end) });

        Assert.Equal(issue, acte.Verify().Of(RegleDroit.PublicationEnLigne));
    }

    [Fact]
    public void What_an_act_on_line_lacks_is_said()
    {
        var acte = Published(Online() with { AuteurMentionne = false, DatePortee = null, FinMinimale = null });
        var verdicts = acte.Verify();

        var constat = Assert.Single(verdicts.Constats(RegleDroit.PublicationEnLigne));

        Assert.Contains("prénom, le nom et la qualité", constat.French, StringComparison.Ordinal);
        Assert.Equal(
            ["publicite.date_portee", "publicite.fin_minimale"], verdicts.Missing(RegleDroit.PublicationEnLigne));
    }

    [Theory]
    [InlineData(TypeCollectivite.Metropole, Issue.Enfreinte)]
    [InlineData(TypeCollectivite.Commune, Issue.SansObjet)]
    public void An_epci_has_no_choice_but_the_web(TypeCollectivite type, Issue issue)
    {
        var acte = Published(new PubliciteActe { Mode = ModePublicite.Papier }) with
        {
            Collectivite = Some.Commune(900) with { Type = type },
        };

        Assert.Equal(issue, acte.Verify().Of(RegleDroit.PublicationEnLigne));
    }

    [Theory]
    [InlineData(3_499, ModePublicite.Affichage, "2022-06-01", Issue.Respectee)]
    [InlineData(3_499, ModePublicite.Affichage, "2025-05-01", Issue.Enfreinte)]
    [InlineData(3_499, ModePublicite.Papier, "2022-06-01", Issue.Enfreinte)]
    [InlineData(3_499, ModePublicite.Affichage, null, Issue.Enfreinte)]
    [InlineData(3_500, ModePublicite.Affichage, "2022-06-01", Issue.Enfreinte)]
    [InlineData(null, ModePublicite.Affichage, "2022-06-01", Issue.NonVerifiable)]
    [InlineData(3_499, ModePublicite.Electronique, null, Issue.Respectee)]
    public void A_small_commune_chooses_its_publicity_by_deliberation(
        int? population, ModePublicite mode, string? choice, Issue issue)
    {
        var commune = Some.Commune(population) with
        {
            ChoixPublicite = choice is null
                ? null
                : new ChoixPublicite { Mode = ModePublicite.Affichage, DateDeliberation = Some.Date(choice) },
        };
        var acte = Published(new PubliciteActe { Mode = mode }) with { Collectivite = commune };

        Assert.Equal(issue, acte.Verify().Of(RegleDroit.ChoixDePublicite));
    }

    [Theory]
    [InlineData(true, VersionPiece.Complete, Issue.Enfreinte)]
    [InlineData(true, VersionPiece.Publiable, Issue.Respectee)]
    [InlineData(false, VersionPiece.Complete, Issue.Respectee)]
    [InlineData(null, VersionPiece.Publiable, Issue.NonVerifiable)]
    public void A_nominative_annex_has_a_version_fit_for_publication(bool? nominative, VersionPiece version, Issue issue)
    {
        var annex = new Annexe
        {
            Id = "ANN-2",
            Intitule = "Liste nominative des personnels",
            Nominative = nominative,
            Pieces = [new PieceActe { Fichier = "liste.pdf" }, new PieceActe { Fichier = "p.pdf", Version = version }],
        };

        Assert.Equal(issue, (Some.Acte() with { Annexes = [annex] }).Verify().Of(RegleDroit.DonneesPersonnelles));
        Assert.Equal(Issue.SansObjet, Some.Acte().Verify().Of(RegleDroit.DonneesPersonnelles));
    }

    [Theory]
    [InlineData("2025-04-02", "2025-04-04", "2025-04-04", Issue.Respectee)]
    [InlineData("2025-04-02", "2025-04-04", null, Issue.Respectee)]
    [InlineData("2025-04-02", "2025-04-04", "2025-04-02", Issue.Enfreinte)]
    [InlineData("2025-04-02", null, "2025-04-02", Issue.NonVerifiable)]
    [InlineData(null, "2025-04-04", "2025-04-04", Issue.NonVerifiable)]
    public void An_act_is_executory_on_the_later_day(string? published, string? received, string? stated, Issue issue)
    {
        var acte = Some.Acte() with
        {
            Publicite = published is null ? null : new PubliciteActe { DateMiseEnLigne = Some.Date(published) },
            Transmission = new TransmissionActe { DateAR = received is null ? null : Some.Date(received) },
            DateExecutoire = stated is null ? null : Some.Date(stated),
        };

        Assert.Equal(issue, acte.Verify().Of(RegleDroit.Executoire));
    }

    [Theory]
    [InlineData(NatureActe.ActeIndividuel, "2025-04-16", Issue.Respectee)]
    [InlineData(NatureActe.ActeIndividuel, "2025-04-17", Issue.Enfreinte)]
    [InlineData(NatureActe.ActeIndividuel, null, Issue.NonVerifiable)]
    [InlineData(NatureActe.Deliberation, "2025-12-31", Issue.SansObjet)]
    public void An_individual_act_is_sent_within_fifteen_days(NatureActe nature, string? sent, Issue issue)
    {
        var acte = Some.Acte() with
        {
            Nature = nature,
            Signataires = [new SignataireActe { Date = Some.Date("2025-04-01") }],
            Transmission = new TransmissionActe { DateEnvoi = sent is null ? null : Some.Date(sent) },
        };

        Assert.Equal(issue, acte.Verify().Of(RegleDroit.DelaiTransmission));
    }

    [Theory]
    [InlineData(TypeCollectivite.Metropole, null, "2020-08-06", Issue.SansObjet)]
    [InlineData(TypeCollectivite.Metropole, null, "2020-08-07", Issue.Enfreinte)]
    [InlineData(TypeCollectivite.Commune, 50_000, "2020-08-07", Issue.SansObjet)]
    [InlineData(TypeCollectivite.Commune, 50_001, "2020-08-07", Issue.Enfreinte)]
    [InlineData(TypeCollectivite.Commune, null, "2020-08-07", Issue.NonVerifiable)]
    [InlineData(TypeCollectivite.Ccas, null, "2020-08-07", Issue.SansObjet)]
    public void Some_bodies_must_transmit_by_wire(TypeCollectivite type, int? population, string date, Issue issue)
    {
        var acte = Some.Acte(Some.Commune(population) with { Type = type }) with
        {
            Date = Some.Date(date),
            Transmission = new TransmissionActe { Mode = ModeTransmission.Papier },
        };

        Assert.Equal(issue, acte.Verify().Of(RegleDroit.Teletransmission));
    }

    [Fact]
    public void By_wire_the_rule_is_kept_and_an_unknown_way_is_not_checkable()
    {
        var acte = Some.Acte() with { Date = Some.Date("2025-01-01") };

        Assert.Equal(["transmission.mode"], acte.Verify().Missing(RegleDroit.Teletransmission));
        Assert.Equal(
            Issue.Respectee,
            (acte with { Transmission = new TransmissionActe { Mode = ModeTransmission.Teletransmission } }).Verify()
                .Of(RegleDroit.Teletransmission));
    }

    [Fact]
    public void The_ends_of_the_challenges_are_computed_and_shown()
    {
        var acte = Some.Acte() with
        {
            Publicite = new PubliciteActe { DateMiseEnLigne = Some.Date("2024-12-31") },
            Transmission = new TransmissionActe { DateAR = Some.Date("2025-04-04") },
        };

        Assert.Equal("2025-06-05", Shown(acte, RegleDroit.Defere));
        Assert.Equal("2025-03-03", Shown(acte, RegleDroit.RecoursTiers));
    }

    [Theory]
    [InlineData(NatureRetourTransmission.DemandePieces, "2025-05-02", "2025-07-03")]
    [InlineData(NatureRetourTransmission.LettreObservations, "2025-05-02", "2025-07-03")]
    [InlineData(NatureRetourTransmission.CourrierSimple, null, "2025-06-05")]
    public void Pieces_and_observations_make_the_time_of_the_defere_begin_anew(
        NatureRetourTransmission nature, string? answered, string lastDay)
    {
        var retour = new RetourTransmission
        {
            Nature = nature,
            Date = Some.Date("2025-04-20"),
            DateReponse = answered is null ? null : Some.Date(answered),
        };
        var acte = Some.Acte() with
        {
            Transmission = new TransmissionActe { DateAR = Some.Date("2025-04-04"), Retours = [retour] },
        };

        Assert.Equal(lastDay, Shown(acte, RegleDroit.Defere));
    }

    [Fact]
    public void While_the_prefecture_waits_the_end_is_not_known()
    {
        var retour = new RetourTransmission
        {
            Nature = NatureRetourTransmission.DemandePieces,
            Date = Some.Date("2025-04-20"),
        };
        var acte = Some.Acte() with
        {
            Transmission = new TransmissionActe { DateAR = Some.Date("2025-04-04"), Retours = [retour] },
        };

        Assert.Equal(Issue.NonVerifiable, acte.Verify().Of(RegleDroit.Defere));
        Assert.Equal(Issue.NonVerifiable, Some.Acte().Verify().Of(RegleDroit.Defere));
        Assert.Equal(Issue.NonVerifiable, Some.Acte().Verify().Of(RegleDroit.RecoursTiers));
    }

    [Theory]
    [InlineData(null, "2025-04-02", "2025-04-03", "2025-04-02")]
    [InlineData(ModePublicite.Electronique, "2025-04-05", "2025-04-03", "2025-04-05")]
    [InlineData(ModePublicite.Electronique, null, "2025-04-03", null)]
    [InlineData(ModePublicite.Affichage, "2025-04-02", "2025-04-03", "2025-04-03")]
    [InlineData(ModePublicite.Papier, "2025-04-02", null, null)]
    public void The_day_of_publicity_follows_the_mode(ModePublicite? mode, string? online, string? posted, string? day)
    {
        var publicity = new PubliciteActe
        {
            Mode = mode,
            DateMiseEnLigne = online is null ? null : Some.Date(online),
            DateAffichage = posted is null ? null : Some.Date(posted),
        };

        Assert.Equal(day is null ? null : Some.Date(day), publicity.Date);
    }

    private static string Shown(Acte acte, RegleDroit rule) =>
        acte.Verify().OfType<RegleVerdict.Respectee>().Single(verdict => verdict.Regle == rule).Comparaisons[0].Found;

    private static SignataireActe Signed(string id) => new() { EluId = id, Prenom = "A", Nom = id, Qualite = "élu" };

    private static Seance Sitting(string date) => Some.Seance([.. Some.Presents(3), Some.Absent("A1")]) with
    {
        Date = Some.Date(date),
        PresidentId = "P01",
        SecretaireIds = ["P02"],
    };

    private static PubliciteActe Online() => new()
    {
        Mode = ModePublicite.Electronique,
        DateMiseEnLigne = Some.Date("2025-04-02"),
        Integral = true,
        NonModifiable = true,
        Telechargeable = true,
        AuteurMentionne = true,
        DatePortee = true,
        FinMinimale = Some.Date("2025-06-02"),
    };

    private static Acte Published(PubliciteActe publicity) =>
        Some.Acte() with { Date = Some.Date("2025-03-31"), Publicite = publicity };
}
