using System.Text.Json.Nodes;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Seances;

namespace LegalDocs.Campaigns.Tests.Templates;

/// <summary>The sentences that change with the data: each case of each condition, on real acts.</summary>
public sealed class ActWordingTests(ShippedCampaign campaign) : IClassFixture<ShippedCampaign>
{
    private const string ChenoveConvention = "CV18_SC01_21166";
    private const string ChenoveDeliberation = "DC18_SC01_21166";
    private const string AhuyDeliberation = "DC18_SC01_21003";

    [Theory]
    [InlineData("DC18_SC01_21003", "du conseil municipal de la commune d’Ahuy")]
    [InlineData("DC18_SC01_21473", "du conseil municipal de la commune d’Ouges")]
    [InlineData("DC18_SC05_21315", "du conseil municipal de la commune d’Hauteville-lès-Dijon")]
    [InlineData("DC18_SC04_21485", "du conseil municipal de la commune de Plombières-lès-Dijon")]
    [InlineData("DC18_SC01_21003", "Autorise Madame la Maire à signer")]
    [InlineData("DC18_SC01_21166", "Autorise Monsieur le Maire à signer")]
    [InlineData("DC18_SC01_21166", "Mme Inès EXEMPLE, désignée en application")]
    [InlineData("DC18_SC01_21003", "M. Julien EXEMPLE, désigné en application")]
    [InlineData("DC18_SC01_21003", "L’an deux mille dix-huit, le quinze octobre, à dix-huit heures trente, le conseil")]
    [InlineData("DC18_SC01_21003", "notifiée à Monsieur le Président de Dijon Métropole.")]
    [InlineData("DM2018_SC01", "les communes d’Ahuy, de Bressey-sur-Tille, de Bretenière, de Chenôve,")]
    [InlineData("DM2018_SC01", "Mme Sladana ZIVKOVIC, désignée par le Conseil métropolitain")]
    public void Names_functions_and_dates_are_written_as_French_asks(string numero, string expected) =>
        Assert.Contains(expected, Plain(campaign.Document(numero).Text), StringComparison.Ordinal);

    [Theory]
    [InlineData(0, 0, 0, "Constate que cette adhésion n’entraîne ni transfert ni mise à disposition de personnel")]
    [InlineData(1, 0, 1, "du transfert de plein droit à Dijon Métropole de 1 agent affecté en totalité au service")]
    [InlineData(1, 0, 1, "soit 1 équivalent temps plein.")]
    [InlineData(0, 3, 1.5, "de la mise à disposition de plein droit auprès de Dijon Métropole, à titre individuel")]
    [InlineData(0, 3, 1.5, "de 3 agents affectés en partie au service, soit 1,5 équivalent temps plein.")]
    [InlineData(4, 1, 4.5, "de 4 agents affectés en totalité au service et de la mise à disposition")]
    public void Agents_are_counted_and_agree(int transferes, int misADisposition, double etp, string expected)
    {
        var text = campaign.TextOf(ChenoveDeliberation, scope =>
        {
            scope["adhesion"]!["agents_transferes"] = transferes;
            scope["adhesion"]!["agents_mis_a_disposition"] = misADisposition;
            scope["adhesion"]!["etp"] = etp;
        });

        Assert.Contains(expected, Plain(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20, 0, 0, "à l’unanimité.")]
    [InlineData(18, 0, 2, "à l’unanimité des suffrages exprimés, avec 2 abstentions.")]
    [InlineData(15, 4, 1, "à la majorité des suffrages exprimés, par 15 voix contre 4, avec 1 abstention.")]
    [InlineData(15, 5, 0, "à la majorité des suffrages exprimés, par 15 voix contre 5.")]
    public void The_result_of_a_vote_has_the_right_words(int pour, int contre, int abstentions, string expected)
    {
        var text = campaign.TextOf(AhuyDeliberation, scope => Vote(scope, "commune", pour, contre, abstentions));
        var metropole = campaign.TextOf("DM2018_SC01", scope => Vote(scope, "service", pour, contre, abstentions));

        Assert.Contains($"La délibération est adoptée {expected}", Plain(text), StringComparison.Ordinal);
        Assert.Contains($"La délibération est adoptée {expected}", Plain(metropole), StringComparison.Ordinal);
    }

    [Fact]
    public void A_vote_is_by_show_of_hands_unless_the_data_say_otherwise()
    {
        var scope = campaign.Plan.Scopes.Build(campaign.Plan.Actes.Single(acte => acte.Numero.Value == AhuyDeliberation));

        Assert.Equal("ordinaire", scope["acte"]!["scrutin"]!["mode"]!.ToString());
        Assert.Contains("Scrutin ordinaire", campaign.Document(AhuyDeliberation).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Le vote a eu lieu", campaign.Document(AhuyDeliberation).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DM2018_SC01", "service", "en application des articles L. 2121-21 et L. 5211-1 du code général")]
    [InlineData("DC18_SC01_21003", "commune", "en application de l’article L. 2121-21 du code général")]
    public void A_secret_ballot_is_said_and_counts_papers(string numero, string owner, string article)
    {
        var text = Plain(campaign.TextOf(numero, scope =>
        {
            scope[owner]!["contre"] = 0;
            scope[owner]!["abstentions"] = 2;
            scope["acte"]!["scrutin"] = ScrutinView.Of(Some(ModeScrutin.Secret), id => id);
        }));

        Assert.Contains("Scrutin secret", text, StringComparison.Ordinal);
        Assert.Contains("Bulletins blancs ou nuls", text, StringComparison.Ordinal);
        Assert.Contains("des suffrages exprimés, avec 2 bulletins blancs ou nuls.", text, StringComparison.Ordinal);
        Assert.Contains($"Le vote a eu lieu au scrutin secret, {article}", text, StringComparison.Ordinal);
        Assert.DoesNotContain("voté pour", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_public_ballot_gives_the_name_and_the_vote_of_each()
    {
        var text = Plain(campaign.TextOf("DM2018_SC01", scope => scope["acte"]!["scrutin"] = ScrutinView.Of(
            Some(ModeScrutin.Public), id => $"Mme Anne {id}")));

        Assert.Contains("Le vote a eu lieu au scrutin public, en application des articles", text, StringComparison.Ordinal);
        Assert.Contains("Ont voté pour : Mme Anne A et Mme Anne B.", text, StringComparison.Ordinal);
        Assert.Contains("Ont voté contre : Mme Anne C.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Se sont abstenus", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_a_secret_ballot_never_reach_a_template() =>
        Assert.Empty(ScrutinView.Of(Some(ModeScrutin.Secret), id => id)["noms_pour"]!.AsArray());

    private static Vote Some(ModeScrutin mode) => new()
    {
        Pour = 2,
        Contre = 1,
        Abstentions = 0,
        Scrutin = mode,
        Nominatif = [Of("A", SensVote.Pour), Of("B", SensVote.Pour), Of("C", SensVote.Contre)],
    };

    private static VoteNominatif Of(string id, SensVote sens) => new() { EluId = id, Sens = sens };

    [Fact]
    public void In_2018_the_extract_is_signed_by_the_executive_alone()
    {
        var text = campaign.Document("DM2018_SC01").Text;

        Assert.Contains("Les membres présents ont signé au registre.", text, StringComparison.Ordinal);
        Assert.Contains("Pour extrait conforme,\nLe Président,\nFrançois REBSAMEN", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secrétaire de séance,", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DM2018_SC01", "Le Président,\nFrançois REBSAMEN\nLa secrétaire de séance,\nSladana ZIVKOVIC")]
    [InlineData("DC18_SC01_21003", "La maire,\nClaire EXEMPLE\nLe secrétaire de séance,\nJulien EXEMPLE")]
    public void From_July_2022_the_secretary_signs_too(string numero, string expected)
    {
        var text = campaign.TextOf(numero, scope => scope["droit"]!["signature_secretaire"] = true);

        Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.DoesNotContain("ont signé au registre", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_staff_body_and_the_authority_follow_the_law_of_the_date()
    {
        var before = Plain(campaign.Document(ChenoveConvention).Text);
        var after = Plain(campaign.TextOf(ChenoveConvention, scope =>
        {
            scope["droit"]!["comite"] = "comité social territorial";
            scope["droit"]!["avis_cap_requis"] = false;
            scope["droit"]!["autorite_selon_mission"] = true;
        }));

        Assert.Contains("Vu l’avis du comité technique de la Métropole", before, StringComparison.Ordinal);
        Assert.Contains("après avis, selon le cas, de la commission administrative", before, StringComparison.Ordinal);
        Assert.Contains("fonctionnelle du Président de la Métropole, gestionnaire", before, StringComparison.Ordinal);
        Assert.Contains("Vu l’avis du comité social territorial de la Métropole", after, StringComparison.Ordinal);
        Assert.DoesNotContain("commission administrative paritaire", after, StringComparison.Ordinal);
        Assert.Contains("En fonction de la mission réalisée", after, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2018-10-15", "ou, à compter du 30 novembre 2018, par l’application « Télérecours citoyens »")]
    [InlineData("2018-12-03", "par dépôt au greffe ou par l’application « Télérecours citoyens »")]
    public void Telerecours_is_announced_until_the_day_it_opens(string date, string expected)
    {
        var text = campaign.TextOf(AhuyDeliberation, scope => scope["acte"]!["date"] = date);

        Assert.Contains(expected, Plain(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DM2018_SC01", 0)]
    [InlineData("DC18_SC01_21166", 0)]
    [InlineData("CV18_SC01_21166", 0)]
    [InlineData("CV18_SC01_21166", 2)]
    public void Without_fiscalite_professionnelle_unique_no_attribution_is_charged(string numero, int document)
    {
        var withFpu = campaign.Document(numero, document).Text;
        var withoutFpu = campaign.TextOf(numero, scope => scope["epci"]!["fiscalite"] = "FA", document);

        Assert.Contains("attribution de compensation", withFpu, StringComparison.Ordinal);
        Assert.DoesNotContain("attribution de compensation", withoutFpu, StringComparison.Ordinal);
        Assert.DoesNotContain("1609 nonies C", withoutFpu, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_a_service_that_prepares_decisions_of_the_maire_has_their_article()
    {
        Assert.Contains("Décisions du maire", campaign.Document(ChenoveConvention).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Décisions du maire", campaign.Document("CV18_SC03_21166").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_members_run_down_the_columns_and_only_the_last_ends_with_a_full_stop()
    {
        var names = campaign.Document("DM2018_SC01").Body.Where(line => line.Style == "Nom")
            .Select(line => Plain(line.Text)).ToList();

        Assert.Equal(
            ["M. François REBSAMEN", "Mme Océane CHARRET-GODARD", "M. Hervé BRUYERE", "M. Pierre PRIBETICH"],
            names.Take(4));
        Assert.Equal(
            ["M. Cyril GAUCHER.", "Mme Lydie CHAMPION pouvoir à M. Rémi DETANG."],
            names.Where(name => name.EndsWith('.')));
    }

    [Fact]
    public void The_fiche_d_impact_lists_the_posts_by_grade_and_names_nobody()
    {
        var cells = Cells(campaign.Document("CV18_SC01_21166", 1));

        Assert.Equal(
            [
                "Rédacteur principal de 2e classe", "B", "1", "100 %", "Transfert",
                "Adjoint administratif", "C", "1", "40 %", "Mise à disposition",
                "Ensemble", "", "2", "1,4 ETP",
            ],
            cells.Skip(cells.IndexOf("Situation") + 1).Take(14));
    }

    [Fact]
    public void The_fiche_d_impact_of_a_commune_without_agents_has_no_table_of_effects()
    {
        var text = campaign.Document("CV18_SC01_21105", 1).Text;

        Assert.Contains("Aucun agent de la commune n’exerce", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Régime indemnitaire", text, StringComparison.Ordinal);
        Assert.Contains("3. Calendrier", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_parts_of_a_service_add_up_in_the_table_of_the_deliberation()
    {
        var cells = Cells(campaign.Document("DM2018_SC03"));
        var own = cells.IndexOf("Dijon Métropole (part propre)");
        var total = cells.IndexOf("Ensemble du service");

        Assert.Equal(["–", "–", "5,9", "142", "329 241,20 €"], cells.GetRange(own + 1, 5));
        Assert.Equal(["7", "2", "14", "330", "765 138,00 €"], cells.GetRange(total + 1, 5));
    }

    private static void Vote(JsonObject scope, string owner, int pour, int contre, int abstentions)
    {
        scope[owner]!["pour"] = pour;
        scope[owner]!["contre"] = contre;
        scope[owner]!["abstentions"] = abstentions;
    }

    private static List<string> Cells(WordFile file) =>
        [.. file.Body.Where(line => line.IsInTable).Select(line => Plain(line.Text))];

    // Tests name words; the spaces are FrenchLint's matter.
    private static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
