namespace LegalDocs.Acts.Tests.Regles;

public sealed class ServiceCommunTests
{
    private static readonly Siren Ccas = Siren.Parse("262100076");

    [Fact]
    public void A_complete_file_breaks_nothing_and_leaves_nothing_open()
    {
        var verdicts = File().Verify();

        Assert.DoesNotContain(verdicts, verdict => verdict is RegleVerdict.Enfreinte or RegleVerdict.NonVerifiable);
        Assert.Equal(Issue.SansObjet, verdicts.Of(RegleDroit.AvisCap));
    }

    [Theory]
    [InlineData("2024-01-10", true, Issue.Respectee)]
    [InlineData("2024-06-03", true, Issue.Respectee)]
    [InlineData("2024-06-04", true, Issue.Enfreinte)]
    [InlineData("2024-01-10", false, Issue.Enfreinte)]
    [InlineData("2024-01-10", null, Issue.NonVerifiable)]
    [InlineData(null, true, Issue.NonVerifiable)]
    public void The_fiche_d_impact_precedes_the_convention_and_is_annexed(string? date, bool? annexed, Issue issue)
    {
        var file = File() with
        {
            FicheImpact = new FicheImpact { Date = Day(date), Annexee = annexed, Agents = 4 },
        };

        Assert.Equal(issue, file.Verify().Of(RegleDroit.FicheImpact));
        Assert.Equal(Issue.NonVerifiable, (file with { FicheImpact = null }).Verify().Of(RegleDroit.FicheImpact));
    }

    [Theory]
    [InlineData("2024-03-14", "CST", Issue.Respectee)]
    [InlineData("2024-03-15", "CST", Issue.Enfreinte)]
    [InlineData("2024-03-14", "CT", Issue.Enfreinte)]
    [InlineData("2022-12-31", "CT", Issue.Respectee)]
    [InlineData("2022-12-31", "CST", Issue.Enfreinte)]
    [InlineData("2023-01-01", "CT", Issue.Enfreinte)]
    public void Each_party_has_an_opinion_before_its_vote_under_the_name_of_the_day(
        string date, string sigle, Issue issue)
    {
        var file = WithCommune(party => party with { Avis = new AvisComite { Date = Some.Date(date), Sigle = sigle } });

        Assert.Equal(issue, file.Verify().Of(RegleDroit.AvisComite));
    }

    [Fact]
    public void A_party_without_opinion_or_deliberation_is_not_checkable()
    {
        Assert.Equal(
            ["parties[212100036].avis"],
            WithCommune(party => party with { Avis = null }).Verify().Missing(RegleDroit.AvisComite));
        Assert.Equal(
            ["parties[212100036].deliberation"],
            WithCommune(party => party with { Deliberation = null }).Verify().Missing(RegleDroit.AvisComite));
    }

    [Theory]
    [InlineData("2024-04-03", "2024-04-02", "2024-04-03", Issue.Respectee)]
    [InlineData("2024-04-03", "2024-04-02", "2024-04-02", Issue.Enfreinte)]
    [InlineData("2024-04-01", "2024-04-03", "2024-04-02", Issue.Enfreinte)]
    [InlineData(null, "2024-04-03", "2024-04-04", Issue.NonVerifiable)]
    [InlineData("2024-04-03", null, "2024-04-04", Issue.NonVerifiable)]
    [InlineData("2024-04-03", "2024-04-02", null, Issue.NonVerifiable)]
    public void Each_signatory_has_an_executory_deliberation(
        string? published, string? received, string? signature, Issue issue)
    {
        var file = WithCommune(party => party with
        {
            DateSignature = Day(signature),
            Deliberation = party.Deliberation! with { DatePublicite = Day(published), DateAR = Day(received) },
        });

        Assert.Equal(issue, file.Verify().Of(RegleDroit.DeliberationsExecutoires));
    }

    [Theory]
    [InlineData("2024-06-03", Issue.Respectee)]
    [InlineData("2024-06-04", Issue.Enfreinte)]
    [InlineData(null, Issue.NonVerifiable)]
    public void Nobody_signs_before_every_deliberation_is_received(string? received, Issue issue)
    {
        var file = WithCommune(party => party with
        {
            Deliberation = party.Deliberation! with { DateAR = Day(received) },
        });
        var verdicts = file.Verify();

        Assert.Equal(issue, verdicts.Of(RegleDroit.SignatureConvention));
        Assert.Equal(issue == Issue.Enfreinte ? 2 : 0, verdicts.Constats(RegleDroit.SignatureConvention).Count);
    }

    [Fact]
    public void A_signature_before_the_vote_is_wrong_whatever_the_receipt()
    {
        var file = WithCommune(party => party with
        {
            Deliberation = party.Deliberation! with { Date = new DateOnly(2024, 6, 4), DateAR = null },
        });

        Assert.Contains(file.Verify().Constats(RegleDroit.SignatureConvention), constat =>
            constat.French.Contains("avant le vote", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(FinancementConvention.AttributionCompensation, ModeFinancement.Fpu, Issue.Respectee)]
    [InlineData(FinancementConvention.AttributionCompensation, ModeFinancement.Fa, Issue.Enfreinte)]
    [InlineData(FinancementConvention.AttributionCompensation, null, Issue.NonVerifiable)]
    [InlineData(FinancementConvention.Remboursement, ModeFinancement.Fa, Issue.SansObjet)]
    [InlineData(null, ModeFinancement.Fpu, Issue.NonVerifiable)]
    public void The_attribution_de_compensation_supposes_the_fpu(
        FinancementConvention? financing, ModeFinancement? mode, Issue issue)
    {
        var file = File() with { Financement = financing, Epci = File().Epci with { ModeFinancement = mode } };

        Assert.Equal(issue, file.Verify().Of(RegleDroit.AttributionCompensation));
    }

    [Fact]
    public void A_managing_commune_is_chosen_by_the_epci()
    {
        var file = File() with { Gestionnaire = Some.SirenAhuy };
        var epci = file.Parties[0];
        var chosen = file with
        {
            Parties =
            [
                epci with { Deliberation = epci.Deliberation! with { DesigneGestionnaire = Some.SirenAhuy } },
                file.Parties[1],
            ],
        };

        Assert.Equal(Issue.Enfreinte, file.Verify().Of(RegleDroit.CommuneGestionnaire));
        Assert.Equal(Issue.Respectee, chosen.Verify().Of(RegleDroit.CommuneGestionnaire));
        Assert.Equal(Issue.SansObjet, File().Verify().Of(RegleDroit.CommuneGestionnaire));
        Assert.Equal(
            Issue.NonVerifiable, (file with { Gestionnaire = null }).Verify().Of(RegleDroit.CommuneGestionnaire));
        Assert.Equal(
            Issue.Enfreinte, (file with { Gestionnaire = Ccas }).Verify().Of(RegleDroit.CommuneGestionnaire));
    }

    [Theory]
    [InlineData("262100076", "212100036", Issue.Respectee, Issue.Respectee)]
    [InlineData("212100036", "212100036", Issue.Enfreinte, Issue.Respectee)]
    [InlineData("262100076", "213102312", Issue.Respectee, Issue.Enfreinte)]
    [InlineData("262100076", null, Issue.Respectee, Issue.NonVerifiable)]
    public void An_attached_establishment_decides_by_its_own_board(
        string author, string? attachedTo, Issue board, Issue who)
    {
        var party = new PartieConvention
        {
            Collectivite = Some.Commune() with { Siren = Ccas, Nom = "CCAS d’Ahuy", Type = TypeCollectivite.Ccas },
            Rattachement = attachedTo is null ? null : Siren.Parse(attachedTo),
            Deliberation = new DeliberationPartie
            {
                Auteur = Siren.Parse(author),
                Numero = NumeroInterne.Parse("CCAS1"),
                Date = Some.Date("2024-03-20"),
            },
        };
        var file = File() with { Parties = [.. File().Parties, party] };

        Assert.Equal(board, file.Verify().Of(RegleDroit.EtablissementRattache));
        Assert.Equal(who, file.Verify().Of(RegleDroit.Parties));
    }

    [Fact]
    public void Only_an_epci_its_communes_and_what_is_attached_may_be_parties()
    {
        var file = File();
        var stranger = file.Parties[1] with
        {
            Collectivite = Some.Commune() with { Siren = Siren.Parse("213102312"), Nom = "Quetigny" },
        };
        var syndicat = file.Parties[1] with
        {
            Collectivite = Some.Commune() with { Type = TypeCollectivite.Syndicat },
        };

        Assert.Equal(Issue.Respectee, file.Verify().Of(RegleDroit.Parties));
        Assert.Equal(Issue.Enfreinte, (file with { Parties = [file.Parties[0], stranger] }).Verify().Of(RegleDroit.Parties));
        Assert.Equal(Issue.Enfreinte, (file with { Parties = [file.Parties[0], syndicat] }).Verify().Of(RegleDroit.Parties));
        Assert.Equal(Issue.Enfreinte, (file with { Parties = [file.Parties[1]] }).Verify().Of(RegleDroit.Parties));
        Assert.Equal(Issue.Enfreinte, (file with { Parties = [file.Parties[0]] }).Verify().Of(RegleDroit.Parties));
        Assert.Equal(
            Issue.NonVerifiable, (file with { Epci = file.Epci with { Membres = [] } }).Verify().Of(RegleDroit.Parties));
        Assert.Equal(
            Issue.Enfreinte,
            (file with { Epci = file.Epci with { Type = TypeCollectivite.Syndicat } }).Verify().Of(RegleDroit.Parties));
    }

    [Theory]
    [InlineData("2015-08-08", "2015-07-01", Issue.SansObjet)]
    [InlineData("2015-08-09", "2015-08-09", Issue.Enfreinte)]
    [InlineData("2020-12-31", "2015-01-01", Issue.Respectee)]
    [InlineData("2020-12-31", null, Issue.NonVerifiable)]
    [InlineData("2021-01-01", null, Issue.SansObjet)]
    public void The_cap_gave_its_opinion_before_a_transfer_from_2015_to_2020(string date, string? opinion, Issue issue)
    {
        var file = WithCommune(party => party with
        {
            AgentsTransferes = 4,
            DateAvisCap = Day(opinion),
            Deliberation = party.Deliberation! with { Date = Some.Date("2015-08-09") },
        });

        Assert.Equal(issue, (file with { Date = Some.Date(date) }).Verify().Of(RegleDroit.AvisCap));
    }

    [Fact]
    public void Without_transfer_no_cap_is_asked()
    {
        var file = WithCommune(party => party with { AgentsTransferes = 0 }) with { Date = Some.Date("2018-09-27") };

        Assert.Equal(Issue.Respectee, file.Verify().Of(RegleDroit.AvisCap));
        Assert.Equal(
            ["parties[212100036].agents_transferes"],
            (WithCommune(party => party with { AgentsTransferes = null }) with { Date = Some.Date("2018-09-27") })
                .Verify().Missing(RegleDroit.AvisCap));
    }

    [Theory]
    [InlineData("2022-02-22", AutoriteConvention.Gestionnaire, Issue.Respectee)]
    [InlineData("2022-02-22", AutoriteConvention.SelonMission, Issue.Enfreinte)]
    [InlineData("2022-02-23", AutoriteConvention.Gestionnaire, Issue.Enfreinte)]
    [InlineData("2022-02-23", AutoriteConvention.SelonMission, Issue.Respectee)]
    [InlineData("2022-02-23", null, Issue.NonVerifiable)]
    public void Authority_over_the_staff_changes_with_the_law_of_2022(
        string date, AutoriteConvention? clause, Issue issue) =>
        Assert.Equal(
            issue,
            (File() with { Date = Some.Date(date), Autorite = clause }).Verify().Of(RegleDroit.AutoriteFonctionnelle));

    [Theory]
    [InlineData(DelegationConvention.ChefDeService, Issue.Respectee)]
    [InlineData(DelegationConvention.Aucune, Issue.SansObjet)]
    [InlineData(DelegationConvention.Autre, Issue.Enfreinte)]
    [InlineData(null, Issue.NonVerifiable)]
    public void Signature_is_delegated_to_the_head_of_the_service_only(DelegationConvention? delegation, Issue issue) =>
        Assert.Equal(
            issue, (File() with { Delegation = delegation }).Verify().Of(RegleDroit.DelegationSignature));

    [Theory]
    [InlineData(4, 4, 4, Issue.Respectee)]
    [InlineData(4, 5, 4, Issue.Enfreinte)]
    [InlineData(4, 4, 3, Issue.Enfreinte)]
    [InlineData(null, 4, 4, Issue.NonVerifiable)]
    public void Staff_totals_are_equal_everywhere(int? convention, int? annex, int? sheet, Issue issue)
    {
        var file = File() with
        {
            AgentsConvention = convention,
            AgentsAnnexe = annex,
            FicheImpact = File().FicheImpact! with { Agents = sheet },
        };

        Assert.Equal(issue, file.Verify().Of(RegleDroit.TotauxPersonnel));
    }

    [Fact]
    public void The_document_that_differs_from_the_others_is_named()
    {
        var file = File() with
        {
            Documents =
            [
                Says("convention"),
                Says("délibération de la métropole"),
                Says("délibération de la commune") with { CoutAnnuel = 45_301m, Parties = [Some.SirenMetropole] },
                new MentionsDocument { Document = "fiche d’impact" },
            ],
        };

        var constats = file.Verify().Constats(RegleDroit.CoherenceDocuments);

        Assert.Equal(
            ["délibération de la commune.parties", "délibération de la commune.cout_annuel"],
            constats.Select(constat => constat.Comparaisons[0].Name));
        Assert.Contains("45\u202F300,00\u00A0€", constats[1].Comparaisons[0].Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fact_of_the_documents_is_compared()
    {
        var reference = Says("a");
        MentionsDocument[] others =
        [
            reference with { Service = "Autre" },
            reference with { Parties = [Some.SirenAhuy] },
            reference with { DateEffet = Some.Date("2025-02-01") },
            reference with { CoutAnnuel = 1 },
            reference with { CoutUnitaire = 1.234m },
            reference with { Agents = 9 },
            reference with { Etp = 9.5m },
            reference with { Deliberations = ["X"] },
        ];

        Assert.All(others, other => Assert.Single(
            (File() with { Documents = [reference, reference, other] }).Verify().Constats(RegleDroit.CoherenceDocuments)));
    }

    [Fact]
    public void Order_of_parties_does_not_matter_and_one_document_is_not_enough()
    {
        var swapped = Says("b") with { Parties = [Some.SirenAhuy, Some.SirenMetropole] };

        Assert.Equal(
            Issue.Respectee,
            (File() with { Documents = [Says("a"), swapped] }).Verify().Of(RegleDroit.CoherenceDocuments));
        Assert.Equal(
            Issue.NonVerifiable,
            (File() with { Documents = [Says("a")] }).Verify().Of(RegleDroit.CoherenceDocuments));
    }

    private static DateOnly? Day(string? iso) => iso is null ? null : Some.Date(iso);

    private static MentionsDocument Says(string document) => new()
    {
        Document = document,
        Service = "Service commun de géomatique",
        Parties = [Some.SirenMetropole, Some.SirenAhuy],
        DateEffet = Some.Date("2025-01-01"),
        CoutAnnuel = 45_300m,
        CoutUnitaire = 12.5m,
        Agents = 4,
        Etp = 3.5m,
        Deliberations = ["DM1", "DC1"],
    };

    private static DossierServiceCommun WithCommune(Func<PartieConvention, PartieConvention> change) =>
        File() with { Parties = [File().Parties[0], change(File().Parties[1])] };

    private static DossierServiceCommun File() => new()
    {
        Service = "Service commun de géomatique",
        Date = Some.Date("2024-06-04"),
        Epci = Some.Metropole() with { Membres = [Some.Commune()] },
        Parties = [Party(Some.Metropole(), "DM1"), Party(Some.Commune(), "DC1")],
        Gestionnaire = Some.SirenMetropole,
        Financement = FinancementConvention.AttributionCompensation,
        Autorite = AutoriteConvention.SelonMission,
        Delegation = DelegationConvention.ChefDeService,
        FicheImpact = new FicheImpact { Date = Some.Date("2024-01-10"), Annexee = true, Agents = 4 },
        AgentsConvention = 4,
        AgentsAnnexe = 4,
        Documents = [Says("convention"), Says("délibération")],
    };

    private static PartieConvention Party(Collectivite body, string numero) => new()
    {
        Collectivite = body,
        Avis = new AvisComite { Date = Some.Date("2024-03-01"), Sigle = "CST" },
        AgentsTransferes = 0,
        DateSignature = Some.Date("2024-06-03"),
        Deliberation = new DeliberationPartie
        {
            Auteur = body.Siren,
            Numero = NumeroInterne.Parse(numero),
            Date = Some.Date("2024-03-15"),
            DateAR = Some.Date("2024-04-02"),
            DatePublicite = Some.Date("2024-04-03"),
        },
    };
}
