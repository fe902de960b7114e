using LegalDocs.Acts;
using LegalDocs.Campaigns.Starting;
using LegalDocs.Campaigns.Starting.Files;

namespace LegalDocs.Campaigns.Tests.Starting;

/// <summary>The EPCI inside the program, found as a person names them.</summary>
public sealed class DecoupageAdministratifTests
{
    private static readonly DecoupageAdministratif Edition = DecoupageAdministratif.Load();

    [Fact]
    public void The_edition_holds_every_epci_and_each_commune_once()
    {
        var all = Edition.Groupements.ToList();

        Assert.Equal(1_254, all.Count); // 1 255 of ecosystem.md 3.6, without the métropole de Lyon
        Assert.Equal(
            [
                (TypeCollectivite.Metropole, 21), (TypeCollectivite.CommunauteUrbaine, 14),
                (TypeCollectivite.CommunauteAgglomeration, 230), (TypeCollectivite.CommunauteCommunes, 989),
            ],
            all.CountBy(groupement => groupement.Type).OrderBy(count => count.Key).Select(count => (count.Key, count.Value)));
        var communes = all.SelectMany(groupement => groupement.Membres).ToList();
        Assert.Equal(communes.Count, communes.DistinctBy(commune => commune.CodeInsee).Count());
        Assert.Equal(34_871 - 58, communes.Count);
    }

    [Fact]
    public void Each_identifier_is_one_and_each_name_is_printable()
    {
        Assert.All(Edition.Groupements, groupement =>
        {
            Assert.True(Siren.TryParse(groupement.Siren, out _), groupement.Siren);
            Assert.True(groupement.Fiscalite is "FPU" or "FA", groupement.Nom);
            Assert.DoesNotContain('\'', groupement.Nom);
            Assert.DoesNotContain('"', groupement.Nom);
            Assert.Equal(groupement.Nom.Trim(), groupement.Nom);
        });
        Assert.All(Edition.Groupements.SelectMany(groupement => groupement.Membres), commune =>
        {
            Assert.True(Siren.TryParse(commune.Siren, out _), commune.Siren);
            Assert.InRange(commune.Tncc, 0, 8);
        });
    }

    [Fact]
    public void Dijon_has_the_communes_of_the_shipped_list_but_for_the_merger_of_2019()
    {
        var dijon = Assert.Single(Edition.Find("242100410"));

        Assert.Equal(("Dijon Métropole", "21", 23), (dijon.Nom, dijon.Departement.Code, dijon.Membres.Count));
        Assert.Contains(new Commune("21003", "212100036", "Ahuy", 1, 1718), dijon.Membres);
    }

    [Theory]
    [InlineData("243 400 017", "Montpellier Méditerranée Métropole")]
    [InlineData("MONTPELLIER", "Montpellier Méditerranée Métropole")]
    [InlineData("grand besancon", "Communauté urbaine Grand Besançon Métropole")]
    [InlineData("metropole rouen", "Métropole Rouen Normandie")]
    [InlineData("métropole d'aix-marseille-provence", "Métropole d’Aix-Marseille-Provence")]
    [InlineData("Vellefaux", "Communauté de communes du Pays de Montbozon et du Chanois")]
    public void One_is_found_by_siren_by_words_of_its_name_or_by_a_member(string words, string expected) =>
        Assert.Equal(expected, Assert.Single(Edition.Find(words)).Nom);

    [Fact]
    public void Several_are_given_by_name_none_is_none()
    {
        var several = Edition.Find("pays de saint");

        Assert.True(several.Count > 3);
        Assert.Equal(several.Select(found => found.Nom).Order(StringComparer.InvariantCultureIgnoreCase).First(), several[0].Nom);
        Assert.Empty(Edition.Find("Trifouillis-les-Oies"));
        Assert.Empty(Edition.Find("  "));
        Assert.Empty(Edition.Find("200046977")); // the métropole de Lyon is no EPCI
    }

    [Theory]
    [InlineData("242100410", "de", "Conseil métropolitain", "de la Côte-d’Or")]
    [InlineData("243100518", "de", "Conseil métropolitain", "de la Haute-Garonne")]
    [InlineData("200041853", "de la", "Conseil communautaire", "de la Haute-Saône")]
    [InlineData("244500468", "d’", "Conseil métropolitain", "du Loiret")]
    public void What_is_known_is_written_as_French_asks(string siren, string charniere, string assembly, string departement)
    {
        var values = GroupementValues.Of(Assert.Single(Edition.Find(siren)));

        Assert.Equal(
            (charniere, assembly, departement), (values["charniere"], values["organe.nom"], values["departement.de"]));
    }

    [Fact]
    public void A_name_that_does_not_tell_its_article_is_left_to_a_person()
    {
        Assert.Null(GroupementValues.De("Pays de Bray"));
        Assert.All(Edition.Groupements, groupement => Assert.NotNull(GroupementValues.De(groupement.Nom)));
    }
}
